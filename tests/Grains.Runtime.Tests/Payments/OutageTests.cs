using CalWater.Grains.Payments;
using CalWater.Sandbox;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>The gateway answers nobody for an hour, or for a day: nothing is said that is not known, and afterwards everything is made good once.</summary>
public sealed class OutageTests : AutoPayTestCase
{
    private static readonly PaymentStatus[] NotKnown = [PaymentStatus.Submitted, PaymentStatus.Unknown, PaymentStatus.Pending];

    [Fact]
    public async Task What_was_under_way_when_the_gateway_went_down_is_settled_once_after_an_hour()
    {
        await Home.EnrolAsync();
        var (refunded, paid) = (await Lab.PaidAsync(Pay(Town.Neighbour)), await Lab.StartAsync(Pay(Town.Neighbour, 900) with { OverpaymentAccepted = true }));
        Lab.Wait(TimeSpan.FromDays(19) - TimeSpan.FromMinutes(30));
        paid = await Lab.StartAsync(Pay(Town.Neighbour, 900) with { OverpaymentAccepted = true });
        Assert.True(await CheckoutPage.PayAsync(paid.CheckoutUrl!));

        Lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "*", Count: 1_000_000));
        Assert.Equal(RefundVerdict.UnderWay, await Lab.After(refunded).Refund(Lab.Refund(refunded, 3000)));
        for (var minutes = 0; minutes < 60; minutes += 5) await SayNothingAsync(paid);
        Lab.Sandbox.Faults.Clear();

        await Lab.WithTimeAsync(() => Lab.Grains.Payment(paid.Id).Get(), view => view!.Status == PaymentStatus.Succeeded);
        await Lab.WithTimeAsync(RunAsync, status => status == DebitStatus.Taken);
        await Lab.WithTimeAsync(() => Lab.BalanceAsync(Town.Neighbour), balance => balance == new Money(3000 - 900));
        Assert.Equal((3, 1, 1), (await Lab.ChargesAsync(), (await Lab.Sandbox.ObjectsAsync("refund")).Count, (await Lab.MailsAsync("$30.00 back")).Count));
        Assert.Empty(await Lab.MailsSoFarAsync("could not"));
    }

    [Fact]
    public async Task A_payment_that_never_reached_the_gateway_is_canceled_and_told_once_its_page_could_not_be_made_any_more()
    {
        Lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "*", Count: 1_000_000));
        var payment = await Lab.StartAsync(Pay(Town.Household));
        for (var minutes = 0; minutes < 60; minutes += 5) await SayNothingAsync(payment);
        Lab.Sandbox.Faults.Clear();
        await Lab.WithTimeAsync(() => Lab.Grains.Payment(payment.Id).Get(), view => view!.Status == PaymentStatus.Canceled);
        Assert.Single(await Lab.MailsAsync("did not go through"));
        Assert.Equal(PaymentStatus.Submitted, (await Lab.StartAsync(Pay(Town.Household))).Status);
    }

    [Theory]
    [InlineData(FaultKind.ErrorAfter, RefundVerdict.Done, 1), InlineData(FaultKind.ErrorBefore, RefundVerdict.Refused, 0)]
    public async Task Once_its_key_is_forgotten_a_refund_is_looked_up_and_never_ordered_anew(FaultKind first, RefundVerdict verdict, int made)
    {
        var payment = await Lab.PaidAsync();
        Lab.Sandbox.Faults.Add(new(first, "POST /v1/refunds", Count: first == FaultKind.ErrorAfter ? 1 : 1_000_000));
        Lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 1_000_000));
        var order = Lab.Refund(payment, 3000);
        Assert.NotEqual(RefundVerdict.Done, await Lab.After(payment).Refund(order));
        Lab.Wait(TimeSpan.FromHours(25));
        Lab.Sandbox.Faults.Clear();
        await Lab.After(payment).Review();
        Assert.Equal(verdict, await Lab.After(payment).Refund(order));
        Assert.Equal((made, new Money(3000 * made)), ((await Lab.Sandbox.ObjectsAsync("refund")).Count, await Lab.BalanceAsync(Town.Household)));
    }

    /// <summary>Five minutes of an outage, in which the night is run and the customer looks at the page.</summary>
    private async Task SayNothingAsync(PaymentView payment)
    {
        Lab.Wait(TimeSpan.FromMinutes(5));
        await Home.RunAsync();
        Assert.Contains(await Lab.RefreshAsync(payment.Id), NotKnown);
        foreach (var debit in (await Home.AutoPay.Get()).Debits) Assert.True(debit.IsOpen, $"{debit.Status}");
    }

    private async Task<DebitStatus> RunAsync()
    {
        await Home.RunAsync();
        return await Home.StatusAsync();
    }
}
