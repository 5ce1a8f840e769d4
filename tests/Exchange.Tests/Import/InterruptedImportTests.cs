using CalWater.Billing.Bills;
using CalWater.Exchange.Import;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Import;

public sealed class InterruptedImportTests
{
    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Checking)]
    [InlineData(ImportStage.Preparing)]
    [InlineData(ImportStage.Publishing)]
    public async Task A_stop_in_the_middle_leaves_the_old_data_and_the_next_run_takes_the_new(ImportStage stage)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var old = await new CisFolder().Bill(Household, 9, 8300).WriteAsync();
        await desk.TakeAsync(old.Path);
        using var cis = await new CisFolder { Batch = "B2", CreatedAt = old.CreatedAt.AddDays(1) }.Bill(Household, 10, 5000, previous: 8300).WriteAsync();
        await Assert.ThrowsAsync<IOException>(() => desk.ImportAsync(cis.Path, progress: new StopAt(stage)));
        Assert.Equal("0010000001-09", (await desk.Get<IBills>().CurrentAsync(Household))!.Number.Value);
        await desk.TakeAsync(cis.Path);
        Assert.Equal("0010000001-10", (await desk.Get<IBills>().CurrentAsync(Household))!.Number.Value);
    }

    [Fact]
    public async Task Two_imports_at_once_take_turns()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        ImportOutcome? second = null;
        await desk.ImportAsync(cis.Path, progress: new Meanwhile(async () => second ??= await desk.ImportAsync(cis.Path)));
        Assert.IsType<ImportOutcome.AnotherIsRunning>(second);
    }

    private sealed class StopAt(ImportStage stage) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage) throw new IOException("The power is gone.");
        }
    }

    private sealed class Meanwhile(Func<Task> other) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => other().GetAwaiter().GetResult();
    }
}
