using System.Net;
using System.Net.Http.Json;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Payments;

/// <summary>What the street's people do once they owe $83.00 each and are signed in.</summary>
internal static class PayingStreet
{
    /// <summary>Somebody new with an account of their own, signed in.</summary>
    public static async Task<Payer> NewPayerAsync(this Street street, string language = "en-US", string group = "null")
    {
        var number = AccountNumber.Parse(await street.NewHouseAsync(group));
        await street.Ledger().PostAsync([new(number, LedgerKind.Bill, new(8300), "B-" + number, new(2026, 11, 1, 20, 0, 0, TimeSpan.Zero))]);
        var account = await street.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(number);
        var email = $"{RandomId.New(8)}@example.com";
        using var newcomer = street.Portal.NewVisitor();
        await street.EnrolAsync(newcomer, number.ToString(), email);
        var question = await Street.SignInAsync(newcomer, email);
        await question.Fill(question.Document.QuerySelector("label[for=Input_Answer]")!.TextContent, "Señor Bigotes").PressAsync("Continue");
        return new(newcomer.In(street.Portal, language), account!, email);
    }

    public static ILedger Ledger(this Street street) => street.Portal.Services.GetRequiredService<ILedger>();

    public static async Task<Money> BalanceAsync(this Street street, Payer payer) =>
        (await street.Ledger().BalancesAsync([payer.Account.Number]))[payer.Account.Number];

    /// <summary>Lets the sandbox answer 500 to the next three requests like this, or so often, before or after it has done them.</summary>
    public static async Task BreakAsync(this Street street, string request, string kind = "error_before", int count = 3)
    {
        using var client = new HttpClient { BaseAddress = street.Portal.SandboxAddress };
        using var answer = await client.PostAsJsonAsync("/sandbox/faults", new { kind, match = request, count });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Types a card into the sandbox's Checkout page, in English, and presses its button.</summary>
    public static Task<Page> PayByCardAsync(this Page checkout, string card = CheckoutPage.GoodCard, string expires = "12 / 34")
    {
        var button = checkout.Document.QuerySelector("main button")!.TextContent.Trim();
        return checkout.Fill("Card number", card).Fill("Expiration", expires).Fill("CVC", "123")
            .Fill("Name on card", "Ana Reyes").Fill("ZIP", "94070").PressAsync(button);
    }

    /// <summary>The same browser, the same sign-in, another language.</summary>
    public static Visitor In(this Visitor visitor, TestPortal portal, string language)
    {
        var other = portal.NewVisitor(language);
        other.Cookies.Add(visitor.Cookies.GetCookies(portal.Address));
        other.Cookies.Add(portal.Address, new Cookie("language", language[..2]));
        return other;
    }
}

/// <summary>A customer with a browser, who is signed in.</summary>
internal sealed record Payer(Visitor Visitor, ServiceAccount Account, string Email)
{
    public Payer InSpanish(Street street) => this with { Visitor = Visitor.In(street.Portal, "es-US") };

    public Task<Page> OpenAsync(string below) => Visitor.GoToAsync($"/accounts/{Account.Id}{below}");
}
