using System.Globalization;
using CalWater.Billing.Rates;
using CalWater.Exchange.Files;

namespace CalWater.Exchange.Demo;

/// <summary>Writes the CIS folder of a utility that does not exist, account by account: memory stays flat however many there are.</summary>
public sealed class DemoUtility(TariffBook tariffs)
{
    private const int ProgressEvery = 500;

    /// <summary>Writes all files of the folder, the manifest last.</summary>
    /// <exception cref="ArgumentException">The options have a <see cref="DemoOptions.Fault"/>.</exception>
    public async Task<IReadOnlyList<DemoFile>> WriteAsync(
        string folder, DemoOptions options, IProgress<DemoProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (options.Fault() is { } fault) throw new ArgumentException(fault, nameof(options));
        await using var writer = new ExchangeFolderWriter(folder);
        var demo = new DemoFolder(writer);
        await demo.WriteAsync(DemoCenters.Rows());

        var cast = new CastAccounts(options).All().ToList();
        var others = new DemoPopulation(options).Accounts(Math.Max(0, options.Accounts - cast.Count));
        var written = 0;
        foreach (var account in cast.Concat(others))
        {
            cancellation.ThrowIfCancellationRequested();
            await demo.WriteAsync(account, AccountHistory.Of(account, tariffs, options.Until));
            if (++written % ProgressEvery == 0) progress?.Report(new(written, options.Accounts));
        }
        var manifest = await writer.CompleteAsync(Batch(options), CreatedAt(options.Until));
        return [.. manifest.Select(file => new DemoFile(file.FileName, file.Rows))];
    }

    private static string Batch(DemoOptions options) => string.Create(CultureInfo.InvariantCulture,
        $"demo-{options.Until:yyyyMMdd}-{options.Accounts}x{options.Months}-{options.Seed}");

    /// <summary>Half past three in the morning in California: that day's bills are out, the payments are those of the days before.</summary>
    private static DateTimeOffset CreatedAt(DateOnly until)
    {
        var local = until.ToDateTime(new TimeOnly(3, 30));
        return new DateTimeOffset(local, PacificTime.Zone.GetUtcOffset(local));
    }
}
