using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Import;
using CalWater.Exchange.Tests.Import;
using CalWater.Testing;

namespace CalWater.Exchange.Tests.Mutations;

/// <summary>A good batch with one fault, by seed: refused whole, nothing changed, the fault told with its place. 500 with CALWATER_TEST_LONG=1.</summary>
public sealed class MutatedBatchTests : IAsyncLifetime
{
    private static readonly int Count = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 500 : 46;

    private static readonly string[] Tables =
    [
        "accounts_customer_centers", "accounts_service_accounts", "billing_bills", "billing_bill_lines", "billing_reads", "billing_cis_payments",
        "billing_cis_adjustments", "billing_ledger_entries", "identity_legacy_users", "exchange_batches", "accounts_published", "billing_published"
    ];

    private readonly TestFolder good = new();
    private ImportDesk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await ImportDesk.OpenAsync();
        await new DemoUtility(TariffBook.Standard).WriteAsync(good.Path, new() { Accounts = 1, Months = 1, Seed = 3, Until = new(2026, 11, 22) });
        await desk.TakeAsync(good.Path);
    }

    public async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        good.Dispose();
    }

    [Fact]
    public async Task Each_fault_is_told_with_its_place_and_nothing_of_the_batch_is_taken()
    {
        var (whole, before, wrong) = (MutatedBatch.Read(good.Path), await desk.DigestAsync(Tables), new List<string>());
        Assert.IsType<ImportOutcome.Checked>(await ImportAsync(whole, dryRun: true));
        for (var seed = 0; seed < Count; seed++)
        {
            var (mutation, batch) = (Mutation.All[seed % Mutation.All.Count], whole.Copy());
            var place = mutation.Plant(batch, new(seed));
            var told = (await ImportAsync(batch) as ImportOutcome.Refused)?.Faults ?? [];
            if (!told.Any(place.IsToldBy)) wrong.Add($"{seed}, {mutation.Name}: {place}, told {string.Join("; ", told.Take(3))}");
            if (await desk.DigestAsync(Tables) != before) wrong.Add($"{seed}, {mutation.Name}: the database changed");
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private async Task<ImportOutcome> ImportAsync(MutatedBatch batch, bool dryRun = false)
    {
        using var folder = new TestFolder();
        batch.Write(folder.Path, "mutated");
        return await desk.ImportAsync(folder.Path, new(dryRun));
    }
}
