using System.Security.Cryptography;
using System.Text;

namespace CalWater.Identity;

/// <summary>Random secrets of links, sessions and computers: made here, kept only as hashes.</summary>
public static class Secret
{
    /// <summary>The length of a secret; five random bits a character, so 130 bits.</summary>
    public const int Length = 26;

    public static string New() => RandomId.New(Length);

    /// <summary>A quick hash does for what nobody can guess.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares in a time that does not tell where the two differ.</summary>
    public static bool Matches(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
