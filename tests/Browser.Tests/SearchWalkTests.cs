using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Browser.Tests;

/// <summary>A CSR finds customers by what callers say, however it is typed.</summary>
public sealed class SearchWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_csr_finds_customers_by_a_misspelled_name_a_begun_address_and_an_email_and_reads_what_to_do_about_too_many_and_none(string locale, string deviceName)
    {
        var (words, device) = (new StaffWords(locale), deviceName == "phone" ? Device.Phone : Device.Desktop);
        await using var csr = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder("search", locale, deviceName), device.HasScript);
        await csr.StartAsync();
        await csr.ComeInAsync(words, await portal.InviteStaffAsync($"finder-{locale[..2]}@example.com"), $"finder-{locale[..2]}@example.com");
        await csr.FollowAsync(words.Customers);
        await csr.PictureAsync("search");
        await FindAsync(csr, words, "rosa gutierrrez", "similar", words.OnlySimilar, DemoCast.SpanishHousehold.Account.ToDisplay());
        await FindAsync(csr, words, "412 pop san mat", "address", DemoCast.Household.Name);
        await FindAsync(csr, words, "priya_rental", "old-user-name", "priya_rental", DemoCast.NotLinked.Name);
        await FindAsync(csr, words, "golden poppy", "more-than-fit", words.FoundMore, DemoCast.Company.Name);
        await FindAsync(csr, words, "nobody@example.com", "none", words.NoneFound);
        await FindAsync(csr, words, "x", "too-short", words.QueryLength);
        await FindAsync(csr, words, await EmailAsync(), "email", DemoCast.NotLinked.Name);
        await csr.FollowAsync(DemoCast.NotLinked.Account.ToDisplay());
        Assert.StartsWith(DemoCast.NotLinked.Name, await csr.HeadingAsync(), StringComparison.Ordinal);
    }

    private static async Task FindAsync(Walker csr, StaffWords words, string text, string picture, params string[] expected)
    {
        await csr.FillAsync(words.FindLabel, text);
        await csr.PressAsync(words.Find);
        await csr.PictureAsync(picture);
        var page = await csr.TextAsync();
        Assert.All(expected, each => Assert.Contains(each, page, StringComparison.Ordinal));
    }

    /// <summary>What the utility has on file of a customer of whom nothing else says it.</summary>
    private async Task<string> EmailAsync() =>
        (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync([DemoCast.NotLinked.Account]))[0].ContactEmail!;
}
