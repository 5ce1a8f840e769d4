using CalWater.Billing.Payments.Reconciliation;
using CalWater.Grains.Payments;
using CalWater.Testing;
using CalWater.Web.AutoPay;
using CalWater.Web.BillNews;
using CalWater.Web.Tests.Bills;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Operations;
using CalWater.Web.Tests.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Embedded;

/// <summary>The stored state of one account cannot be read; whoever comes after it in a night's work does not notice.</summary>
public sealed class OneAccountsTroubleTests(Street street) : IClassFixture<Street>, IDisposable
{
    private const string Announced = "Auto Pay will pay your bill";
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_others_are_told_of_their_bills_and_it_is_told_once_its_state_is_mended()
    {
        var (ana, bea) = (await NewEnrolledAsync(), await NewEnrolledAsync());
        var key = PaymentGrains.AutoPayKey(ana.Account.Number);
        var state = await SpoilAsync(key);
        await ImportAsync(ana, bea);
        await TellAsync();
        Assert.Contains("$83.00", (await street.Portal.MailToAsync(bea.Email, Announced)).Text, StringComparison.Ordinal);
        await TellAsync();
        Assert.DoesNotContain(await street.Portal.Mails.ListAsync(), mail => mail.To.Contains(ana.Email, StringComparison.Ordinal) && mail.Subject == Announced);
        await WriteAsync(key, state);
        await TellAsync();
        await street.Portal.MailToAsync(ana.Email, Announced);
    }

    [Fact]
    public async Task The_others_bills_are_debited_though_one_that_ended_cannot_be_looked_after()
    {
        var (ana, bea) = (await NewEnrolledAsync(), await NewEnrolledAsync());
        await ImportAsync(ana, bea);
        await TellAsync();
        await SpoilAsync(PaymentGrains.AutoPayKey(ana.Account.Number));
        await street.ExecuteAsync($"update accounts_service_accounts set status = 'Closed' where number = '{ana.Account.Number}'");
        Assert.Equal(new(8300), await street.BalanceAsync(bea));
        await street.Portal.Services.GetRequiredService<AutoPayNight>().RunAsync(street.Now.ToPacificDate().AddDays(19));
        Assert.Equal(Money.Zero, await street.BalanceAsync(bea));
    }

    [Fact]
    public async Task A_day_is_reconciled_though_a_payment_that_is_open_cannot_be_asked()
    {
        var ana = await street.NewPayerAsync();
        await (await ana.OpenAsync("/pay")).PressAsync("Continue to the card page");
        var reconciliation = street.Portal.Services.GetRequiredService<IReconciliation>();
        var open = Assert.Single(await reconciliation.UnsettledAsync(10), payment => payment.Account == ana.Account.Number);
        await SpoilAsync(PaymentGrains.Key(open.Payment));
        var today = street.Now.ToPacificDate();
        Assert.Equal(today, (await street.Portal.Services.GetRequiredService<IReconciliation>().RunAsync(today)).Day);
    }

    private async Task<Payer> NewEnrolledAsync()
    {
        var payer = await street.NewPayerAsync();
        await payer.EnrolInAutoPayAsync();
        return payer;
    }

    private Task ImportAsync(params Payer[] payers) => BillBatch.ImportAsync(street.Portal, folder[RandomId.New(6)],
        [.. payers.Select(payer => new SentBill($"T-{payer.Account.Number}", $"{payer.Account.Number}", street.Now.ToPacificDate(), new(8300)))]);

    private Task<bool> TellAsync() => street.Portal.Services.GetRequiredService<BillNewsPass>().TellAsync(default);

    /// <returns>The state as it was.</returns>
    private async Task<string> SpoilAsync(string key)
    {
        await street.Portal.StopAsync();
        await using var connection = await street.Portal.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select payload from grain_state where grain_key = '{key}'";
        var state = (string)(await command.ExecuteScalarAsync())!;
        await WriteAsync(key, "{ cut off");
        await street.Portal.StartAsync();
        return state;
    }

    private Task WriteAsync(string key, string state) => street.ExecuteOnDatabaseAsync($"update grain_state set payload = '{state}' where grain_key = '{key}'");
}
