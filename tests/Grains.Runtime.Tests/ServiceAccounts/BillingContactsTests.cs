using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.ServiceAccounts;

/// <summary>F11, F16: where bills go and under which names. The process stops between steps.</summary>
public sealed class BillingContactsTests
{
    private static readonly LoginId Ana = LoginId.New();
    private static readonly EmailAddress SignIn = EmailAddress.Parse("ana@example.com");
    private static readonly EmailAddress Office = EmailAddress.Parse("office@example.com");
    private static readonly EmailAddress Books = EmailAddress.Parse("books@example.com");
    private static readonly ContactChange ByAna = new(Ana, SignIn, Language.English);
    private static readonly ContactChange ByDora = ByAna with { Staff = "dora", Reason = "Asked by phone" };

    [Fact]
    public async Task F11_until_the_link_is_followed_bills_go_where_they_went_and_then_to_the_new_address()
    {
        await using var grains = await StartAsync();
        Assert.Equal(BillingEmailVerdict.Asked, await AskAsync(grains, Office, "hash"));
        await grains.RestartAsync();
        Assert.Equal(SignIn, (await grains.Account.Get()).BillsTo(SignIn).Email);
        Assert.Null((await grains.ListedAsync())!.Contacts);
        Assert.Equal(Office, await grains.Account.AskedBillingEmail("hash"));
        Assert.True(await grains.Account.ConfirmBillingEmail("hash", ByAna));
        await grains.RestartAsync();
        Assert.Equal(Office, (await grains.Account.Get()).BillsTo(SignIn).Email);
        Assert.Equal("office@example.com", (await grains.ListedAsync())!.Contacts!.BillingEmail);
    }

    [Fact]
    public async Task F11_a_link_works_once_and_not_after_a_newer_one_seven_days_or_being_withdrawn()
    {
        await using var grains = await StartAsync();
        await AskAsync(grains, Office, "earlier");
        await AskAsync(grains, Office, "newest");
        Assert.False(await grains.Account.ConfirmBillingEmail("earlier", ByAna));
        Assert.True(await grains.Account.ConfirmBillingEmail("newest", ByAna));
        Assert.False(await grains.Account.ConfirmBillingEmail("newest", ByAna));
        await AskAsync(grains, Books, "withdrawn");
        await grains.Account.WithdrawBillingEmail(ByAna);
        Assert.Null(await grains.Account.AskedBillingEmail("withdrawn"));
        await AskAsync(grains, Books, "late");
        grains.Clock.Advance(TimeSpan.FromDays(7));
        Assert.False(await grains.Account.ConfirmBillingEmail("late", ByAna));
        Assert.Equal(Office, (await grains.Account.Get()).BillingEmail);
    }

    [Fact]
    public async Task F11_the_address_that_was_left_is_told_also_when_the_process_stopped_before_the_mail()
    {
        await using var grains = await StartAsync();
        await AskAsync(grains, Office, "first");
        await grains.Account.ConfirmBillingEmail("first", ByAna);
        await AskAsync(grains, Books, "second");
        grains.Postbox.IsDown = true;
        await Assert.ThrowsAsync<IOException>(() => grains.Account.ConfirmBillingEmail("second", ByAna));
        grains.Postbox.IsDown = false;
        await grains.RestartAsync();
        Assert.Equal(Books, (await grains.Account.Get()).BillingEmail);
        await grains.RestartAsync();
        Assert.Equal(Books, (await grains.Account.Get()).BillingEmail);
        Assert.Equal([ContactsChange.Moved, ContactsChange.Moved, ContactsChange.Left], Mailed(grains));
        Assert.Equal(ContactsChange.Left, grains.Postbox.To<ContactsChanged>("office@example.com").Change);
    }

    [Fact]
    public async Task F11_removed_bills_go_to_the_sign_in_again_and_an_open_link_is_dead()
    {
        await using var grains = await StartAsync();
        await AskAsync(grains, Office, "first");
        await grains.Account.ConfirmBillingEmail("first", ByAna);
        await AskAsync(grains, Books, "open");
        await grains.Account.RemoveBillingEmail(ByAna);
        await grains.Account.RemoveBillingEmail(ByAna);
        Assert.Equal((null, null), ((await grains.Account.Get()).BillingEmail, (await grains.Account.Get()).Asked));
        Assert.False(await grains.Account.ConfirmBillingEmail("open", ByAna));
        Assert.Null((await grains.ListedAsync())!.Contacts);
        Assert.Equal("ana@example.com", grains.Postbox.To<ContactsChanged>("ana@example.com").BillsTo);
    }

