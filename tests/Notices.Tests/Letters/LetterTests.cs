using System.Reflection;
using System.Text.Json.Serialization;
using CalWater.Notices.Contents;
using CalWater.Testing;

namespace CalWater.Notices.Tests.Letters;

public sealed class LetterTests : IDisposable
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 5, 7, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();

    private static readonly string[] AutoPayKinds =
    [
        "Started", "Changed", "Upcoming", "Moved", "OverLimit", "TooLarge", "TryingAgain", "AuthenticationNeeded", "PausedDeclined", "PausedReturned",
        "PausedMethod", "PausedByCustomer", "Resumed", "Canceled", "EndedClosed", "EndedOwner", "EndedDay", "NotTaken"
    ];

    private static readonly NoticeContent[] Contents =
    [
        new ConfirmEmail("/confirm/abc", "123456", TimeSpan.FromMinutes(10)),
        new Welcome(1),
        new Welcome(3),
        new SignUpNotFinished(IsEmailInUse: false, "Bay Area Customer Center", "(650) 555-0100"),
        new SignUpNotFinished(IsEmailInUse: true, "Bay Area Customer Center", "(650) 555-0100"),
        new AccountEnrolled("5678", "Bay Area Customer Center", "(650) 555-0100"),
        new NewComputer("Firefox, Windows", Evening, "/not-me/abc"),
        .. Enum.GetValues<LoginChange>().Select(change => new LoginChanged(change, Evening, "/not-me/abc")),
        new ConfirmNewEmail("/profile/email/confirm/abc", "123456", TimeSpan.FromMinutes(10)),
        new EmailChangeStarted("new@example.com", "/not-me/abc"),
        new EmailChanged("old@example.com", "new@example.com", NotMePath: null),
        new EmailChanged("old@example.com", "new@example.com", "/not-me/abc"),
        new SignInBlocked(Evening),
        new RecoverPassword("/recover/abc", "123456", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(10)),
        new PasswordRecovered(Evening),
        new PasswordDisabled(100),
        new UserNameReplaced("ana_reyes", "ana@example.com", "5678", IsSignedUp: false),
        new UserNameReplaced("ana_reyes", "ana@example.com", null, IsSignedUp: true),
        new UserNameReplaced("ana_reyes", "ana@example.com", "5678", IsSignedUp: true, IsAccountMissing: true),
        new SignInReminder("ana@example.com", "5678"),
        new EBillingStarted("12 Oak St, San Mateo", "/accounts/abc/bills"),
        new EBillingEnded("12 Oak St, San Mateo", "/accounts/abc/e-billing"),
        new BillReady(new("B-1"), "12 Oak St", "5678", new Money(8300), new DateOnly(2026, 11, 22), "/accounts/abc/bills/B-1", null, null, IsAttached: true),
        new BillReady(new("B-5"), "12 Oak St", "5678", new Money(8300), new DateOnly(2026, 11, 22), "/accounts/abc/bills/B-5", null, null, IsAttached: false) { AutoPayOn = new(2026, 11, 22) },
        new BillReady(new("B-2"), "12 Oak St", "5678", Money.Zero, new DateOnly(2026, 11, 22), "/accounts/abc/bills/B-2", null, new("B-1"), IsAttached: false),
        new BillReady(new("B-3"), "12 Oak St", "5678", new Money(8300), new DateOnly(2026, 11, 22), "/accounts/abc/bills/B-3", new("Bay Area Customer Center", "(650) 555-0100"), null, IsAttached: false),
        new BillReady(new("B-4"), "12 Oak St", "5678", new Money(-1700), new DateOnly(2026, 11, 22), "/accounts/abc/bills/B-4", new("Bay Area Customer Center", "(650) 555-0100"), null, IsAttached: false),
        new PaymentReceived("CW-1", new Money(8300), new DateOnly(2026, 11, 22), "Visa ••••\u00a04242",
            [new PaidAccount("12 Oak St", "5678", new Money(8300))], "/payments/abc"),
        new PaymentFailed(new Money(8300), "12 Oak St", "/accounts/abc/pay"),
        new PaymentOnItsWay("CW-1", new Money(8300), [new PaidAccount("12 Oak St", "5678", new Money(8300))], "/payments/abc"),
        .. Enum.GetValues<PaymentMovement>().Select(movement => new PaymentMoved(movement, new Money(8300), new Money(12450), "CW-1", "Visa ••••\u00a04242",
            [new PaidAccount("12 Oak St", "5678", new Money(8300))], "/payments/abc", "/accounts/abc/pay")),
        .. AutoPayKinds.Select(kind => new AutoPayNotice(kind, "12 Oak St", "5678", "Visa", "4242", "/accounts/abc", new Money(8300), new DateOnly(2026, 12, 11), new Money(8000), null)),
        new AutoPayNotice("Started", "12 Oak St", "5678", "Visa", "4242", "/accounts/abc", null, null, null, new AutoPayRule(2, null, new DateOnly(2027, 1, 31), "auto-pay-1", Evening, "203.0.113.9", "Firefox")),
        new CardExpiring("Visa", "4242", new DateOnly(2026, 12, 1), PaysByItself: true, "/accounts/abc/methods"),
        new CardExpiring("Visa", "4242", new DateOnly(2026, 12, 1), PaysByItself: false, "/accounts/abc/methods"),
        new CustomerInvited("/invitations/abc", "Bay Area Customer Center", "(650) 555-0100", TimeSpan.FromDays(7)),
        new AccessOfferedNotice("/invitations/access/abc", "ana@example.com", MayPay: false),
        new AccessOfferedNotice("/invitations/access/abc", "ana@example.com", MayPay: true),
        .. Enum.GetValues<AccessAnswer>().Select(answer => new AccessAnswered("luis@example.com", "12 Oak St", answer, "/accounts/abc/access")),
        new AccessEnded("ana@example.com"),
        new ConfirmBillingEmail("/invitations/billing-email/abc", "ana@example.com", TimeSpan.FromDays(7)),
        .. Enum.GetValues<ContactsChange>().Except([ContactsChange.EBillingStarted, ContactsChange.EBillingEnded]).Select(change => new ContactsChanged(change, "12 Oak St", "bills@example.com", "/accounts/abc/contacts")),
        new NamesOfManyChanged(12),
        new Welcome(0),
        new StaffInvited("/support/invitations/abc", TimeSpan.FromHours(72)),
        new StaffSignInPaused(Evening),
        .. Enum.GetValues<ApprovalOutcome>().Select(outcome => new ApprovalEnded(outcome, 12, "Called", "sam@example.com", "Called back"))
    ];

    [Fact]
    public async Task Every_kind_of_notice_has_a_letter_in_both_languages_and_no_two_read_alike()
    {
        var kinds = typeof(NoticeContent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType);
        Assert.Equal(kinds.ToHashSet(), Contents.Select(content => content.GetType()).ToHashSet());
        var mails = await SendAllAsync();
        Assert.Equal(Contents.Length * Languages.All.Select(Languages.Written).Distinct().Count(), mails.Select(mail => mail.Text).Distinct().Count());
        Assert.All(mails, mail => Assert.DoesNotContain("{0}", mail.Text + mail.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moment_is_told_in_pacific_time_as_each_language_writes_it()
    {
        var texts = (await SendAllAsync()).Select(mail => mail.Text).ToList();
        Assert.Contains(texts, text => text.Contains("November 22, 2026 at 9:07\u00a0PM (Pacific time)", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("22 de noviembre de 2026, 9:07\u00a0p.\u00a0m. (hora del Pacífico)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_reads_a_language_nobody_writes_letters_in_gets_them_in_english_and_marked_so()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(new("x", "a@example.com", Language.Chinese, new NewComputer("Firefox", Evening, NotMePath: null)));
        var mail = (await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count == 1)).Single();
        Assert.Contains("November 22, 2026 at 9:07\u00a0PM", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Content-Language: en", await RawAsync("x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_customer_typed_cannot_become_markup()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(new("x", "a@example.com", Language.English, new NewComputer("<script>alert(1)</script>", Evening, NotMePath: null)));
        var mail = (await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count == 1)).Single();
        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_mail_that_can_be_turned_off_says_where()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        var bill = Contents.OfType<BillReady>().First() with { EBillingPath = "/accounts/abc/e-billing" };
        await room.Notices.SendAsync(new("bill", "a@example.com", Language.English, bill));
        await room.Notices.SendAsync(new("receipt", "a@example.com", Language.English, Contents.OfType<PaymentReceived>().Single()));
        await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count == 2);
        Assert.Contains("List-Unsubscribe: <https://portal.example/accounts/abc/e-billing>", await RawAsync("bill"), StringComparison.Ordinal);
        Assert.DoesNotContain("Unsubscribe", await RawAsync("receipt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mail_to_a_customer_says_whom_to_call_and_none_to_staff_does()
    {
        var mails = await SendAllAsync();
        string[] staff = ["support console", "consola de asistencia", "portal.example/support", "your supervisor", "a su supervisor"];
        Assert.All(mails, mail => Assert.Equal(!staff.Any(words => mail.Text.Contains(words, StringComparison.Ordinal)), mail.Text.Contains("https://portal.example/customer-centers", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_telephone_number_stays_on_one_line_and_can_be_called()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        await room.Notices.SendAsync(new("x", "a@example.com", Language.English, new AccountEnrolled("5678", "Bay Area Customer Center", "(650) 555-0100")));
        var mail = (await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count == 1)).Single();
        Assert.Contains("""<a href="tel:+16505550100" style="color:#0b4f71;white-space:nowrap">(650) 555-0100</a>""", mail.Html, StringComparison.Ordinal);
    }

    private Task<string> RawAsync(string id) => File.ReadAllTextAsync(Path.Combine(folder.Path, id + ".eml"));

    private async Task<IReadOnlyList<DeliveredMail>> SendAllAsync()
    {
        await using var room = await Mailroom.OpenAsync(("Mail:Folder", folder.Path));
        foreach (var (content, index) in Contents.Select((content, index) => (content, index)))
            foreach (var language in Languages.All)
                await room.Notices.SendAsync(new($"{index}-{language}", "a@example.com", language, content));
        var mails = await Eventually.GetAsync(() => room.Mails.ListAsync(), mails => mails.Count == Contents.Length * Languages.All.Count);
        await KeepAsync(mails);
        return mails;
    }

    /// <summary>Where pictures of pages are kept, for a person to look at.</summary>
    private static async Task KeepAsync(IEnumerable<DeliveredMail> mails)
    {
        if (Environment.GetEnvironmentVariable("CALWATER_ARTIFACTS") is not { } artifacts) return;
        var kept = Directory.CreateDirectory(Path.Combine(artifacts, "mails")).FullName;
        foreach (var mail in mails)
        {
            await File.WriteAllTextAsync(Path.Combine(kept, mail.Id + ".html"), mail.Html);
            await File.WriteAllTextAsync(Path.Combine(kept, mail.Id + ".txt"), mail.Text);
        }
    }

    public void Dispose() => folder.Dispose();
}
