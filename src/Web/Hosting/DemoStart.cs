using System.ComponentModel.DataAnnotations;
using CalWater.Accounts.Centers;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Import;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting;

/// <summary><c>Demo:…</c></summary>
internal sealed class DemoStartOptions
{
    /// <summary>Whether the first start imports a demo utility; so it is in Development.</summary>
    public bool Import { get; set; }

    /// <summary>How many service accounts it has. From 400 on its property manager has two hundred of them, in a smaller one forty.</summary>
    [Range(1, 100_000, ErrorMessage = "Demo:Accounts is between 1 and 100,000 service accounts. For more, write files with the verb demo and import them.")]
    public int Accounts { get; set; } = 200;

    /// <summary>How many monthly bills each has: by default every bill of the last year has the same month of the year before.</summary>
    [Range(13, 36, ErrorMessage = "Demo:Months is between 13 and 36 monthly bills.")]
    public int Months { get; set; } = 25;
}

/// <summary>The first start in Development imports a demo utility, so that a newcomer has accounts to sign up with.</summary>
internal sealed class DemoStart(ICustomerCenters centers, DemoFolderImport demo, IOptions<DemoStartOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Import) return;
        if ((await centers.AllAsync(cancellationToken)).Count == 0) await demo.RunAsync(options.Value, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Writes a small demo utility to a folder and imports it the way the billing office's files come in.</summary>
internal sealed class DemoFolderImport(DemoUtility utility, Importer importer, TimeProvider clock)
{
    public async Task RunAsync(DemoStartOptions options, CancellationToken cancellation)
    {
        Console.WriteLine($"First start: importing a demo utility of {options.Accounts} service accounts. This takes a few seconds.");
        var folder = Directory.CreateTempSubdirectory("calwater-demo-");
        try
        {
            await utility.WriteAsync(folder.FullName, new DemoOptions { Accounts = options.Accounts, Months = options.Months, Until = clock.PacificToday() }, null, cancellation);
            var outcome = await importer.RunAsync(folder.FullName, new ImportOptions(), null, cancellation);
            if (outcome is not ImportOutcome.Imported) throw new InvariantBrokenException($"The demo utility was not imported: {outcome}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
