using System.Net;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;

namespace CalWater.Web.Tests.Payments;

[Collection(StreetTests.Name)]
public sealed class PayPageTests(Street street)
{
    private const string ToCard = "Continue to the card page";

    [Fact]
    public async Task What_is_due_can_be_paid_by_card_and_the_receipt_says_so()
    {
        var ana = await street.NewPayerAsync();
        var form = await ana.OpenAsync("/pay");
        Assert.Equal("83.00", form.ValueOf("Amount to pay"));
        var checkout = await form.PressAsync(ToCard);
        Assert.Equal(street.Portal.SandboxAddress.Authority, checkout.Address.Authority);
        var receipt = await checkout.PayByCardAsync();
        Assert.Equal("Payment received", receipt.Heading);
        Assert.Contains("Visa ending in 4242", receipt.Text);
        Assert.Equal(Money.Zero, await street.BalanceAsync(ana));
        Assert.Contains("$83.00", (await street.Portal.MailToAsync(ana.Email, "received")).Text);
    }

    [Fact]
    public async Task A_declined_card_is_told_on_the_card_page_and_another_one_pays()
    {
        var ana = await street.NewPayerAsync();
        var checkout = await (await ana.OpenAsync("/pay")).PressAsync(ToCard);
        var declined = await checkout.PayByCardAsync(CheckoutPage.DecliningCard);
        Assert.Equal(HttpStatusCode.PaymentRequired, declined.Status);
        Assert.Equal("Payment received", (await declined.PayByCardAsync()).Heading);
    }

    [Theory]
    [InlineData("", "Enter the amount"), InlineData("eighty", "not an amount"), InlineData("12,50", "not an amount"), InlineData("1.005", "not an amount")]
    [InlineData("0", "from $0.50"), InlineData("-83", "from $0.50"), InlineData("0.49", "from $0.50"), InlineData("1000000000", "from $0.50")]
    public async Task A_wrong_amount_is_told_and_what_was_typed_stays(string amount, string words)
    {
        var ana = await street.NewPayerAsync();
        var page = await (await ana.OpenAsync("/pay")).Fill("Amount to pay", amount).PressAsync(ToCard);
        Assert.Contains(words, page.Text);
        Assert.Equal(amount, page.ValueOf("Amount to pay"));
        Assert.StartsWith("Error:", page.Document.Title);
    }

    [Fact]
    public async Task More_than_is_owed_is_asked_about_for_just_that_amount()
    {
        var ana = await street.NewPayerAsync();
        var asked = await (await ana.OpenAsync("/pay")).Fill("Amount to pay", "100").PressAsync(ToCard);
        Assert.Contains("more than the $83.00 you owe", asked.Text);
        var again = await asked.Tick("Yes, pay $100.00").Fill("Amount to pay", "1000").PressAsync(ToCard);
        Assert.Contains("Yes, pay $1,000.00", again.Text);
        var checkout = await again.Tick("Yes, pay $1,000.00").PressAsync(ToCard);
        Assert.Contains("$1,000.00", checkout.Text);
    }

    [Fact]
    public async Task F19_a_closed_account_shows_its_balance_and_center_and_cannot_be_paid()
    {
        var ana = await street.NewPayerAsync();
        var open = await ana.OpenAsync("/pay");
        await street.ExecuteAsync($"update accounts_service_accounts set status = 'Closed' where number = '{ana.Account.Number}'");
        var closed = await ana.OpenAsync("/pay");
        Assert.False(closed.HasButton(ToCard));
        Assert.Contains("$83.00", closed.Text);
        Assert.Contains("Zinnia Center", closed.Text);
        Assert.Contains("cannot be paid online", (await open.PressAsync(ToCard)).Text);
    }

    [Fact]
    public async Task A_second_press_of_the_button_opens_the_same_card_page()
    {
        var ana = await street.NewPayerAsync();
        var form = await ana.OpenAsync("/pay");
        Assert.Equal((await form.PressAsync(ToCard)).Address, (await form.PressAsync(ToCard)).Address);
    }

    [Fact]
    public async Task Going_back_and_paying_another_amount_opens_a_card_page_over_that_amount()
    {
        var ana = await street.NewPayerAsync();
        var form = await ana.OpenAsync("/pay");
        var first = await form.PressAsync(ToCard);
        var second = await form.Fill("Amount to pay", "50").PressAsync(ToCard);
        Assert.NotEqual(first.Address, second.Address);
        Assert.Contains("$50.00", second.Text);
    }

    [Theory]
    [InlineData("/pay"), InlineData("/payments")]
    public async Task Somebody_elses_account_is_not_found(string below)
    {
        var (ana, ben) = (await street.NewPayerAsync(), await street.NewPayerAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Visitor.GoToAsync($"/accounts/{ana.Account.Id}{below}")).Status);
    }

    [Fact]
    public async Task Nothing_is_due_after_paying_and_the_history_lists_the_payment()
    {
        var ana = await street.NewPayerAsync();
        Assert.Contains("There are no payments yet", (await ana.OpenAsync("/payments")).Text);
        await (await (await ana.OpenAsync("/pay")).PressAsync(ToCard)).PayByCardAsync();
        Assert.Contains("Nothing is due now", (await ana.OpenAsync("/pay")).Text);
        Assert.Contains("Visa ending in 4242 Received $83.00", (await ana.OpenAsync("/payments")).Text);
    }
}
