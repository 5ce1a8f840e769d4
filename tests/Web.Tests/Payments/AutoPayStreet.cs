using CalWater.Database;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
using CalWater.Web.BillNews;
using CalWater.Web.Tests.Bills;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Payments;

/// <summary>What the street's people do with Auto Pay, on the pages.</summary>
internal static class AutoPayStreet
{
    public static async Task SaveCardAsync(this Payer payer, string expires = "12 / 34")
    {
        var saved = await (await (await payer.OpenAsync("/methods")).PressAsync("Add a payment method")).PayByCardAsync(expires: expires);
        Assert.Contains("Visa ending in 4242", saved.Text);
    }

    /// <summary>A card is saved and pays every bill on its due date.</summary>
    public static async Task EnrolInAutoPayAsync(this Payer payer)
    {
        await payer.SaveCardAsync();
        var on = await (await payer.OpenAsync("/auto-pay/set-up")).Tick("I have read this").PressAsync("Turn Auto Pay on");
        Assert.Contains("Auto Pay is on", on.Text);
    }

    public static IGrainFactory Grains(this Street street) => street.Portal.Services.GetRequiredService<IGrainFactory>();

    public static IAutoPayGrain AutoPay(this Street street, Payer payer) => street.Grains().AutoPay(payer.Account.Number);

    public static async Task<LoginId> LoginAsync(this Street street, Payer payer) =>
        (await street.Grains().ServiceAccount(payer.Account.Number).Get()).Owner!.Value;

    public static async Task<SavedMethod> MethodAsync(this Street street, Payer payer) =>
        (await street.Grains().PaymentMethods(await street.LoginAsync(payer)).Get()).All[0];

    /// <summary>The billing office sends today's bill of $83.00.</summary>
    /// <returns>The day on which Auto Pay announced to take it.</returns>
    public static async Task<DateOnly> BillAsync(this Street street, Payer payer)
    {
        using var folder = new TestFolder();
        await BillBatch.ImportAsync(street.Portal, folder["batch"], new SentBill($"AP-{payer.Account.Number}", $"{payer.Account.Number}", street.Now.ToPacificDate(), new(8300)));
        while (await street.Portal.Services.GetRequiredService<BillNewsPass>().TellAsync(default)) { }
        return (await street.AutoPay(payer).Get()).Next!.On;
    }

    public static Task CloseAsync(this Street street, Payer payer) =>
        street.ExecuteAsync($"update accounts_service_accounts set status = 'Closed' where number = '{payer.Account.Number}'");

    /// <summary>Mails that are sent or on their way, by the beginning of what names them.</summary>
    public static async Task<long> MailsOwedAsync(this Street street, string id)
    {
        await using var connection = await street.Portal.Services.GetRequiredService<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from notices_outbox where id like '{id}%'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
