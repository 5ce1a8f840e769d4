using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>A change of the e-mail address: confirmed by the new one, taken back by the old one, finished whatever happens.</summary>
public sealed class EmailChangeTests : CustomerTests
{
    private const string Old = "ana@example.com";
    private const string New = "new@example.com";
    private static readonly EmailAddress To = EmailAddress.Parse(New);

    [Fact]
    public async Task The_new_address_confirms_and_both_sign_in_for_72_hours_and_then_the_new_one_alone()
    {
        Assert.Null(await ana.Login.StartEmailChange(ana.Session, To));
        Assert.Equal(Old, $"{(await ana.Login.Get())!.Email}");
        Assert.Null(await ana.Login.ConfirmEmailByCode(Code));
        Assert.Equal(New, $"{(await ana.Login.Get())!.Email}");
        Assert.Equal((ana.Id, ana.Id), (await OwnerAsync(Old), await OwnerAsync(New)));
        host.Clock.Advance(TimeSpan.FromHours(72));
        await host.WithTimeAsync(async () => (await ana.TrailAsync()).Contains("former-email-released"));
        Assert.Equal((null, ana.Id), (await OwnerAsync(Old), await OwnerAsync(New)));
        Assert.Equal(["email-change-started", "email-confirmed", "email-changed", "former-email-released"], (await ana.TrailAsync()).Skip(3));
    }

    [Fact]
    public async Task The_link_confirms_once_and_only_that_link()
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        var link = host.Postbox.To<ConfirmNewEmail>(New).Path.Split('/')[^1][ana.Id.Value.Length..];
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.ConfirmEmailByLink("another"));
        Assert.Null(await ana.Login.ConfirmEmailByLink(link));
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.ConfirmEmailByLink(link));
    }

    [Fact]
    public async Task A_code_works_for_ten_minutes_and_five_tries()
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        for (var n = 0; n < 5; n++) Assert.Equal(EmailChangeRefused.WrongCode, await ana.Login.ConfirmEmailByCode("no"));
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.ConfirmEmailByCode(Code));
        await ana.Login.StartEmailChange(ana.Session, To);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.ConfirmEmailByCode(Code));
    }

    [Fact]
    public async Task F2_an_address_in_use_the_same_one_and_a_second_change_at_once_are_refused_by_name()
    {
        var eve = await new Newcomer(host, "eve@example.com").EnrolAsync(Neighbourhood.Landlord[0]);
        Assert.Equal(EmailChangeRefused.InUse, await ana.Login.StartEmailChange(ana.Session, eve.Email));
        Assert.Equal(EmailChangeRefused.SameAsBefore, await ana.Login.StartEmailChange(ana.Session, ana.Person.Email));
        await ana.Login.StartEmailChange(ana.Session, To);
        await ana.Login.ConfirmEmailByCode(Code);
        Assert.Equal(EmailChangeRefused.TooSoon, await ana.Login.StartEmailChange(ana.Session, EmailAddress.Parse("third@example.com")));
    }

    [Fact]
    public async Task The_old_address_stops_a_change_that_is_not_confirmed()
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        await ana.Login.NotMe(NotMe(host.Postbox.To<EmailChangeStarted>(Old).NotMePath));
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.ConfirmEmailByCode(Code));
        Assert.True(await host.Grains.Email(To).Reserve(LoginId.New()));
        Assert.Equal(Old, $"{(await ana.Login.Get())!.Email}");
    }

    [Theory]
    [InlineData("password-changed")]
    [InlineData("password-recovered")]
    [InlineData("not-me")]
    public async Task Whatever_stops_a_change_that_is_not_confirmed_says_so_in_the_trail(string cause)
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        await (cause switch
        {
            "password-changed" => ana.Login.ChangePassword(new(0, ana.Session, "hash")),
            "password-recovered" => ana.Login.Recover(new(RecoveryId.New(), ana.Person.Email, host.Clock.GetUtcNow(), "hash")),
            _ => ana.Login.NotMe(NotMe(host.Postbox.To<EmailChangeStarted>(Old).NotMePath))
        });
        Assert.Equal([cause, "email-change-stopped"], (await ana.TrailAsync()).SkipWhile(act => act != cause).Take(2));
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.ConfirmEmailByCode(Code));
    }

    [Fact]
    public async Task The_old_address_takes_a_confirmed_change_back_within_72_hours_and_the_new_one_is_free()
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        await ana.Login.ConfirmEmailByCode(Code);
        host.Clock.Advance(TimeSpan.FromHours(71));
        await ana.Login.NotMe(NotMe(host.Postbox.To<EmailChanged>(Old).NotMePath!));
        Assert.Equal((ana.Id, (LoginId?)null), (await OwnerAsync(Old), await OwnerAsync(New)));
        Assert.Equal(Old, $"{(await ana.Login.Get())!.Email}");
        Assert.IsType<SignInOutcome.Refused>(await ana.Person.SignInAsync());
    }

    /// <summary>The writes: confirmed, held, owned, moved, link, told. A stop comes after each.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_stop_after_any_step_of_a_confirmed_change_heals_by_itself(int writes)
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        host.Stops.After(writes);
        await Assert.ThrowsAnyAsync<Exception>(() => ana.Login.ConfirmEmailByCode(Code));
        await host.RestartAsync();
        host.Stops.Never();
        await host.WithTimeAsync(async () => $"{(await ana.Login.Get())!.Email}" == New && host.Postbox.Of<EmailChanged>().Count == 2);
        Assert.Equal(ana.Id, await OwnerAsync(New));
        Assert.True(await ana.Login.TakesNotMe(NotMe(host.Postbox.To<EmailChanged>(Old).NotMePath!)));
    }

    [Fact]
    public async Task A_stop_while_the_change_is_taken_back_heals_by_itself()
    {
        await ana.Login.StartEmailChange(ana.Session, To);
        await ana.Login.ConfirmEmailByCode(Code);
        host.Stops.After(1);
        await Assert.ThrowsAnyAsync<Exception>(() => ana.Login.NotMe(NotMe(host.Postbox.To<EmailChanged>(Old).NotMePath!)));
        await host.RestartAsync();
        host.Stops.Never();
        await host.WithTimeAsync(async () => await OwnerAsync(New) is null);
        Assert.Equal(ana.Id, await OwnerAsync(Old));
    }

    private string Code => host.Postbox.To<ConfirmNewEmail>(New).Code;

    private string NotMe(string path) => path["/not-me/".Length..][ana.Id.Value.Length..];

    private Task<LoginId?> OwnerAsync(string email) => host.Grains.Email(EmailAddress.Parse(email)).Owner();
}