    [Fact]
    public async Task An_address_that_gets_the_bills_already_and_the_sign_ins_own_need_no_link()
    {
        await using var grains = await StartAsync();
        Assert.Equal(BillingEmailVerdict.AlreadyThere, await AskAsync(grains, SignIn, "a"));
        await AskAsync(grains, Office, "b");
        await grains.Account.ConfirmBillingEmail("b", ByAna);
        Assert.Equal(BillingEmailVerdict.AlreadyThere, await AskAsync(grains, Office, "c"));
        Assert.Equal(BillingEmailVerdict.IsSignIn, await AskAsync(grains, SignIn, "d"));
    }

    [Fact]
    public async Task F16_names_stand_in_lists_before_the_address_and_in_the_trail()
    {
        await using var grains = await StartAsync();
        await grains.Account.SetNames(new("Golden Poppy, Unit 7", "Unit 7", "Beach house"), ByAna);
        await grains.RestartAsync();
        Assert.Equal("Golden Poppy, Unit 7", (await grains.Account.Get()).BillsTo(SignIn).Name);
        Assert.Equal(new AccountContacts(AccountGrains.Household, null, "Golden Poppy, Unit 7", "Unit 7", "Beach house"), (await grains.ListedAsync())!.Contacts);
        await grains.Account.SetNames(AccountNames.None, ByAna);
        Assert.Null((await grains.ListedAsync())!.Contacts);
        Assert.Equal([AccountActs.NamesChanged, AccountActs.NamesChanged], (await grains.TrailAsync()).Select(row => row.What));
        Assert.Empty(Mailed(grains));
    }

    [Fact]
    public async Task F16_the_billing_office_learns_the_confirmed_address_and_the_name_to_print_and_when_they_are_given_up()
    {
        await using var grains = await StartAsync();
        await grains.Account.SetNames(new("Golden Poppy", "Unit 7", "Beach house"), ByAna);
        await AskAsync(grains, Office, "hash");
        Assert.Equal([("login", "Y"), ("name", "Unit 7")], await grains.ChosenAsync());
        await grains.Account.ConfirmBillingEmail("hash", ByAna);
        Assert.Contains(("billing-email", "office@example.com"), await grains.ChosenAsync());
        grains.Clock.Advance(TimeSpan.FromDays(1));
        await grains.Account.Release(Ana);
        Assert.Equal([("billing-email", null), ("login", "N"), ("name", null)], await grains.ChosenAsync());
    }

    [Fact]
    public async Task F16_what_staff_change_stands_under_their_name_with_the_reason_and_the_owner_is_told()
    {
        await using var grains = await StartAsync();
        await grains.Account.SetNames(new(null, "Unit 7", null), ByDora);
        await grains.Account.AskBillingEmail(new(Office, "hash", TimeSpan.FromDays(7)), ByDora);
        await grains.Account.RemoveBillingEmail(ByDora);
        Assert.All(await grains.TrailAsync(), row => Assert.Equal(("dora", true), (row.Actor, row.Details.Contains("Asked by phone", StringComparison.Ordinal))));
        Assert.Equal([ContactsChange.NamesBySupport, ContactsChange.AskedBySupport, ContactsChange.MovedBySupport], Mailed(grains));
        Assert.All(grains.Postbox.All, notice => Assert.Equal("ana@example.com", notice.To));
    }

    [Fact]
    public async Task Nobody_else_changes_contacts_and_they_end_with_the_ownership()
    {
        await using var grains = await StartAsync();
        await AskAsync(grains, Office, "hash");
        await grains.Account.SetNames(new(null, null, "Home"), ByAna);
        await Assert.ThrowsAsync<InvariantBrokenException>(() => grains.Account.SetNames(AccountNames.None, ByAna with { Owner = LoginId.New() }));
        await grains.Account.Release(Ana);
        var (left, listed) = (await grains.Account.Get(), await grains.ListedAsync());
        Assert.Equal((null, AccountNames.None, null), (left.Asked, left.Names, listed!.Contacts));
        Assert.Null(await grains.Account.AskedBillingEmail("hash"));
    }

    private static Task<BillingEmailVerdict> AskAsync(AccountGrains grains, EmailAddress email, string hash) =>
        grains.Account.AskBillingEmail(new(email, hash, TimeSpan.FromDays(7)), ByAna);

    private static IEnumerable<ContactsChange> Mailed(AccountGrains grains) => grains.Postbox.Of<ContactsChanged>().Select(mail => mail.Change);

    private static async Task<AccountGrains> StartAsync()
    {
        var grains = await AccountGrains.StartAsync();
        await grains.Account.Reserve(Ana);
        await grains.Account.Confirm(Ana);
        return grains;
    }
}
