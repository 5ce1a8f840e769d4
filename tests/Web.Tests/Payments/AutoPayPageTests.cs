using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Payments;

/// <summary>Saved methods and Auto Pay on their pages (F20), from the first card to the cancellation.</summary>
[Collection(StreetTests.Name)]
public sealed class AutoPayPageTests(Street street)
{
    [Fact]
    public async Task F20_a_card_is_saved_and_auto_pay_set_up_with_it_changed_paused_resumed_and_canceled()
    {
        var ana = await street.NewPayerAsync();
        await ana.SaveCardAsync();
        var form = await (await ana.OpenAsync("/auto-pay")).FollowAsync("Set up Auto Pay");
        var refused = await form.Fill("Limit for one bill", "lots").PressAsync("Turn Auto Pay on");
        Assert.Contains("Check the box to authorize the debits.", refused.Text);
        Assert.Contains("Enter the limit as dollars and cents", refused.Text);
        var on = await refused.Fill("Limit for one bill", "150").Tick("2 days before").Tick("I have read this").PressAsync("Turn Auto Pay on");
        foreach (var words in new[] { "Auto Pay is on.", "Visa ending in 4242", "2 days before", "$150.00", "auto-pay-1, in English" }) Assert.Contains(words, on.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("$150.00", (await street.Portal.MailToAsync(ana.Email, "Auto Pay is on")).Text);

        var paused = await on.PressAsync("Pause");
        Assert.Contains("Auto Pay is paused", paused.Text);
        Assert.Contains("Paused", (await ana.Visitor.GoToAsync($"/accounts/{ana.Account.Id}")).Text);
        Assert.Contains("Auto Pay is on again", (await paused.PressAsync("Resume Auto Pay")).Text);
        var ended = await (await (await ana.OpenAsync("/auto-pay")).FollowAsync("Cancel Auto Pay")).PressAsync("Cancel Auto Pay");
        Assert.Contains("Auto Pay is canceled", ended.Text);
        Assert.Contains("You canceled it", ended.Text);
    }

    [Fact]
    public async Task Some_or_all_accounts_of_a_sign_in_get_the_same_terms_at_once()
    {
        var (first, second) = (await street.NewHouseAsync("'AUTO'"), await street.NewHouseAsync("'AUTO'"));
        var ana = await street.NewPayerAsync(group: "'AUTO'");
        await ana.SaveCardAsync();
        await (await ana.OpenAsync("/auto-pay/set-up")).Tick(await AddressOfAsync(first)).Tick("I have read this").PressAsync("Turn Auto Pay on");
        Assert.Equal([first, $"{ana.Account.Number}"], await EnrolledAsync(first, second, $"{ana.Account.Number}"));
        await (await ana.OpenAsync("/auto-pay/set-up")).Tick("Do this for all my 3 accounts").Tick("I have read this").PressAsync("Save the change");
        Assert.Equal([first, second, $"{ana.Account.Number}"], await EnrolledAsync(first, second, $"{ana.Account.Number}"));
    }

    [Fact]
    public async Task What_was_chosen_of_many_accounts_stays_chosen_while_others_are_searched()
    {
        var houses = new List<string>();
        for (var i = 0; i < 12; i++) houses.Add(await street.NewHouseAsync("'MANY'"));
        var ana = await street.NewPayerAsync(group: "'MANY'");
        await ana.SaveCardAsync();
        var page = await ana.OpenAsync("/auto-pay/set-up");
        foreach (var house in houses[..2])
            page = (await page.Fill("Find an account", house).PressAsync("Find")).Tick(await AddressOfAsync(house));
        page = await page.Fill("Find an account", "nowhere").PressAsync("Find");
        Assert.Contains("No account of yours is like that.", page.Text);
        Assert.Contains("Set up Auto Pay", (await page.EnterAsync("Find an account")).Heading);
        await page.Fill("Find an account", "").Tick("I have read this").EnterAsync("Limit for one bill");
        Assert.Equal(3, (await EnrolledAsync([.. houses, $"{ana.Account.Number}"])).Count());
    }

    [Fact]
    public async Task Nobody_sets_it_up_for_an_account_of_somebody_else()
    {
        var other = await street.NewHouseAsync("'HERS'");
        var (ana, ben) = (await street.NewPayerAsync(group: "'HERS'"), await street.NewPayerAsync());
        await ana.SaveCardAsync();
        var form = await ana.OpenAsync("/auto-pay/set-up");
        await form.FillNamed("Input.Also", ben.Account.Id.Value).Tick(await AddressOfAsync(other)).Tick("I have read this").PressAsync("Turn Auto Pay on");
        Assert.Null((await street.AutoPay(ben).Get()).Enrolment);
    }

    [Fact]
    public async Task The_pages_of_auto_pay_are_there_in_spanish()
    {
        var ana = (await street.NewPayerAsync("es-US")).InSpanish(street);
        Assert.Equal("Pago automático", (await ana.OpenAsync("/auto-pay")).Heading);
        Assert.Contains("Primero guarde una forma de pago", (await ana.OpenAsync("/auto-pay/set-up")).Text);
        Assert.Equal("Métodos de pago", (await ana.OpenAsync("/methods")).Heading);
    }

    [Fact]
    public async Task A_saved_card_pays_at_once_and_a_double_click_pays_once()
    {
        var ana = await street.NewPayerAsync();
        await ana.SaveCardAsync();
        var form = await ana.OpenAsync("/pay");
        var (receipt, again) = (await form.PressAsync("Pay this amount"), await form.PressAsync("Pay this amount"));
        Assert.Equal(("Payment received", receipt.Path), (receipt.Heading, again.Path));
        Assert.Equal(Money.Zero, await street.BalanceAsync(ana));
    }

    [Fact]
    public async Task A_card_whose_bank_asks_leads_to_the_card_page_and_pays_there()
    {
        var ana = await street.NewPayerAsync();
        await ana.SaveCardAsync();
        await DeclineAsync(ana, "authentication_required");
        var checkout = await (await ana.OpenAsync("/pay")).PressAsync("Pay this amount");
        Assert.Equal(street.Portal.SandboxAddress.Authority, checkout.Address.Authority);
        Assert.Equal("Payment received", (await checkout.PayByCardAsync()).Heading);
    }

    [Fact]
    public async Task A_saved_card_that_is_declined_says_that_no_money_was_taken()
    {
        var ana = await street.NewPayerAsync();
        await ana.SaveCardAsync();
        await DeclineAsync(ana, "insufficient_funds");
        var failed = await (await ana.OpenAsync("/pay")).PressAsync("Pay this amount");
        Assert.Equal("Your payment did not go through", failed.Heading);
        Assert.Contains("No money was taken", failed.Text);
    }

    [Fact]
    public async Task The_card_that_pays_is_saved_where_the_box_is_ticked()
    {
        var ana = await street.NewPayerAsync();
        await (await (await ana.OpenAsync("/pay")).Tick("Save the card").PressAsync("Continue to the card page")).PayByCardAsync();
        Assert.Contains("Visa ending in 4242", (await ana.OpenAsync("/methods")).Text);
    }

    [Fact]
    public async Task Where_the_gateway_fails_the_button_pressed_again_leads_to_its_page()
    {
        var ana = await street.NewPayerAsync();
        await street.BreakAsync("POST /v1/checkout/sessions", "error_after", count: 1);
        var failed = await (await ana.OpenAsync("/methods")).PressAsync("Add a payment method");
        Assert.Contains("could not be opened just now", failed.Text);
        Assert.Contains("Visa ending in 4242", (await (await failed.PressAsync("Add a payment method")).PayByCardAsync()).Text);
    }

    [Fact]
    public async Task A_method_that_auto_pay_uses_is_removed_only_after_asking_and_pauses_it()
    {
        var ana = await street.NewPayerAsync();
        await ana.SaveCardAsync();
        await (await ana.OpenAsync("/auto-pay/set-up")).Tick("I have read this").PressAsync("Turn Auto Pay on");
        var asked = await (await ana.OpenAsync("/methods")).FollowAsync("Remove Visa ending in 4242");
        Assert.Contains("Auto Pay uses it", asked.Text);
        Assert.Contains("Nothing saved yet", (await asked.PressAsync("Remove it and pause Auto Pay")).Text);
        Assert.Contains("can no longer be used", (await ana.OpenAsync("/auto-pay")).Text);
    }

    [Fact]
    public async Task Nobody_sees_or_removes_what_somebody_else_saved()
    {
        var (ana, ben) = (await street.NewPayerAsync(), await street.NewPayerAsync());
        await ana.SaveCardAsync();
        Assert.Contains("Nothing saved yet", (await ben.OpenAsync("/methods")).Text);
        var theirs = (await street.MethodAsync(ana)).Id;
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync($"/methods/{theirs}/removal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Visitor.GoToAsync($"/accounts/{ana.Account.Id}/auto-pay")).Status);
    }

    /// <summary>Those of the accounts that have Auto Pay, in this order.</summary>
    private async Task<IEnumerable<string>> EnrolledAsync(params IEnumerable<string> accounts)
    {
        var lines = await street.Portal.Services.GetRequiredService<IAutoPays>().FindAsync([.. accounts.Select(AccountNumber.Parse)]);
        return lines.Values.Where(line => line.Status == AutoPayStatus.On).Select(line => $"{line.Account}").Order(StringComparer.Ordinal);
    }

    private async Task<string> AddressOfAsync(string number) =>
        (await street.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(AccountNumber.Parse(number)))!.ServiceAddress + ", San Carlos";

    private async Task DeclineAsync(Payer payer, string reason)
    {
        using var client = new HttpClient { BaseAddress = street.Portal.SandboxAddress };
        using var body = new StringContent($$"""{"decline_code":"{{reason}}"}""", System.Text.Encoding.UTF8, "application/json");
        (await client.PostAsync($"/sandbox/methods/{(await street.MethodAsync(payer)).Id}/decline", body)).EnsureSuccessStatusCode();
    }
}
