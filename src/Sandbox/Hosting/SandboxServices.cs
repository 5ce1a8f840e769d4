using CalWater.Sandbox.Api;
using CalWater.Sandbox.Checkout;
using CalWater.Sandbox.Inspection;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;
using CalWater.Sandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CalWater.Sandbox.Hosting;

/// <summary>The parts of the sandbox.</summary>
internal static class SandboxServices
{
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options, TimeProvider clock) => services
        .AddRoutingCore()
        .AddLogging()
        .AddSingleton<IHostLifetime, OwnedLifetime>()
        .AddSingleton(options)
        .AddSingleton(clock)
        .AddSingleton<Faults>()
        .AddSingleton<FaultInjector>()
        .AddSingleton(_ => new Journal(options.JournalFile is { } path ? JournalFile.Open(path) : null))
        .AddSingleton<Store>()
        .AddSingleton<IdempotencyKeys>()
        .AddSingleton<WebhookSender>()
        .AddSingleton<Courier>()
        .AddClock<SessionClock>()
        .AddClock<BankClock>()
        .AddSingleton<BankOffice>()
        .AddSingleton<Recovery>()
        .AddSingleton<ApiFront>()
        .AddSingleton<WriteEndpoint>()
        .AddSingleton<ReadEndpoint>()
        .AddSingleton<CheckoutReplies>()
        .AddSingleton<CheckoutEndpoints>()
        .AddSingleton<BankActs>()
        .AddSingleton<InspectionEndpoints>();

    private static IServiceCollection AddClock<T>(this IServiceCollection services) where T : DueClock => services
        .AddSingleton<T>()
        .AddSingleton<DueClock>(provider => provider.GetRequiredService<T>())
        .AddHostedService(provider => provider.GetRequiredService<T>());
}
