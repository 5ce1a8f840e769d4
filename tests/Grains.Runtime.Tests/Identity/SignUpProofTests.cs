using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Pins;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>The setting <c>SignUp:Proof</c> beside the FAQ's ZIP code: the total of a bill, or the PIN of a letter.</summary>
public sealed class SignUpProofTests : IAsyncLifetime
{
    private IdentityHost host = null!;

    public async Task InitializeAsync() => host = await IdentityHost.StartAsync(("SignUp:Proof", "MailedPin"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(8300, true)]
    [InlineData(7450, true)]
    [InlineData(6120, false)]
    [InlineData(8301, false)]
    [InlineData(null, false)]
    public async Task The_total_of_one_of_the_two_newest_bills_is_taken_and_no_other(int? cents, bool isTaken)
    {
        await UseTotalsAsync();
        var refused = await StartAsync(total: cents is { } each ? new Money(each) : null);
        Assert.Equal(isTaken, refused is null);
        if (!isTaken) Assert.IsType<SignUpRefused.ProofDoesNotMatch>(refused);
    }

    [Fact]
    public async Task Wrong_zip_wrong_total_and_an_unknown_account_are_not_told_apart_and_all_count()
    {
        await UseTotalsAsync();
        Assert.IsType<SignUpRefused.ProofDoesNotMatch>(await StartAsync(zip: "90210", total: PaperBills.Totals[0]));
        Assert.IsType<SignUpRefused.ProofDoesNotMatch>(await StartAsync(account: "0099999999", total: PaperBills.Totals[0]));
        for (var n = 0; n < 4; n++) Assert.IsType<SignUpRefused.ProofDoesNotMatch>(await StartAsync(total: new Money(n)));
        Assert.IsType<SignUpRefused.TooManyTries>(await StartAsync(total: PaperBills.Totals[0]));
    }

    [Fact]
    public async Task A_letter_brings_a_pin_that_starts_the_sign_up_also_after_a_restart()
    {
        Assert.Equal(new SignUpRefused.PinMailed("BG"), await StartAsync());
        var pin = await PrintAsync();
        await host.RestartAsync();
        Assert.Null(await StartAsync(pin: pin));
    }

    [Fact]
    public async Task One_letter_a_week_is_written_however_often_it_is_asked_for_and_a_new_one_replaces_the_pin()
    {
        await StartAsync();
        var first = await PrintAsync();
        await StartAsync();
        Assert.Empty(await Pins.WaitingAsync());
        host.Clock.Advance(TimeSpan.FromDays(8));
        await StartAsync();
        var second = await PrintAsync();
        Assert.Equal(new SignUpRefused.PinDoesNotMatch("BG"), await StartAsync(pin: first));
        Assert.Null(await StartAsync(pin: second));
    }

    [Fact]
    public async Task A_pin_works_for_thirty_days()
    {
        await StartAsync();
        var pin = await PrintAsync();
        host.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Null(await StartAsync(pin: pin));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<SignUpRefused.PinDoesNotMatch>(await StartAsync(pin: pin));
    }

    [Fact]
    public async Task Fifty_guesses_at_a_time_are_five_and_wear_the_pin_out()
    {
        await StartAsync();
        var pin = await PrintAsync();
        var guesses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Pins.TryAsync(Neighbourhood.Household, MailedPin.New())));
        Assert.DoesNotContain(true, guesses);
        Assert.False(await Pins.TryAsync(Neighbourhood.Household, pin));
    }

    [Fact]
    public async Task No_letter_is_written_before_account_and_zip_match_or_for_an_enrolled_account()
    {
        Assert.IsType<SignUpRefused.ZipDoesNotMatch>(await StartAsync(zip: "90210"));
        await OwnAsync();
        Assert.Equal(new SignUpRefused.AlreadyEnrolled("BG"), await StartAsync());
        Assert.Empty(await Pins.WaitingAsync());
    }

    private IMailedPins Pins => host.Get<IMailedPins>();

    private Task<SignUpRefused?> StartAsync(string account = "0010000001", string zip = "94070", Money? total = null, string? pin = null) =>
        new Newcomer(host).SignUp.Start(new(AccountNumber.Parse(account), Zip.Parse(zip), "192.0.2.7", Language.English, total, pin));

    private async Task UseTotalsAsync()
    {
        host.Settings["SignUp:Proof"] = "ZipAndLastBillTotal";
        await host.RestartAsync();
    }

    /// <summary>As the billing office's letters do.</summary>
    private async Task<string> PrintAsync()
    {
        var pin = MailedPin.New();
        await Pins.IssueAsync((await Pins.WaitingAsync()).ToDictionary(account => account, _ => pin));
        return pin;
    }

    private async Task OwnAsync()
    {
        var account = host.Grains.ServiceAccount(Neighbourhood.Household);
        await account.Reserve(new LoginId("ana"));
        await account.Confirm(new LoginId("ana"));
    }
}
