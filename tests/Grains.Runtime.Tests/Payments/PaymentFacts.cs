using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Notices;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>What a customer does in these tests, and what the tests look at.</summary>
internal static class PaymentFacts
{
    public static readonly LoginId Ana = LoginId.New();

    public static StartPayment Pay(AccountNumber account, long cents = 8300, LoginId? login = null) => new(
        login ?? Ana, [new(account, new(cents))], false, Language.English, "ana@example.com",
        new("https://portal.example/payments/1"), new("https://portal.example/payments/1"));

    /// <summary>Starts a payment and returns it.</summary>
    public static async Task<PaymentView> StartAsync(this PaymentLab lab, PaymentId id, StartPayment command) =>
        Assert.IsType<PaymentUnderway>(await lab.Grains.Payment(id).Start(command)).Payment;

    public static Task<PaymentView> StartAsync(this PaymentLab lab, StartPayment command) => lab.StartAsync(PaymentId.New(), command);

    public static async Task<PaymentStatus> RefreshAsync(this PaymentLab lab, PaymentId id) =>
        (await lab.Grains.Payment(id).Refresh())!.Status;

    /// <summary>Waits until the payment, left to itself, has the status. Nobody asks it to look.</summary>
    public static Task<PaymentView?> BecomesAsync(this PaymentLab lab, PaymentId id, PaymentStatus status) =>
        Eventually.GetAsync(() => lab.Grains.Payment(id).Get(), view => view?.Status == status);

    /// <summary>
    /// Asks again, while minutes pass. What a reminder missed while the process was down comes at once on the embedded
    /// engine, and when its period is next over on Orleans.
    /// </summary>
    public static Task<T> WithTimeAsync<T>(this PaymentLab lab, Func<Task<T>> value, Func<T, bool> condition) => Eventually.GetAsync(
        () =>
        {
            lab.Wait(TimeSpan.FromSeconds(10));
            return value();
        },
        condition);

    public static async Task<Money> BalanceAsync(this PaymentLab lab, AccountNumber account) =>
        (await lab.Get<ILedger>().BalancesAsync([account]))[account];

    public static async Task<IReadOnlyList<LedgerEntry>> PostedAsync(this PaymentLab lab, AccountNumber account) =>
        [.. (await lab.Get<ILedger>().EntriesAsync(account)).Where(entry => entry.Kind == LedgerKind.Payment)];

    public static async Task<int> ChargesAsync(this PaymentLab lab) =>
        (await lab.Sandbox.ObjectsAsync("charge")).Count(charge => (bool)charge["paid"]!);

    public static async Task<int> SessionsAsync(this PaymentLab lab) => (await lab.Sandbox.ObjectsAsync("checkout.session")).Count;

    /// <summary>The mails with the words in their subject, once there is one.</summary>
    public static Task<IReadOnlyList<DeliveredMail>> MailsAsync(this PaymentLab lab, string subject) =>
        Eventually.GetAsync(() => lab.MailsSoFarAsync(subject), mails => mails.Count > 0);

    public static async Task<IReadOnlyList<DeliveredMail>> MailsSoFarAsync(this PaymentLab lab, string subject) =>
        [.. (await lab.Get<IMailFolder>().ListAsync()).Where(mail => mail.Subject.Contains(subject, StringComparison.OrdinalIgnoreCase))];
}
