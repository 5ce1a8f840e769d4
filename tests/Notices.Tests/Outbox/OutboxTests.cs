using CalWater.Notices.Contents;
using CalWater.Testing;

namespace CalWater.Notices.Tests.Outbox;

public sealed class OutboxTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static Notice Receipt(string id, Language language = Language.English) => new(id, "maria@example.com", language,
        new PaymentReceived("CW-1", new Money(8300), new DateOnly(2026, 11, 22), "Visa 4242",
            [new PaidAccount("12 Oak St", "5678", new Money(8300))], "/payments/abc"));

    [Fact]
    public async Task A_notice_arrives_as_text_and_html_with_absolute_links()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(Receipt("receipt-1"));
        var mail = Assert.Single(await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count > 0));
        Assert.Equal("maria@example.com", mail.To);
        Assert.Contains("$83.00", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://portal.example/payments/abc", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://portal.example/payments/abc", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_notice_again_is_not_sent_again()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(Receipt("receipt-1"));
        await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count == 1);
        foreach (var file in Directory.GetFiles(folder.Path)) File.Delete(file);
        await room.Notices.SendAsync(Receipt("receipt-1"));
        await room.Notices.SendAsync(Receipt("receipt-2"));
        var mail = Assert.Single(await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count > 0));
        Assert.StartsWith("receipt-2", mail.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_mail_server_is_away_mail_waits_and_after_a_restart_it_is_sent_once()
    {
        using var server = new SmtpPeer();
        await using var room = await Mailroom.OpenAsync(
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{server.Port}"), ("Mail:Smtp:Tls", "false"));
        await room.Notices.SendAsync(Receipt("receipt-1", Language.Spanish));
        await room.StopAsync();
        server.Listen();
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(server.Messages.Count == 1));
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Notices.SendAsync(Receipt("receipt-2"));
        await Eventually.TrueAsync(() => Task.FromResult(server.Messages.Count > 1));
        Assert.Equal(["receipt-1", "receipt-2"], server.Messages.Select(SmtpPeer.NoticeOf));
    }

    [Fact]
    public async Task A_mail_server_that_comes_back_gets_what_waited_without_a_restart()
    {
        using var server = new SmtpPeer();
        await using var room = await Mailroom.OpenAsync(
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{server.Port}"), ("Mail:Smtp:Tls", "false"));
        await room.Notices.SendAsync(Receipt("receipt-1"));
        server.Listen();
        await Eventually.TrueAsync(() =>
        {
            room.Clock.Advance(TimeSpan.FromSeconds(20));
            return Task.FromResult(server.Messages.Count == 1);
        });
        Assert.Equal("receipt-1", SmtpPeer.NoticeOf(server.Messages.Single()));
    }

    [Fact]
    public async Task Two_nodes_send_each_notice_once()
    {
        using var server = new SmtpPeer();
        await using var room = await Mailroom.OpenAsync(
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{server.Port}"), ("Mail:Smtp:Tls", "false"));
        var other = await room.OpenBesideAsync();
        string[] notices = [.. Enumerable.Range(1, 30).Select(number => $"receipt-{number}")];
        foreach (var notice in notices) await room.Notices.SendAsync(Receipt(notice));
        server.Listen();
        await Eventually.TrueAsync(() =>
        {
            room.Clock.Advance(TimeSpan.FromSeconds(20));
            return Task.FromResult(server.Messages.Select(SmtpPeer.NoticeOf).Distinct().Count() == notices.Length);
        });
        await Task.WhenAll(room.StopAsync(), other.StopAsync());
        Assert.Equal(notices.Order(), server.Messages.Select(SmtpPeer.NoticeOf).Order());
    }

    [Fact]
    public async Task A_notice_that_cannot_be_written_keeps_none_of_the_others_back()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(Receipt("receipt-1") with { To = "@" });
        await room.Notices.SendAsync(Receipt("receipt-2"));
        var mail = Assert.Single(await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count > 0));
        Assert.StartsWith("receipt-2", mail.Id, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
