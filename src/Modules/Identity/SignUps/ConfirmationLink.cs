using CalWater.Grains.Identity;

namespace CalWater.Identity.SignUps;

/// <summary>The mailed link of a sign-up: its id, then a secret.</summary>
public sealed record ConfirmationLink(SignUpId Id, string Secret)
{
    /// <summary>The path of the page that the link opens.</summary>
    public string Path => $"/confirm/{Id}{Secret}";

    public static bool TryParse(string? token, out ConfirmationLink link)
    {
        link = new(default, "");
        if (token?.Length != SignUpId.Length + Identity.Secret.Length) return false;
        link = new(new(token[..SignUpId.Length]), token[SignUpId.Length..]);
        return SignUpId.TryParse(link.Id.Value, out _) && RandomId.IsOne(link.Secret, Identity.Secret.Length);
    }
}
