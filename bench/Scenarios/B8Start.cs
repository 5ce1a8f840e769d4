using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>From starting the program, published for this machine as docs/operations.md says, to the first page served, with a database it has used before; then its memory at rest.</summary>
internal sealed class B8Start : IScenario
{
    private const int Starts = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    public string Id => "B8";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var folder = new TestFolder();
        var program = await PublishAsync(folder["published"]);
        await TimeAsync(program, folder.Path, _ => Task.CompletedTask);

        List<double> seconds = [];
        var (memory, own) = (0.0, 0.0);
        for (var start = 1; start <= Starts; start++)
            seconds.Add(await TimeAsync(program, folder.Path, async process => (memory, own) = start == Starts ? await MemoryAtRestAsync(process) : default));
        yield return Figure.AtMost("start to first page", seconds.Order().ElementAt(Starts / 2), 2, " s");
        yield return Figure.AtMost("memory at rest", memory, 150, " MB");
        yield return Figure.Beside("of it no pages of program files, which the kernel takes back when memory is short", own, " MB");
    }

    private static async Task<double> TimeAsync(string program, string folder, Func<Process, Task> then)
    {
        var address = new Uri($"http://127.0.0.1:{FreePorts.Next()}");
        var clock = Stopwatch.StartNew();
        using var process = Start(program, address, folder);
        using var client = new HttpClient { BaseAddress = address };
        await Eventually.TrueAsync(() => AnswersAsync(client));
        var seconds = clock.Elapsed.TotalSeconds;
        await then(process);
        process.Kill();
        await process.WaitForExitAsync();
        return seconds;
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Process Start(string program, Uri address, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.ToString(), "--data", Path.Combine(folder, "data")]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Sandbox__Url"] = $"http://127.0.0.1:{FreePorts.Next()}";
        return Process.Start(start)!;
    }

    private static async Task<(double All, double Own)> MemoryAtRestAsync(Process process)
    {
        await Task.Delay(Rest, TimeProvider.System);
        var status = File.ReadAllLines($"/proc/{process.Id}/status");
        return (Megabytes("VmRSS"), Megabytes("VmRSS") - Megabytes("RssFile"));

        double Megabytes(string name) => double.Parse(
            status.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static async Task<string> PublishAsync(string output)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(ProjectRoot.Path, "src", "Web"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", output, "-v", "q", "--nologo"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(output, "CalWater.Web.dll") : throw new InvalidOperationException("The portal could not be published.");
    }
}
