using System.Net;

namespace CalWater.Web.Tests.Support;

[Collection(SupportTests.Name)]
public sealed class EnginePageTests(SupportOffice office)
{
    [Fact]
    public async Task A_supervisor_sees_what_runs_and_what_is_in_memory_in_both_languages()
    {
        await office.StaffPageAsync();
        var page = await (await office.Boss.Visitor.GoToAsync("/support")).FollowAsync("Engine");
        Assert.All(["Running", "Grains in memory", "staff"], word => Assert.Contains(word, page.Text, StringComparison.OrdinalIgnoreCase));
        page = await page.PressAsync("Español");
        Assert.All(["En marcha", "Granos en memoria"], word => Assert.Contains(word, page.Text, StringComparison.Ordinal));
        await page.PressAsync("English");
    }

    [Fact]
    public async Task A_member_who_is_not_a_supervisor_finds_no_such_page()
    {
        using var dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync("/support/engine")).Status);
    }
}
