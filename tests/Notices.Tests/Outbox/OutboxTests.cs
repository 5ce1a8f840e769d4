using CalWater.Notices.Contents;
using CalWater.Testing;

namespace CalWater.Notices.Tests.Outbox;

public sealed class OutboxTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static Notice Receipt(string id, Language language = Language.English) => new(id, "maria@example.com", language,
        new PaymentReceived("CW-1", new Money(8300), new DateOnly(2026, 11, 22), "Visa 4242",
            [new PaidAccount("12 Oak St", "5678", new Money(8300))], "/payments/abc"));

    private static Task<Mailroom> OpenAsync(SmtpPeer server) =>
        Mailroom.OpenAsync(("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{server.Port}"), ("Mail:Smtp:Tls", "false"));

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
        await using var room = await OpenAsync(server);
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
        await using var room = await OpenAsync(server);
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
        await using var room = await OpenAsync(server);
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
    public async Task What_somebody_waits_for_goes_before_the_mails_of_a_night_and_all_over_one_connection()
    {
        using var server = new SmtpPeer();
        await using var room = await OpenAsync(server);
        for (var number = 1; number <= 20; number++) await room.Notices.SendAsync(Receipt($"receipt-{number}"));
        await room.Notices.SendAsync(Receipt("confirm-1") with { Content = new ConfirmEmail("/confirm/abc", "123456", TimeSpan.FromMinutes(10)) });
        await room.StopAsync();
        server.Listen();
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(server.Messages.Count == 21));
        Assert.Equal("confirm-1", SmtpPeer.NoticeOf(server.Messages.First()));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_code_is_not_kept_once_it_was_mailed()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(Receipt("confirm-1") with { Content = new ConfirmEmail("/confirm/abc", "12345678", TimeSpan.FromMinutes(10)) });
        await Eventually.TrueAsync(async () => await room.CountAsync("notices_outbox where sent_at is not null") == 1);
        Assert.Equal(0, await room.CountAsync("notices_outbox where content like '%12345678%'"));
    }

    [Fact]
    public async Task After_five_days_a_notice_is_given_up_and_the_next_one_is_sent()
    {
        using var server = new SmtpPeer();
        await using var room = await OpenAsync(server);
        await room.Notices.SendAsync(Receipt("receipt-1"));
        await Eventually.TrueAsync(async () =>
        {
            room.Clock.Advance(TimeSpan.FromHours(6));
            return await room.CountAsync("notices_outbox where given_up_at is not null") == 1;
        });
        server.Listen();
        room.Clock.Advance(TimeSpan.FromDays(1));
        await room.Notices.SendAsync(Receipt("receipt-2"));
        await Eventually.TrueAsync(() => Task.FromResult(!server.Messages.IsEmpty));
        Assert.Equal("receipt-2", SmtpPeer.NoticeOf(Assert.Single(server.Messages)));
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
