namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Tests in which a household has moved in and may turn Auto Pay on.</summary>
public abstract class AutoPayTestCase : IAsyncLifetime
{
    private protected PaymentLab Lab { get; private set; } = null!;

    private protected AutoPayHome Home { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Lab = await PaymentLab.StartAsync();
        Home = await AutoPayHome.MoveInAsync(Lab);
    }

    public async Task DisposeAsync() => await Lab.DisposeAsync();
}
