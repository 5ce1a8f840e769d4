using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;
using CalWater.Exchange.Tests.Import;
using CalWater.Testing;

namespace CalWater.Exchange.Tests.Deliveries;

public sealed class ProgressTests
{
    [Fact]
    public async Task Another_process_sees_how_far_an_import_is_and_nothing_of_it_once_it_has_ended()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await using var portal = desk.Beside([]);
        using var cis = await new CisFolder().WriteAsync();
        Delivery? seen = null;
        await desk.Get<Intake>().TakeAsync(cis.Path, new(), new When(ImportStage.Checking, () => seen = Eventually.GetAsync(NewestAsync, delivery => delivery.Progress is not null).GetAwaiter().GetResult()));
        Assert.Equal((DeliveryState.Running, ImportStage.Reading), (seen!.State, seen.Progress!.Stage));
        Assert.Equal((DeliveryState.Imported, null), ((await NewestAsync()).State, (await NewestAsync()).Progress));

        async Task<Delivery> NewestAsync() => (await portal.Get<IDeliveries>().ListAsync(0, 1)).Shown[0];
    }

    private sealed class When(ImportStage stage, Action action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage) action();
        }
    }
}
