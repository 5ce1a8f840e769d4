using CalWater.Grains.Identity;

namespace CalWater.Identity.Recoveries;

/// <summary>The mailed link of a recovery: its id, then a secret.</summary>
public sealed record RecoveryLink(RecoveryId Id, string Secret)
{
    /// <summary>The path of the page that the link opens.</summary>
    public string Path => $"/recover/{Id}{Secret}";

    public static bool TryParse(string? token, out RecoveryLink link)
    {
        link = new(default, "");
        if (token?.Length != RecoveryId.Length + Identity.Secret.Length) return false;
        link = new(new(token[..RecoveryId.Length]), token[RecoveryId.Length..]);
        return RecoveryId.TryParse(link.Id.Value, out _) && RandomId.IsOne(link.Secret, Identity.Secret.Length);
    }
}
