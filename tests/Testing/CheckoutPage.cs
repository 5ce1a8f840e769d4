using System.Net;

namespace CalWater.Testing;

/// <summary>A customer on the sandbox's Checkout page.</summary>
public static class CheckoutPage
{
    public const string GoodCard = "4242 4242 4242 4242";
    public const string GoodAccount = "000123456789";
    public const string DecliningCard = "4000 0000 0000 0002";

    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Types the card in and presses the button.</summary>
    /// <returns>True when the card was charged, or saved, and the customer sent back.</returns>
    public static Task<bool> PayAsync(Uri page, string card = GoodCard) => PressAsync(page, new()
    {
        ["email"] = "ana@example.com", ["card_number"] = card, ["expiration"] = "12/34", ["cvc"] = "123", ["zip"] = "94070"
    });

    /// <summary>Types a bank account in and presses the button.</summary>
    /// <returns>True when the bank was asked, or the account saved, and the customer sent back.</returns>
    public static Task<bool> PayByBankAsync(Uri page, string account = GoodAccount) => PressAsync(page, new()
    {
        ["method"] = "us_bank_account", ["email"] = "ana@example.com", ["routing_number"] = "110000000", ["account_number"] = account, ["holder"] = "Ana Reyes"
    });

    private static async Task<bool> PressAsync(Uri page, Dictionary<string, string> typed)
    {
        using var form = new FormUrlEncodedContent(typed.Append(new("name", "Ana Reyes")).Append(new("attempt", RandomId.New(10))));
        using var answer = await Browser.PostAsync(page, form);
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }
}
