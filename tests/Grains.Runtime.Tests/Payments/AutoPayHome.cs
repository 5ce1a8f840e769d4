using CalWater.Billing.Autopay;
using CalWater.Billing.Ledger;
using CalWater.Grains.Identity;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>A household with a sign-in and a saved method, and the nights that pass over its Auto Pay.</summary>
internal sealed class AutoPayHome(PaymentLab lab, AccountNumber account)
{
    /// <summary>Where tests live that need one household.</summary>
    public static readonly AccountNumber Account = Town.Household;
    private static readonly DateOnly Issued = new(2026, 11, 22);

    /// <summary>A bill of $83.00 that is issued today and due in 19 days.</summary>
    public static readonly IssuedBill Bill = new(new("B-" + Account), Issued, Issued.AddDays(19));

    public LoginId Login { get; } = LoginId.New();

    public AutoPayAct Act => new(Login, Language.English, "203.0.113.9", "Firefox");

    public IAutoPayGrain AutoPay => lab.Grains.AutoPay(account);

    private EmailAddress Email => EmailAddress.Parse(account == Account ? "ana@example.com" : $"ana-{account}@example.com");

    public DateOnly Today => lab.Time.PacificToday();

    public static async Task<AutoPayHome> MoveInAsync(PaymentLab lab, AccountNumber? account = null)
    {
        var home = new AutoPayHome(lab, account ?? Account);
        await home.MoveInAsync();
        return home;
    }

    private async Task MoveInAsync()
    {
        await lab.Grains.Login(Login).Create(new(Email, "hash", [], [account], Language.English));
        await lab.Grains.ServiceAccount(account).Reserve(Login);
        await lab.Grains.ServiceAccount(account).Confirm(Login);
    }

    /// <summary>Saves a method on the gateway's page.</summary>
    public async Task<SavedMethod> SaveAsync(Func<Uri, Task<bool>>? onPage = null)
    {
        Assert.True(await (onPage ?? (address => CheckoutPage.PayAsync(address)))((await SetupPageAsync())!));
        return (await lab.Grains.PaymentMethods(Login).Refresh()).All[^1];
    }

    /// <summary>The gateway's page on which a method is saved; null where it does not answer.</summary>
    public Task<Uri?> SetupPageAsync() => lab.Grains.PaymentMethods(Login)
        .StartSetup(new(PaymentId.New().Value, Email, Language.English, new("https://portal.example/back"), new("https://portal.example/back")));

    public Task<SavedMethod> SaveAccountAsync(string number) => SaveAsync(page => CheckoutPage.PayByBankAsync(page, number));

    public async Task<AutoPayVerdict> SetUpAsync(SavedMethod method, int daysBefore = 0, Money? limit = null, DateOnly? endsOn = null)
    {
        var customer = (await lab.Grains.PaymentMethods(Login).Get()).Customer!;
        return await AutoPay.SetUp(new(new(customer, method, daysBefore, limit, endsOn), "auto-pay-1", Act));
    }

    /// <summary>Auto Pay is on, and today's bill is planned.</summary>
    public async Task<SavedMethod> EnrolAsync(int daysBefore = 0, Money? limit = null)
    {
        var method = await SaveAsync();
        Assert.Equal(AutoPayVerdict.Started, await SetUpAsync(method, daysBefore, limit));
        await AutoPay.BillIssued(Bill);
        return method;
    }

    /// <summary>Lets days pass, one night's run after the other.</summary>
    public async Task LiveAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            lab.Wait(TimeSpan.FromDays(1));
            await RunAsync();
        }
    }

    public async Task<int> RunAsync() => (await lab.Get<AutoPayRun>().RunAsync(Today)).Accounts;

    public async Task<PlannedDebit> DebitAsync() => Assert.Single((await AutoPay.Get()).Debits);

    public async Task<DebitStatus> StatusAsync() => (await DebitAsync()).Status;

    public async Task<AutoPayLine> LineAsync() => (await lab.Get<IAutoPays>().FindAsync([account]))[account];

    public Task PayElsewhereAsync(long cents) =>
        lab.Get<ILedger>().PostAsync([new(account, LedgerKind.Payment, new(-cents), $"check-{RandomId.New(8)}", lab.Time.GetUtcNow())]);
}
