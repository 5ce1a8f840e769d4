using CalWater.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>
/// Random steps against a simple model. A failure prints the steps, made few, and the seed;
/// CALWATER_TEST_SEED="seed,gamma,size" runs that one again.
/// </summary>
public sealed class ModelTests
{
    private static readonly int Trials = TestDatabase.IsPostgreSql ? LongRun.Or(40, 5_000) : LongRun.Or(100, 20_000);

    [Fact]
    public async Task Whatever_happens_no_acknowledged_write_is_lost_and_no_other_shows()
    {
        await using var database = await TestDatabase.CreateAsync();
        var property = Prop.ForAll(AnySteps.All, steps => Task.Run(() => Trial.RunAsync(database, steps)).GetAwaiter().GetResult());
        await Task.Run(() => property.Check(Config.QuickThrowOnFailure.WithMaxTest(Trials).WithStartSize(4).WithEndSize(40).WithReplay(Seed.FromEnvironment)));
    }
}
