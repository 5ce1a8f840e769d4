using System.Security.Cryptography;
using System.Text;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Payments;

/// <summary>The routing and account number of a US bank account, whose routing number's check digit is right.</summary>
internal sealed record BankAccountNumber(string Routing, string Account)
{
    private static readonly int[] Weights = [3, 7, 1];

    /// <summary>The same for the same account, and no way back to its number.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{Routing} {Account}")))[..16];

    public UsBankAccount Kept => new() { Fingerprint = Fingerprint, Last4 = Account[^4..], RoutingNumber = Routing };

    public static bool IsRouting(string typed) =>
        typed.Length == 9 && typed.All(char.IsAsciiDigit) && typed.Select((digit, place) => (digit - '0') * Weights[place % 3]).Sum() % 10 == 0;

    public static bool IsAccount(string typed) => typed.Length is >= 4 and <= 17 && typed.All(char.IsAsciiDigit);
}
