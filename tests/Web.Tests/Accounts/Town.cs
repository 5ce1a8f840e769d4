using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Accounts;

/// <summary>One portal with the demo utility. Members of the cast sign up when a test first asks for them.</summary>
public sealed class Town : IAsyncLifetime
{
    private readonly Dictionary<CastMember, Visitor> signedIn = [];

    public TestPortal Portal { get; } = new();

    public Task InitializeAsync() => Portal.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var visitor in signedIn.Values) visitor.Dispose();
        await Portal.DisposeAsync();
    }

    public async Task<Visitor> SignedInAsync(CastMember member)
    {
        if (signedIn.TryGetValue(member, out var known)) return known;
        var visitor = Portal.NewVisitor();
        await Portal.SignUpAndInAsync(visitor, member, EmailOf(member));
        return signedIn[member] = visitor;
    }

    public static string EmailOf(CastMember member) => $"{member.Account}@example.com";

    /// <summary>The address of the member's first account, with what is below it.</summary>
    public async Task<string> PathOfAsync(CastMember member, string below = "") =>
        $"/accounts/{(await Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!.Id}{below}";

    public async Task<Page> GoToAsync(CastMember member, string below) =>
        await (await SignedInAsync(member)).GoToAsync(await PathOfAsync(member, below));

    /// <summary>The bills of the member's first account as issued, newest first.</summary>
    public async Task<IReadOnlyList<BillSummary>> BillsOfAsync(CastMember member) =>
        await Portal.Services.GetRequiredService<IBills>().HistoryAsync(member.Account);

    /// <summary>The member's list of bills, with e-billing on.</summary>
    public async Task<Page> EBillingAsync(CastMember member)
    {
        var page = await GoToAsync(member, "/e-billing");
        if (page.HasButton("Start e-billing")) await page.StartEBillingAsync();
        return await GoToAsync(member, "/bills");
    }

    /// <summary>Reads in the language from now on, as the language switch does.</summary>
    public void Read(Visitor visitor, Language language) => visitor.Cookies.Add(Portal.Address, new Cookie("language", language.Tag()));
}

/// <summary>The tests that share the town.</summary>
[CollectionDefinition(Name)]
public sealed class TownTests : ICollectionFixture<Town>
{
    public const string Name = "town";
}
