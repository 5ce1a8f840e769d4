namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Tests that begin with a customer who is signed in.</summary>
public abstract class CustomerTests : IAsyncLifetime
{
    private protected IdentityHost host = null!;
    private protected Customer ana = null!;

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        ana = await Customer.ArriveAsync(host);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();
}
