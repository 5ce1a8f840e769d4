namespace CalWater.Web.Pages.SignIn;

/// <summary>The button that signs in with a passkey; it appears with script only.</summary>
/// <param name="ReturnUrl">Where the visitor wanted to go.</param>
/// <param name="Waiting">Whether it stands for the question or code of a sign-in that waits.</param>
/// <param name="Or">Whether it stands below another way in.</param>
/// <param name="Offer">Whether the browser lists passkeys at the field of the e-mail address as well.</param>
public sealed record PasskeyOffer(string? ReturnUrl, bool Waiting, bool Or = true, bool Offer = false);
