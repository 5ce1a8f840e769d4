using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Exchange.Export;
using CalWater.Exchange.Tests.Import;
using CalWater.Identity.Audit;
using CalWater.Testing;

namespace CalWater.Exchange.Tests.Export;

/// <summary>A portal whose clock stands at noon in California on a Sunday, and folders to export to.</summary>
internal sealed class ExportDesk(ImportDesk desk) : IAsyncDisposable
{
    public static readonly DateOnly Sunday = new(2026, 11, 22);
    public static readonly LoginId Ana = LoginId.New();
    private readonly TestFolder folder = new();

    public static async Task<ExportDesk> OpenAsync() => new(await ImportDesk.OpenAsync());

    public string FolderOf(string name) => folder[name];

    /// <summary>Sets the portal's clock forward to a moment, Pacific standard time.</summary>
    public void GoTo(int day, int hour, int minute = 0) => desk.Clock.SetUtcNow(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(-8)));

    public Task PayAsync(AccountNumber account, long cents, string payment, string? charge = null, TimeSpan ago = default) =>
        PostAsync(new(account, LedgerKind.Payment, new(-cents), charge ?? "ch_" + payment, desk.Clock.GetUtcNow() - ago, new(payment)) { TakenBy = new("card", "pi_" + payment) });

    public Task RefundAsync(AccountNumber account, long cents, string payment, string refund) =>
        PostAsync(new(account, LedgerKind.Refund, new(cents), refund, desk.Clock.GetUtcNow(), new(payment)));

    public Task TellAsync(AccountNumber account, LoginId? owner, DateTimeOffset? paperless = null) =>
        desk.Get<IAccountsOnline>().RecordAsync(new(account, owner, paperless));

    /// <summary>As the login's grain writes its trail.</summary>
    public Task SpeakAsync(LoginId login, string act, string language, TimeSpan ago = default) => desk.Get<IAuditTrail>().AppendAsync(
        AuditSubject.Of(login), new(RandomId.New(8), desk.Clock.GetUtcNow() - ago, Actors.Customer, act, AuditEntry.Json(("language", language))));

    public Task TakeAsync(string cis) => desk.TakeAsync(cis);

    public DateTimeOffset Now => desk.Clock.GetUtcNow();

    public Task<ExportOutcome> ExportAsync(string name, DateOnly? day = null, CancellationToken cancellation = default) =>
        desk.Get<Exporter>().RunAsync(folder[name], day ?? Sunday, cancellation: cancellation);

    /// <summary>Exports, and reads the file's rows without its header.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string file, DateOnly? day = null)
    {
        var name = RandomId.New(8);
        Assert.IsType<ExportOutcome.Written>(await ExportAsync(name, day));
        return [.. (await File.ReadAllLinesAsync(Path.Combine(folder[name], file))).Skip(1)];
    }

    /// <summary>Each file of a folder with its content.</summary>
    public Dictionary<string, string> Contents(string name) =>
        Directory.GetFileSystemEntries(folder[name]).ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(File.ReadAllBytes(path)));

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await desk.DisposeAsync();
    }

    private Task PostAsync(LedgerEntry entry) => desk.Get<ILedger>().PostAsync([entry]);
}
