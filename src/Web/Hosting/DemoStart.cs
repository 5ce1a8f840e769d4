using CalWater.Accounts.Centers;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Import;

namespace CalWater.Web.Hosting;

/// <summary>The first start in Development imports a demo utility, so that a newcomer has accounts to sign up with.</summary>
internal sealed class DemoStart(ICustomerCenters centers, DemoFolderImport demo, IConfiguration configuration) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>("Demo:Import")) return;
        if ((await centers.AllAsync(cancellationToken)).Count == 0) await demo.RunAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Writes a small demo utility to a folder and imports it the way the billing office's files come in.</summary>
internal sealed class DemoFolderImport(DemoUtility utility, Importer importer, TimeProvider clock)
{
    private const int Accounts = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        Console.WriteLine($"First start: importing a demo utility of {Accounts} service accounts. This takes a few seconds.");
        var folder = Directory.CreateTempSubdirectory("calwater-demo-");
        try
        {
            await utility.WriteAsync(folder.FullName, new DemoOptions { Accounts = Accounts, Until = clock.PacificToday() }, null, cancellation);
            var outcome = await importer.RunAsync(folder.FullName, new ImportOptions(), null, cancellation);
            if (outcome is not ImportOutcome.Imported) throw new InvariantBrokenException($"The demo utility was not imported: {outcome}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
