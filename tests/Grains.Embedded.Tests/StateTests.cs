using CalWater.Grains.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace CalWater.Grains.Embedded.Tests;

public sealed class StateTests : EngineTest
{
    private ITallyGrain Household => Grain<ITallyGrain>("acct-0012345678");

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await Household.Add(7);
        await RestartAsync();
        Assert.Equal(7, await Household.Get());
    }

    [Fact]
    public async Task Each_grain_has_its_own_state_and_each_state_its_own_version()
    {
        await Household.Add(1);
        await Household.Add(1);
        await Grain<ITallyGrain>("acct-0000cf").Add(5);
        Assert.Equal("acct-0012345678 has 2, version 2, stored", await Household.Describe());
        Assert.Equal("acct-0000cf has 5, version 1, stored", await Grain<ITallyGrain>("acct-0000cf").Describe());
        Assert.Equal("acct-00cf has 0, version none, not stored", await Grain<ITallyGrain>("acct-00cf").Describe());
    }

    [Fact]
    public async Task A_cleared_state_begins_anew_and_its_versions_go_on()
    {
        await Household.Add(7);
        await Household.Clear();
        await RestartAsync();
        Assert.Equal("acct-0012345678 has 0, version 2, not stored", await Household.Describe());
        Assert.Equal(3, await Household.Add(3));
    }

    [Fact]
    public async Task A_write_over_another_writers_version_fails_by_name_and_the_next_call_reads_anew()
    {
        await Household.Add(7);
        await SqlAsync("update grain_state set etag = etag + 1, payload = '{\"Total\":100}'");
        var error = await Assert.ThrowsAsync<InconsistentStateException>(() => Household.Add(1));
        Assert.Equal("tally/acct-0012345678: state 'tally' has version 2 in the database; version 1 was to be replaced.", error.Message);
        Assert.Equal(101, await Household.Add(1));
    }

    [Fact]
    public async Task A_failed_write_leaves_nothing_half_changed_in_memory()
    {
        await Household.Add(7);
        await SqlAsync("alter table grain_state rename to hidden");
        Assert.Equal(8, await Household.AddInMemoryThenWrite(1));
        await SqlAsync("alter table hidden rename to grain_state");
        Assert.Equal(7, await Household.Get());
    }

    [Fact]
    public async Task An_error_of_the_database_names_grain_and_state()
    {
        await Household.Add(7);
        await SqlAsync("alter table grain_state rename to hidden");
        var error = await Assert.ThrowsAsync<OrleansException>(() => Household.Add(1));
        await SqlAsync("alter table hidden rename to grain_state");
        Assert.StartsWith("tally/acct-0012345678: state 'tally' could not be written:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_torn_row_is_named_and_other_grains_go_on()
    {
        await Household.Add(7);
        await StopAsync();
        await SqlAsync("update grain_state set payload = '{\"Total\":'");
        await StartAsync();
        var error = await Assert.ThrowsAsync<OrleansException>(Household.Get);
        Assert.StartsWith("tally/acct-0012345678: state 'tally' could not be read:", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Grain<ITallyGrain>("acct-2").Add(1));
    }

    [Fact]
    public async Task Tables_of_a_newer_program_are_refused()
    {
        await StopAsync();
        await SqlAsync("insert into grain_schema values (99)");
        var error = await Assert.ThrowsAsync<EngineStartException>(StartAsync);
        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
    }
}
