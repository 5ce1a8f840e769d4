using CalWater.Exchange.Import;
using CalWater.Exchange.Inbox;
using CalWater.Exchange.Tests.Import;
using CalWater.Testing;

namespace CalWater.Exchange.Tests.Inbox;

/// <summary>An inbox that is looked through when the test says so, and the database behind it.</summary>
internal sealed class DropFolder : IAsyncDisposable
{
    private readonly TestFolder folder = new();

    public ImportDesk Desk { get; private set; } = null!;

    public Dictionary<string, string?> Settings => new() { ["Exchange:Inbox"] = folder.Path };

    public string this[params string[] names] => Path.Combine([folder.Path, .. names]);

    public static async Task<DropFolder> OpenAsync()
    {
        var inbox = new DropFolder();
        inbox.Desk = await ImportDesk.OpenAsync(inbox.Settings);
        return inbox;
    }

    /// <summary>Copies a batch in, the manifest last, as the billing office does.</summary>
    public async Task DropAsync(CisFolder cis, string name)
    {
        await cis.WriteAsync();
        Copy(cis, name);
    }

    public void Copy(CisFolder cis, string name, params string[] without)
    {
        Directory.CreateDirectory(this[name]);
        foreach (var file in Directory.EnumerateFiles(cis.Path).Select(Path.GetFileName).Except(without).OrderBy(file => file == "manifest.csv"))
            File.Copy(Path.Combine(cis.Path, file!), this[name, file!], overwrite: true);
    }

    /// <summary>Looks twice, as it takes to see that nothing changes.</summary>
    public async Task LookAsync(ImportDesk? by = null)
    {
        for (var look = 0; look < 2; look++)
        {
            await (by ?? Desk).Get<InboxPass>().RunAsync(default);
            (by ?? Desk).Clock.Advance(new ExchangeOptions().InboxLookEvery);
        }
    }

    public Task<string> ReportAsync(string shelf, string name, string report = "report.txt") => File.ReadAllTextAsync(this[shelf, name, report]);

    /// <summary>Imports as the terminal does, beside the inbox.</summary>
    public Task<ImportOutcome> ImportAsync(string name) => Desk.ImportAsync(this[name]);

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        folder.Dispose();
    }
}
