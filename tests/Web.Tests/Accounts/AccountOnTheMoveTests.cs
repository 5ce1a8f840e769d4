using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Logins;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Accounts;

/// <summary>
/// An order moves an account in steps: held, off one login, on the other, handed over. Stopped between any two of them, the
/// pages show it to one login at most, and to the next only once everything the former owner arranged has ended.
/// </summary>
public sealed class AccountOnTheMoveTests(TestPortal portal) : IClassFixture<TestPortal>, IAsyncLifetime
{
    private const string Nickname = "Mother's house";
    private static readonly AccountNumber Moving = DemoCast.Household.Account;
    private readonly Visitor former = portal.NewVisitor();
    private readonly Visitor next = portal.NewVisitor();
    private string path = "";
    private AccountMove move = null!;

    public async Task InitializeAsync()
    {
        path = (await portal.SignUpAndInAsync(former, DemoCast.Household, "former@example.com")).Path;
        await portal.SignUpAndInAsync(next, DemoCast.Landlord, "next@example.com");
        await (await former.GoToAsync($"{path}/contacts")).Fill("Nickname", Nickname).PressAsync("Save the names");
        move = new("order", await LoginAsync("former@example.com"), await LoginAsync("next@example.com"), "dora", "Called");
    }

    public Task DisposeAsync()
    {
        former.Dispose();
        next.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Between_any_two_steps_an_account_shows_on_one_login_at_most_and_never_with_what_the_former_owner_arranged()
    {
        await SeenByAsync(isFormers: true, isNexts: false);
        Assert.True(await Account.ReserveMove(move));
        await SeenByAsync(isFormers: true, isNexts: false);
        await Grains.Login(move.From!.Value).Leave(Moved);
        await SeenByAsync(isFormers: false, isNexts: false);
        await Grains.Login(move.To!.Value).Join(Moved);
        await SeenByAsync(isFormers: false, isNexts: false);
        await Account.FinishMove(move);
        await SeenByAsync(isFormers: false, isNexts: true);
        Assert.DoesNotContain(Nickname, (await next.GoToAsync(path)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private IGrainFactory Grains => portal.Services.GetRequiredService<IGrainFactory>();

    private IServiceAccountGrain Account => Grains.ServiceAccount(Moving);

    private MovedAccounts Moved => new([Moving], move.Staff, move.Reason);

    private async Task SeenByAsync(bool isFormers, bool isNexts)
    {
        foreach (var below in new[] { "", "/bills", "/contacts", "/access", "/activity", "/e-billing", "/pay", "/usage" })
            Assert.Equal((below, Answer(isFormers), Answer(isNexts)), (below, await AnswerAsync(former, path + below), await AnswerAsync(next, path + below)));
        foreach (var list in new[] { "/accounts", "/accounts/csv", "/accounts/review" })
            Assert.Equal((list, isNexts), (list, (await next.Http.GetStringAsync(list)).Contains(DemoCast.Household.Account.ToDisplay(), StringComparison.Ordinal)));
        Assert.Contains(isNexts ? "Your accounts (4)" : "Your accounts (3)", (await next.GoToAsync("/exports")).Text, StringComparison.Ordinal);
    }

    private static HttpStatusCode Answer(bool isTheirs) => isTheirs ? HttpStatusCode.OK : HttpStatusCode.NotFound;

    private static async Task<HttpStatusCode> AnswerAsync(Visitor visitor, string page) => (await visitor.GoToAsync(page)).Status;

    private async Task<LoginId> LoginAsync(string email) =>
        (await portal.Services.GetRequiredService<ILoginDirectory>().FindByEmailPrefixAsync(email, 1))[0].Id;
}
