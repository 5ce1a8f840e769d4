using CalWater.Testing;

namespace CalWater.Grains.Embedded.Tests;

[Collection(nameof(Alone))]
public sealed class CrashTests
{
    private static readonly int Kills = LongRun.Or(3, 200);

    [Fact]
    public async Task A_killed_process_loses_no_acknowledged_write_and_no_reminder()
    {
        await using var database = await TestDatabase.CreateAsync();
        List<string> reminders = [];
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var program = new WritingProcess(database, $"{kill}", TimeSpan.FromSeconds(2));
            await program.HearAsync(300 * (1 + (kill % 7)));
            await program.KillAsync();
            reminders.AddRange(program.Reminders);
            AssertStored(program, await Aftermath.TotalsAsync(database));
        }
        Assert.NotEmpty(reminders);
        await Aftermath.HearRemindersAsync(database, reminders);
    }

    private static void AssertStored(WritingProcess program, int[] stored)
    {
        var last = program.Totals.GroupBy(heard => heard.Tally, heard => heard.Total);
        Assert.All(last, totals => Assert.InRange(stored[totals.Key], totals.Max(), totals.Max() + 1));
    }
}
