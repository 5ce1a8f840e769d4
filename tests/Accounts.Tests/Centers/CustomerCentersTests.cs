using CalWater.Accounts.Centers;

namespace CalWater.Accounts.Tests.Centers;

public sealed class CustomerCentersTests
{
    [Fact]
    public async Task F5_centers_come_by_name_and_speak_both_languages()
    {
        await using var cast = await AccountsCast.CreateAsync();
        await cast.AddAsync(new CustomerCenter("AV", "Antelope Valley", "661-555-0101", "1 Sierra Hwy", "9-4", null, null));
        Assert.Equal(["Antelope Valley", "Bear Gulch"], (await cast.Centers.AllAsync()).Select(center => center.Name));
        Assert.Equal("8 a 5", (await cast.Centers.FindAsync("BG"))!.Hours(Language.Spanish));
        Assert.Equal("9-4", (await cast.Centers.FindAsync("AV"))!.Hours(Language.Spanish));
        Assert.Null(await cast.Centers.FindAsync("XX"));
    }

    [Fact]
    public async Task A_center_that_another_process_imported_is_seen_within_a_minute()
    {
        await using var cast = await AccountsCast.CreateAsync();
        Assert.Single(await cast.Centers.AllAsync());
        await cast.AddAsync(new CustomerCenter("AV", "Antelope Valley", "661-555-0101", "1 Sierra Hwy", null, null, null));
        Assert.Single(await cast.Centers.AllAsync());
        cast.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await cast.Centers.AllAsync()).Count);
    }
}
