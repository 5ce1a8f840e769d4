using CalWater.Grains.Linking;
using CalWater.Grains.Runtime.Tests.Identity;

namespace CalWater.Grains.Runtime.Tests.Linking;

/// <summary>
/// An order to move three accounts is written down once the login was looked at; then it makes eight calls: hold each account,
/// take them off one login, put them on the other, hand each over. The process stops before each of them.
/// </summary>
public sealed class LinkingStopTests : IAsyncLifetime
{
    private const int LookedAt = 1;
    private const int Calls = 8;
    private LinkingTown town = null!;

    public static TheoryData<int> Stops => [.. Enumerable.Range(LookedAt, Calls)];

    public async Task InitializeAsync() => town = await LinkingTown.StartAsync();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory, MemberData(nameof(Stops))]
    public async Task After_a_stop_at_any_step_the_order_is_finished_by_itself(int calls)
    {
        await StopAfterAsync(calls);
        await town.Host.WithTimeAsync(async () => (await town.AnaAsync()).Accounts.Length == 4 && await HandedOverAsync());
        await town.AllAreAnasAsync();
        Assert.Single(town.ToldTo(LinkingTown.Ana));
        Assert.Single(town.ToldTo(LinkingTown.Ben));
    }

    [Theory, MemberData(nameof(Stops))]
    public async Task Before_it_is_finished_nobody_sees_an_account_twice_and_nobody_else_moves_one(int calls)
    {
        await StopAfterAsync(calls);
        Assert.Empty((await town.AnaAsync()).Accounts.Intersect((await town.BenAsync()).Accounts));
        var held = Math.Min(calls - LookedAt, Neighbourhood.Landlord.Count);
        var taken = await Task.WhenAll(Neighbourhood.Landlord.Select(account => town.MoveAsync(null, account)));
        if (calls <= LookedAt + Neighbourhood.Landlord.Count + 2) Assert.Equal(held, taken.Count(verdict => verdict == LinkingVerdict.Taken));
    }

    [Fact]
    public async Task Two_orders_at_once_end_with_accounts_and_logins_that_agree()
    {
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(
                town.MoveAsync(town.AnaId, Neighbourhood.Landlord[0]), town.MoveAsync(town.BenId, Neighbourhood.Household),
                town.MoveAsync(round % 2 == 0 ? null : town.BenId, Neighbourhood.Landlord[0]), town.MoveAsync(town.AnaId, Neighbourhood.Household));
            await town.AccountsAndLoginsAgreeAsync();
        }
    }

    private async Task<bool> HandedOverAsync() =>
        (await Task.WhenAll(Neighbourhood.Landlord.Select(account => town.Account(account).Get()))).All(online => online.Owner == town.AnaId);

    private async Task StopAfterAsync(int calls)
    {
        town.Stop.After = calls;
        await Assert.ThrowsAsync<IOException>(town.LinkToAnaAsync);
        await town.Host.RestartAsync();
        town.Stop.After = null;
    }
}
