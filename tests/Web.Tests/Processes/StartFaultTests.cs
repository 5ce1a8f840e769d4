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
    public async Task A_value_of_the_wrong_kind_a_misspelled_name_and_a_database_of_no_kind_are_named_with_the_rest()
    {
        var (exit, _, error) = await ChildPortal.RunAsync([],
            ("Mail__Smtp__Port", "smtp"), ("Exchange__InboxLookEvery", "often"), ("SignUp__Proof", "Passport"), ("SecurityQuestions__Enabled", "yes"), ("Stripe__ApiBase", "stripe"),
            ("Passwords__MinimunLength", "12"), ("Passwords__MinimumLength", "3"), ("Mail__From", "nobody"), ("Proxy__Addresses__0", "nginx"), ("Database__ConnectionString", "Server=db"));
        Assert.Equal(3, exit);
        foreach (var words in new[]
        {
            "Mail:Smtp:Port is 'smtp': give a whole number", "Exchange:InboxLookEvery is 'often': give a time", "SignUp:Proof is 'Passport': give one of Zip, ",
            "SecurityQuestions:Enabled is 'yes': give true or false", "Stripe:ApiBase is 'stripe': give an address", "Passwords:MinimunLength is not known", "It is '3'.", "It is 'nobody'.",
            "Proxy:Addresses", "Database:ConnectionString cannot be read"
        }) Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_told_to_nobody_whatever_is_wrong_with_it()
    {
        var (_, output, error) = await ChildPortal.RunAsync(["--data", folder.Path],
            ("Stripe__SecretKey", "pk_live_SECRET1"), ("Stripe__WebhookSecrets__0", "SECRET2"), ("Mail__Smtp__Password", "SECRET3"), ("Mail__Smtp__Port", "0"));
        Assert.Contains("Stripe:SecretKey", error, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Portal__PublicUrl", "http://portal.example.com", "customers come by https")]
    [InlineData("Proxy__Addresses", "", "Proxy:Addresses:0 is not set, and the portal listens on plain HTTP")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "believes whoever connects")]
    public async Task Production_does_not_start_where_plain_http_or_anybodys_word_would_do(string variable, string value, string words)
    {
        var (exit, _, error) = await ChildPortal.RunAsync(["--data", folder.Path, "--urls", "http://127.0.0.1:0"], (variable, value));
        Assert.Equal(3, exit);
        Assert.Contains(words, error, StringComparison.Ordinal);
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
