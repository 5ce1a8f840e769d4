using System.Net;
using System.Net.Sockets;
using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary>What keeps the program from running is said in a sentence, with exit status 3.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task A_busy_port_is_named()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;
        var (exit, _, error) = await RunAsync("--urls", $"http://127.0.0.1:{port}", "--data", folder.Path);
        Assert.Equal(3, exit);
        Assert.Contains($"127.0.0.1:{port}", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(folder["taken"], "a file, not a folder");
        var (exit, _, error) = await RunAsync("--data", folder["taken"]);
        Assert.Equal(3, exit);
        Assert.Contains(folder["taken"], Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        var (exit, _, error) = await RunAsync("--connection", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");
        Assert.Equal(3, exit);
        Assert.Contains("PostgreSQL", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_setting_is_named_at_once()
    {
        var (exit, _, error) = await ChildPortal.RunAsync(["--data", folder.Path],
            ("Portal__PublicUrl", "portal"), ("Stripe__SecretKey", "sk_test_x"), ("Stripe__WebhookSecrets__0", "whsec_x"),
            ("Mail__Smtp__Host", "mail.example"), ("Mail__Smtp__Port", "0"), ("Passwords__MinimumLength", "3"), ("Support__MovesWithoutApproval", "-1"), ("Exchange__Inbox", folder["none"]),
            ("Exchange__InboxLookEvery", "0"), ("Demo__Accounts", "0"));
        Assert.Equal(3, exit);
        foreach (var setting in new[] { "Portal:PublicUrl", "Stripe:SecretKey", "Mail:Smtp:Port", "Passwords:MinimumLength", "Support:MovesWithoutApproval", "Exchange:Inbox is", "Exchange:InboxLookEvery", "Demo:Accounts" })
            Assert.Contains(setting, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sandbox_never_runs_in_production()
    {
        var (exit, _, error) = await ChildPortal.RunAsync(["--data", folder.Path], ("Sandbox__Url", "http://127.0.0.1:0"));
        Assert.Equal(3, exit);
        Assert.Contains("Sandbox:Url", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_a_question_of_usage()
    {
        var (exit, _, error) = await ChildPortal.RunAsync(["frobnicate"]);
        Assert.Equal(2, exit);
        Assert.Contains("frobnicate", error, StringComparison.Ordinal);
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) =>
        ChildPortal.RunAsync(arguments, ("ASPNETCORE_ENVIRONMENT", "Development"), ("Demo__Import", "false"), ("Sandbox__Url", "http://127.0.0.1:0"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => folder.Dispose();
}
