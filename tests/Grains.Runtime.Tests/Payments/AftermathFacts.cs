using CalWater.Grains.Payments;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>What happens to money after it was taken, and who does it.</summary>
internal static class AftermathFacts
{
    public static Task<PaymentView> PaidAsync(this PaymentLab lab, long cents = 8300, string card = CheckoutPage.GoodCard) =>
        lab.PaidAsync(Pay(Town.Household, cents) with { OverpaymentAccepted = true }, card);

    public static async Task<PaymentView> PaidAsync(this PaymentLab lab, StartPayment command, string card = CheckoutPage.GoodCard)
    {
        var payment = await lab.StartAsync(command);
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!, card));
        return (await lab.Grains.Payment(payment.Id).Refresh())!;
    }

    public static IAftermathGrain After(this PaymentLab lab, PaymentView payment) => lab.Grains.Aftermath(payment.Id);

    public static RefundOrder Refund(this PaymentLab lab, PaymentView payment, long cents) =>
        new(RandomId.New(12), payment.Id, [new(payment.Shares[0].Account, new(cents))], "staff-1", "Paid twice by mail");

    /// <summary>Somebody does it on the gateway's own dashboard.</summary>
    public static async Task AtTheGatewayAsync(this PaymentLab lab, string path, params (string Name, string Value)[] fields) =>
        await Gateway.PostAsync(lab.Sandbox.Url, path, fields);

    /// <summary>The bank decides the newest dispute.</summary>
    public static async Task DecideAsync(this PaymentLab lab, string outcome) =>
        await lab.AtTheGatewayAsync($"/sandbox/disputes/{(string)(await lab.Sandbox.ObjectsAsync("dispute"))[^1]["id"]!}/{outcome}");
}
