namespace CalWater.Identity.Legacy;

/// <summary>A user name of the portal before this one (F12): one e-mail address could have several.</summary>
public sealed record LegacyUser(string UserName, string Email, AccountNumber? Account, DateOnly? LastSignIn);
