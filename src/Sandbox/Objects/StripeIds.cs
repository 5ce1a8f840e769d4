using System.Security.Cryptography;

namespace CalWater.Sandbox.Objects;

/// <summary>Ids in Stripe's form: a prefix that names the kind, then random letters and digits.</summary>
internal static class StripeIds
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string New(string prefix) => prefix + RandomNumberGenerator.GetString(Alphabet, 24);

    public static string NewSession() => "cs_test_" + RandomNumberGenerator.GetString(Alphabet, 58);
}
