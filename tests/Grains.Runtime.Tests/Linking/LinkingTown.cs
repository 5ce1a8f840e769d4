using CalWater.Accounts.Linking;
using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Grains.Runtime.Linking;
using CalWater.Grains.Runtime.Tests.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices.Contents;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Grains.Runtime.Tests.Linking;

/// <summary>Ana with a household, Ben with a landlord's three accounts, and orders that can be stopped after any call.</summary>
internal sealed class LinkingTown : IAsyncDisposable
{
    public const string Ana = "ana@example.com";
    public const string Ben = "ben@example.com";

    public required IdentityHost Host { get; init; }

    public StoppingGrains.Stop Stop { get; } = new();

    public LoginId AnaId { get; private set; }

    public LoginId BenId { get; private set; }

    public static async Task<LinkingTown> StartAsync()
    {
        var town = new LinkingTown { Host = await IdentityHost.StartAsync() };
        town.Host.Adjust = services => services.AddSingleton(provider =>
            new Linker(StoppingGrains.Of(provider.GetRequiredService<IGrainFactory>(), town.Stop), provider.GetRequiredService<MoveLimit>()));
        await town.Host.RestartAsync();
        town.AnaId = await EnrolAsync(town.Host, Ana, Neighbourhood.Household);
        town.BenId = await EnrolAsync(town.Host, Ben, Neighbourhood.Landlord[0]);
        return town;
    }

    public IServiceAccountGrain Account(AccountNumber number) => Host.Grains.ServiceAccount(number);

    public async Task<LoginProfile> AnaAsync() => (await Host.Grains.Login(AnaId).Get())!;

    public async Task<LoginProfile> BenAsync() => (await Host.Grains.Login(BenId).Get())!;

    /// <summary>All of Ben's accounts are to be Ana's.</summary>
    public LinkingOrder OrderToAna() => new(AnaId, [.. Neighbourhood.Landlord.Select(account => new LinkedAccount(account, BenId))], "dora", "Called");

    public Task<LinkingVerdict> LinkToAnaAsync() => Host.Grains.NewLinking().CarryOut(OrderToAna());

    /// <summary>Moves an account from wherever it is.</summary>
    public async Task<LinkingVerdict> MoveAsync(LoginId? to, AccountNumber account, string staff = "dora") =>
        await Host.Grains.NewLinking().CarryOut(new(to, [new(account, (await Account(account).Get()).Owner)], staff, "Called"));

    public ILinkGroups Groups => Host.Get<ILinkGroups>();

    /// <summary>As an import leaves it that links the accounts.</summary>
    public async Task RegroupAsync(string group, params IReadOnlyList<AccountNumber> accounts)
    {
        await Host.ExecuteAsync("insert into accounts_customer_centers (id, name, phone, address) values ('BG', 'Bear Gulch', '650-555-0100', '120 Reservoir Rd') on conflict (id) do nothing");
        foreach (var account in accounts)
            await Host.ExecuteAsync(
                $"""
                insert into accounts_service_accounts (number, id, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, link_group, cap)
                values ('{account}', '{AccountId.New()}', 'Active', 'Ana Reyes', '9 Zinnia Ct', 'San Carlos', '94070', 'BG', 'Residential', 'Bay Area Region', '1', '{group}', false)
                """);
        await Host.ExecuteAsync($"insert into accounts_regrouped (link_group) values ('{group}')");
    }

    public async Task AllAreAnasAsync()
    {
        Assert.Equal([Neighbourhood.Household, .. Neighbourhood.Landlord], (await AnaAsync()).Accounts.AsEnumerable());
        Assert.Empty((await BenAsync()).Accounts);
        foreach (var account in Neighbourhood.Landlord) Assert.Equal(AnaId, (await Account(account).Get()).Owner);
    }

    /// <summary>Whichever login an account's own record names shows it, and no other does.</summary>
    public async Task AccountsAndLoginsAgreeAsync()
    {
        foreach (var account in Neighbourhood.Landlord.Append(Neighbourhood.Household))
        {
            var owner = (await Account(account).Get()).Owner;
            Assert.Equal((owner == AnaId, owner == BenId), ((await AnaAsync()).Accounts.Contains(account), (await BenAsync()).Accounts.Contains(account)));
        }
    }

    public IEnumerable<LoginChange> ToldTo(string email) =>
        Host.Postbox.All.Where(notice => notice.To == email).Select(notice => notice.Content).OfType<LoginChanged>().Select(told => told.Change);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static async Task<LoginId> EnrolAsync(IdentityHost host, string email, AccountNumber account) =>
        (await (await (await new Newcomer(host, email).EnrolAsync(account)).LoginAsync()).Get())!.Id;
}
