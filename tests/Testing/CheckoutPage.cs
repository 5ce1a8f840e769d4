using System.Net;

namespace CalWater.Testing;

/// <summary>A customer on the sandbox's Checkout page.</summary>
public static class CheckoutPage
{
    public const string GoodCard = "4242 4242 4242 4242";
    public const string DecliningCard = "4000 0000 0000 0002";

    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Types the card in and presses the button.</summary>
    /// <returns>True when the card was charged and the customer sent back.</returns>
    public static async Task<bool> PayAsync(Uri page, string card = GoodCard)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = "ana@example.com", ["card_number"] = card, ["expiration"] = "12/34", ["cvc"] = "123",
            ["name"] = "Ana Reyes", ["zip"] = "94070", ["attempt"] = RandomId.New(10)
        });
        using var answer = await Browser.PostAsync(page, form);
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }
}
