using CalWater.Sandbox;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>The record of a login at the gateway, where making it fails.</summary>
public sealed class CustomerRecordTests : AutoPayTestCase
{
    private const string Making = "POST /v1/customers";

    [Theory]
    [InlineData(FaultKind.ErrorBefore), InlineData(FaultKind.ErrorAfter)]
    public async Task An_error_is_not_the_answer_for_a_day_the_next_try_saves_the_method(FaultKind kind)
    {
        Lab.Sandbox.Faults.Add(new(kind, Making, Count: 3));
        Assert.Null(await Home.SetupPageAsync());
        Lab.Sandbox.Faults.Clear();
        Assert.Equal("4242", (await Home.SaveAsync()).Last4);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_and_leaves_one_record()
    {
        Lab.Sandbox.Faults.Add(new(FaultKind.DropAfter, Making, Count: 1));
        await Home.SaveAsync();
        Assert.Single(await Lab.Sandbox.ObjectsAsync("customer"));
    }
}
