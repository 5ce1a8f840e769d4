using System.Security.Cryptography;

namespace CalWater.Identity.SignUps;

/// <summary>What the confirmation mail of a sign-up holds.</summary>
/// <param name="Link">The secret part of the link.</param>
/// <param name="Code">Six digits.</param>
public sealed record MailedSecrets(string Link, string Code)
{
    public static MailedSecrets New() => new(Secret.New(), RandomNumberGenerator.GetString("0123456789", 6));
}
