using CalWater.Billing.Stripe;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>Saved methods and charges of them, through the gateway over HTTP.</summary>
public sealed class SavedMethodTests : IAsyncLifetime
{
    private const string Charges = "POST /v1/payment_intents";
    private readonly GatewayLab lab = new();
    private readonly LoginId login = LoginId.New();
    private Customer customer = null!;

    private IPaymentGateway Gateway => lab.Gateway;

    public async Task InitializeAsync()
    {
        await lab.InitializeAsync();
        customer = (await Gateway.CreateCustomerAsync(new("maria@example.com", Metadata), IdempotencyKey.ForCustomer(login, DateTimeOffset.UnixEpoch))).Value!;
    }

    public Task DisposeAsync() => lab.DisposeAsync();

    private Dictionary<string, string> Metadata => new() { ["login"] = login.Value };

    [Fact]
    public async Task A_customer_is_made_once_and_read_back()
    {
        var again = await Gateway.CreateCustomerAsync(new("maria@example.com", Metadata), IdempotencyKey.ForCustomer(login, DateTimeOffset.UnixEpoch));
        Assert.Equal(customer.Id, again.Value!.Id);
        Assert.Equal(("maria@example.com", login.Value), ((await Gateway.ReadCustomerAsync(customer.Id)).Value!.Email, again.Value.Metadata["login"]));
    }

    [Fact]
    public async Task A_card_saved_on_the_hosted_page_is_listed_with_brand_digits_and_expiry()
    {
        var page = await SetUpAsync();
        Assert.True(await CheckoutPage.PayAsync(page.Url!));
        var saved = (await Gateway.ReadSetupAsync(page.Id)).Value!;
        Assert.Equal((CheckoutStatus.Complete, SetupIntentStatus.Succeeded), (saved.Status, saved.SetupIntent!.Status));
        var method = Assert.Single((await Gateway.ListMethodsAsync(customer.Id)).Value!.Methods);
        Assert.Equal((saved.SetupIntent.PaymentMethod, "card", new SavedCard("visa", "4242", 12, method.Card!.ExpYear)), (method.Id, method.Type, method.Card));
    }

    [Fact]
    public async Task A_bank_account_saved_on_the_hosted_page_is_listed_with_its_bank()
    {
        var page = await SetUpAsync();
        Assert.True(await CheckoutPage.PayByBankAsync(page.Url!));
        var method = Assert.Single((await Gateway.ListMethodsAsync(customer.Id)).Value!.Methods);
        Assert.Equal(("us_bank_account", "STRIPE TEST BANK", "6789"), (method.Type, method.UsBankAccount!.BankName, method.UsBankAccount.Last4));
    }

    [Fact]
    public async Task A_method_taken_off_is_on_no_list_and_is_never_charged()
    {
        var method = await SaveAsync();
        Assert.Null((await Gateway.DetachMethodAsync(method, IdempotencyKey.ForDetaching(method))).Value!.Customer);
        Assert.Empty((await Gateway.ListMethodsAsync(customer.Id)).Value!.Methods);
        Assert.True((await ChargeAsync(method)).Fault!.NothingWasDone);
    }

    [Fact]
    public async Task A_charge_without_the_customer_is_taken_once_and_says_what_it_was_for()
    {
        var method = await SaveAsync();
        var first = (await ChargeAsync(method)).Value!;
        Assert.Equal((PaymentIntentStatus.Succeeded, true), (first.Status, first.LatestCharge!.Paid));
        Assert.Equal(first.Id, (await ChargeAsync(method)).Value!.Id);
        Assert.Equal(first.Id, (await Gateway.FindIntentAsync(customer.Id, payment, TimeProvider.System.GetUtcNow())).Value!.Id);
        Assert.Equal(1, await lab.CountAsync("charge"));
    }

    [Theory]
    [InlineData("insufficient_funds"), InlineData("do_not_honor"), InlineData("lost_card")]
    public async Task A_decline_names_the_bank_s_reason_and_took_nothing(string reason)
    {
        var method = await SaveAsync();
        await lab.Sandbox.DeclineAsync(method, reason);
        var fault = (await ChargeAsync(method)).Fault!;
        Assert.Equal((GatewayFaultKind.CardDeclined, reason, true), (fault.Kind, fault.DeclineCode, fault.NothingWasDone));
        Assert.Equal(reason, (await Gateway.FindIntentAsync(customer.Id, payment, TimeProvider.System.GetUtcNow())).Value!.LastPaymentError!.DeclineCode);
    }

    [Fact]
    public async Task A_bank_that_wants_to_hear_from_the_customer_is_its_own_kind_of_fault()
    {
        var method = await SaveAsync();
        await lab.Sandbox.DeclineAsync(method, "authentication_required");
        Assert.Equal(GatewayFaultKind.AuthenticationRequired, (await ChargeAsync(method)).Fault!.Kind);
    }

    [Fact]
    public async Task A_charge_whose_answer_was_lost_is_found_by_looking()
    {
        var method = await SaveAsync();
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorAfter, Charges));
        Assert.Equal(GatewayFaultKind.ServerError, (await ChargeAsync(method)).Fault!.Kind);
        var found = (await Gateway.FindIntentAsync(customer.Id, payment, TimeProvider.System.GetUtcNow())).Value!;
        Assert.Equal(PaymentIntentStatus.Succeeded, (await Gateway.ReadIntentAsync(found.Id)).Value!.Status);
    }

    [Fact]
    public async Task What_is_taken_cannot_be_canceled_and_what_was_declined_can()
    {
        var method = await SaveAsync();
        var taken = (await ChargeAsync(method)).Value!;
        Assert.Equal(GatewayFaultKind.InvalidRequest, (await Gateway.CancelIntentAsync(taken.Id, IdempotencyKey.For(payment, "drop"))).Fault!.Kind);
        payment = PaymentId.New();
        await lab.Sandbox.DeclineAsync(method, "insufficient_funds");
        await ChargeAsync(method);
        var declined = (await Gateway.FindIntentAsync(customer.Id, payment, TimeProvider.System.GetUtcNow())).Value!;
        Assert.Equal(PaymentIntentStatus.Canceled, (await Gateway.CancelIntentAsync(declined.Id, IdempotencyKey.For(payment, "drop"))).Value!.Status);
    }

    private PaymentId payment = PaymentId.New();

    private Task<GatewayAnswer<PaymentIntent>> ChargeAsync(string method) => Gateway.ChargeAsync(
        new(payment, customer.Id, method, "card", new(8300), new Dictionary<string, string> { ["payment"] = payment.Value }, CustomerIsAbsent: true),
        IdempotencyKey.For(payment, "charge"));

    private async Task<string> SaveAsync()
    {
        await CheckoutPage.PayAsync((await SetUpAsync()).Url!);
        return (await Gateway.ListMethodsAsync(customer.Id)).Value!.Methods[0].Id;
    }

    private async Task<SetupSession> SetUpAsync()
    {
        var request = new SetupRequest(customer.Id, Metadata, Language.English, new("https://portal.example/saved"), new("https://portal.example/back"));
        var answer = await Gateway.CreateSetupAsync(request, IdempotencyKey.ForSetup(PaymentId.New().Value));
        return answer.Value ?? throw new InvalidOperationException(answer.Fault?.ToString());
    }
}
