using CalWater.Database.Bulk;
using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;
using CalWater.Exchange.Tests.Import;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Deliveries;

public sealed class KeptFaultTests
{
    private static readonly FaultReason DueEarly = new(FaultCode.DueEarly, "2026-11-01");

    [Fact]
    public async Task What_a_fault_is_and_what_it_names_is_kept_for_every_language()
    {
        await using var desk = await RefusingAsync();
        Assert.Equal(DueEarly, (await KeptAsync(desk)).Reason);
    }

    [Fact]
    public async Task A_fault_that_an_older_program_kept_is_told_in_its_own_words()
    {
        await using var desk = await RefusingAsync();
        await desk.ExecuteAsync("update exchange_delivery_faults set code = null, first_detail = null");
        var reason = (await KeptAsync(desk)).Reason;
        Assert.Equal(FaultCode.Told, reason.Code);
        Assert.Equal(FaultWords.Of(DueEarly, Language.English), FaultWords.Of(reason, Language.Spanish));
    }

    /// <summary>A desk that was handed a batch with a bill that is due before it is issued.</summary>
    private static async Task<ImportDesk> RefusingAsync()
    {
        var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        cis.Edit("bills.csv", "2026-11-20", "2026-10-20");
        await desk.Get<Intake>().TakeAsync(cis.Path, new(), new Progress<ImportProgress>());
        return desk;
    }

    private static async Task<RowFault> KeptAsync(ImportDesk desk)
    {
        var deliveries = desk.Get<IDeliveries>();
        return (await deliveries.FaultsAsync((await deliveries.ListAsync(0, 1)).Shown[0].Id, 0, 10))[0];
    }
}
