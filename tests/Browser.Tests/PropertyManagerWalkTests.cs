using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Grains.Linking;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;

namespace CalWater.Browser.Tests;

/// <summary>A property manager's morning: two hundred accounts, some past due, one to name, to take off paper and to share; a new one to review.</summary>
public sealed class PropertyManagerWalkTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly TestPortal portal = new() { Accounts = 400 };
    private const string Manager = "manager@example.com", Colleague = "colleague@example.com";
    private string account = "";

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_property_manager_works_through_the_morning_and_looks_again_on_phones_and_a_tablet_in_spanish()
    {
        await using var manager = await StartAsync(Device.Desktop, "en-US", "manager");
        await manager.SignUpAsync(DemoCast.Company, Manager, () => portal.CodeForAsync(Manager));
        await manager.SignInAsync(Manager);
        await manager.PictureAsync("summary");
        Assert.Contains($"on {DemoCast.Company.Accounts} accounts", await manager.TextAsync(), StringComparison.Ordinal);
        await FindAsync(manager);
        await NameAsync(manager);
        await StartEBillingAsync(manager);
        await ShareAsync(manager);
        await ReviewAsync(manager);
        await LookAgainAsync(Device.Phone);
        await LookAgainAsync(new("small", 320, 640, IsPhone: true, HasScript: true));
        await LookAgainAsync(new("tablet", 768, 1024, IsPhone: true, HasScript: true));
    }

    private async Task FindAsync(Walker manager)
    {
        await manager.FillAsync("Search your accounts", DemoCast.Company.Number(17).ToDisplay());
        await manager.PressAsync("Show");
        await manager.PictureAsync("found");
        await manager.FollowAsync("Show all accounts");
        await manager.Page.GetByLabel("Which accounts").SelectOptionAsync(new SelectOptionValue { Label = "Past due" });
        await manager.PressAsync("Show");
        await manager.PictureAsync("past-due");
        var rows = manager.Page.Locator("tbody tr");
        var download = await manager.Page.RunAndWaitForDownloadAsync(() => manager.FollowAsync("Download as a spreadsheet (CSV)"));
        Assert.Equal(await rows.CountAsync() + 1, (await File.ReadAllLinesAsync(await download.PathAsync())).Length);
        await rows.Filter(new() { HasText = "No shut-off before" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
        account = new Uri(manager.Page.Url).AbsolutePath;
        await manager.PictureAsync("past-due-account");
    }

    private static async Task NameAsync(Walker manager)
    {
        await manager.FollowAsync("Billing e-mail and names");
        await manager.FillAsync("Additional name on the bill", "Building 17");
        await manager.FillAsync("Nickname", "Building 17, laundry");
        await manager.PressAsync("Save the names");
        await manager.PictureAsync("named");
    }

    private async Task StartEBillingAsync(Walker manager)
    {
        await manager.FollowAsync("E-billing");
        await manager.PictureAsync("consent");
        await manager.PressAsync("Start e-billing");
        await manager.PictureAsync("consent-refused");
        var pdf = await manager.Page.APIRequest.GetAsync(new Uri(portal.Address, account + "/e-billing/practice").ToString());
        await manager.FillAsync("Code", EBillingJourneys.CodeIn(await pdf.BodyAsync()));
        await manager.Page.GetByLabel("I have read this and agree").CheckAsync();
        await manager.PressAsync("Start e-billing");
        await manager.PictureAsync("bill-history");
        await manager.FollowAsync("E-billing");
        await manager.PictureAsync("consent-on-record");
    }

    private async Task ShareAsync(Walker manager)
    {
        await manager.FollowAsync("People with access");
        await manager.FillAsync("E-mail", Colleague);
        await manager.Page.GetByLabel("May").SelectOptionAsync(new SelectOptionValue { Label = "Read and pay" });
        await manager.Page.GetByLabel("Last day (if you want one)").FillAsync("2036-01-31");
        await manager.PressAsync("Send the invitation");
        await manager.PictureAsync("invited");
        using var colleague = portal.NewVisitor();
        Assert.Equal(account, (await portal.AcceptAccessAsync(colleague, Colleague)).Path);
        await manager.FollowAsync("Activity");
        await manager.PictureAsync("activity");
        foreach (var words in new[] { "Names changed", "E-billing started", $"Invited {Colleague}", "Accepted the invitation", "Looked at the account" })
            Assert.Contains(words, await manager.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>F17, after customer service has linked one more.</summary>
    private async Task ReviewAsync(Walker manager)
    {
        var added = DemoCast.NotLinked.Account;
        var owner = (await portal.Services.GetRequiredService<IAccountsOnline>().FindAsync([DemoCast.Company.Account]))[DemoCast.Company.Account].Owner;
        Assert.Equal(LinkingVerdict.Done, await portal.Services.GetRequiredService<IGrainFactory>().NewLinking().CarryOut(new(owner!.Value, [new(added, null)], "csr", "Bought")));
        await manager.GoAsync("/accounts");
        await manager.PictureAsync("to-review");
        await manager.FollowAsync("Review them");
        await manager.Page.GetByLabel(added.ToDisplay()).CheckAsync();
        await manager.PictureAsync("review");
        await manager.PressAsync("I have looked at those");
        await manager.PictureAsync("reviewed");
    }

    private async Task LookAgainAsync(Device device)
    {
        await using var manager = await StartAsync(device, "es-US", "manager");
        await manager.SignInAsync(Manager);
        await manager.GoAsync("/accounts?show=pastdue&sort=nickname");
        await manager.ReadSpanishAsync();
        await manager.PictureAsync("past-due");
        Assert.Contains("Building 17, laundry", await manager.TextAsync(), StringComparison.Ordinal);
        foreach (var page in new[] { "", "/bills", "/usage", "/e-billing", "/contacts", "/access", "/activity" })
        {
            await manager.GoAsync(account + page);
            await manager.PictureAsync("account" + page.Replace('/', '-'));
        }
    }

    private async Task<Walker> StartAsync(Device device, string locale, string walk)
    {
        var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder(walk, locale, device.Name), device.HasScript);
        await walker.StartAsync();
        return walker;
    }
}
