using CalWater.Testing;
using CalWater.Web.Tests.Identity;

namespace CalWater.Web.Tests.Payments;

/// <summary>What a bank does days after the customer has paid, on the pages and in the mails.</summary>
public sealed class BankDebitPageTests : IAsyncLifetime
{
    private readonly Street street = new();

    public Task InitializeAsync()
    {
        street.Portal.Adjust = builder => builder.Configuration["Sandbox:BankDelay"] = "00:00:04";
        return street.InitializeAsync();
    }

    public Task DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Pending_says_that_the_money_is_on_its_way_and_Failed_that_none_was_taken()
    {
        var ana = await street.NewPayerAsync();
        var pending = await PayAsync(ana, BankDebit.EmptyAccount);
        Assert.Equal("Your payment is on its way", pending.Heading);
        Assert.Contains("Do not pay again", pending.Text);
        Assert.Equal("Su pago está en camino", (await ana.InSpanish(street).Visitor.GoToAsync(pending.Path)).Heading);
        Assert.Contains("four business days", (await street.Portal.MailToAsync(ana.Email, "on its way")).Text);

        var failed = await BecomesAsync(ana, pending.Path, "Your payment did not go through");
        Assert.Contains("No money was taken", failed.Text);
        Assert.Equal("Su pago no se realizó", (await ana.InSpanish(street).Visitor.GoToAsync(pending.Path)).Heading);
        Assert.Contains("$83.00", (await street.Portal.MailToAsync(ana.Email, "did not go through")).Text);
    }

    [Fact]
    public async Task A_returned_debit_is_owed_again_and_page_history_and_mail_say_so()
    {
        var ana = await street.NewPayerAsync();
        var pending = await PayAsync(ana, BankDebit.ReturnedAccount);
        var page = await BecomesAsync(ana, pending.Path, "Returned by your bank");
        Assert.Contains("$83.00", (await street.Portal.MailToAsync(ana.Email, "bank returned")).Text);
        Assert.Contains("Your bank took this payment back", page.Text);
        Assert.Contains("Devuelto por su banco", (await ana.InSpanish(street).Visitor.GoToAsync(pending.Path)).Text);
        Assert.Contains("Returned by the bank", (await ana.OpenAsync("/payments")).Text);
        Assert.Equal(new Money(8300), await street.BalanceAsync(ana));
    }

    private static async Task<Page> PayAsync(Payer payer, string account)
    {
        var checkout = await (await payer.OpenAsync("/pay")).PressAsync("Continue to the card page");
        Assert.True(await BankDebit.PayAsync(checkout.Address, account));
        var history = await payer.OpenAsync("/payments");
        return await payer.Visitor.GoToAsync(history.Document.QuerySelector("main table a")!.GetAttribute("href")!);
    }

    private static Task<Page> BecomesAsync(Payer payer, string path, string heading) =>
        Eventually.GetAsync(() => payer.Visitor.GoToAsync(path), page => page.Heading == heading);
}
