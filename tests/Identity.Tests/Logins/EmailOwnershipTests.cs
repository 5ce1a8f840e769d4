using CalWater.Identity.Logins;

namespace CalWater.Identity.Tests.Logins;

public sealed class EmailOwnershipTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly LoginId Ana = LoginId.New();
    private static readonly LoginId Luis = LoginId.New();
    private static readonly EmailOwnership Held = new EmailOwnership().Hold(Ana, Noon);

    [Fact]
    public void F2_an_address_held_for_one_login_is_refused_to_another()
    {
        Assert.True(Held.MayBeHeldBy(Ana, Noon));
        Assert.False(Held.MayBeHeldBy(Luis, Noon));
        Assert.False(Held.Confirm(Ana).MayBeHeldBy(Luis, Noon.AddYears(1)));
    }

    [Fact]
    public void A_hold_that_nobody_came_back_for_runs_out() => Assert.True(Held.MayBeHeldBy(Luis, Noon.AddHours(24)));

    [Fact]
    public void Only_the_holder_can_confirm_and_let_go()
    {
        Assert.Throws<InvariantBrokenException>(() => Held.Confirm(Luis));
        Assert.Same(Held, Held.Release(Luis));
        Assert.True(Held.Release(Ana).MayBeHeldBy(Luis, Noon));
    }
}
