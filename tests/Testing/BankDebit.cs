using System.Net;

namespace CalWater.Testing;

/// <summary>A customer who pays from a bank account on the sandbox's Checkout page; what the bank does with it depends on the number.</summary>
public static class BankDebit
{
    public const string GoodAccount = "000123456789";
    public const string EmptyAccount = "000222222227";
    public const string ReturnedAccount = "000555555559";

    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <returns>True when the debit is under way and the customer was sent back.</returns>
    public static async Task<bool> PayAsync(Uri page, string account = GoodAccount)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = "ana@example.com", ["method"] = "us_bank_account", ["routing_number"] = "110000000",
            ["account_number"] = account, ["holder"] = "Ana Reyes", ["attempt"] = RandomId.New(10)
        });
        using var answer = await Browser.PostAsync(page, form);
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }
}
