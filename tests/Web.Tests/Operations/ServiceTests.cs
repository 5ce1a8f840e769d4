using System.Diagnostics;
using System.Net;
using CalWater.Testing;
using CalWater.Web.Hosting.Settings;

namespace CalWater.Web.Tests.Operations;

/// <summary>What <c>deploy</c> holds for systemd is what the program takes.</summary>
public sealed class ServiceTests : IDisposable
{
    private const string Analyze = "/usr/bin/systemd-analyze";
    private static readonly string[] Unit = File.ReadAllLines(Path.Combine(SettingsTests.Root(), "deploy", "calwater.service"));
    private static readonly string[] Settings = File.ReadAllLines(Path.Combine(SettingsTests.Root(), "deploy", "calwater.env"));
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_service_starts_with_its_command_and_its_settings_answers_and_ends_when_it_is_asked_to()
    {
        var port = FreePorts.Next();
        using var service = ChildPortal.Begin(Command(port), [.. Settings.Where(IsSet).Select(Filled)]);
        using var client = new HttpClient();
        await Eventually.GetAsync(() => ReadyAsync(client, port), status => status == HttpStatusCode.OK);
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public void Every_setting_in_the_sample_is_one_there_is() =>
        Assert.Equal([], Settings.Select(line => line.TrimStart('#').Split('=')[0]).Where(name => name.Contains("__", StringComparison.Ordinal))
            .Except(KnownSettings.All.Select(setting => setting.Variable)));

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit_where_there_is_a_systemd_to_ask()
    {
        if (!File.Exists(Analyze)) return;
        await File.WriteAllLinesAsync(folder["calwater.service"], Unit.Select(line => line.Replace("/opt/calwater/CalWater.Web", "/bin/true", StringComparison.Ordinal)));
        using var analyze = Process.Start(new ProcessStartInfo(Analyze, ["verify", "--man=no", folder["calwater.service"]]) { RedirectStandardError = true })!;
        Assert.Equal("", await analyze.StandardError.ReadToEndAsync());
    }

    private static string[] Command(int port) =>
        [.. Unit.Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Replace("8080", $"{port}", StringComparison.Ordinal).Split(' ').Skip(1)];

    private static bool IsSet(string line) => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#');

    /// <summary>As an operator fills it in.</summary>
    private (string, string) Filled(string line)
    {
        var (name, value) = (line.Split('=')[0], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('"'));
        return (name, name switch
        {
            "Database__Folder" => folder["data"],
            "Stripe__SecretKey" => "sk_live_" + RandomId.New(24),
            "Stripe__WebhookSecrets__0" => "whsec_" + RandomId.New(32),
            _ => value
        });
    }

    private static async Task<HttpStatusCode?> ReadyAsync(HttpClient client, int port)
    {
        try
        {
            using var answer = await client.GetAsync($"http://127.0.0.1:{port}/health/ready");
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
