using System.Security.Cryptography;
using System.Text;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>The pages' one stylesheet; its address changes when it does, so that browsers may keep it.</summary>
internal static class Stylesheet
{
    public static string Text { get; } = Read();

    public static string Address { get; } = $"/c/checkout.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12]}";

    private static string Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("checkout.css")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
