using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>The grains of saved methods, of Auto Pay and of refunds.</summary>
public static class PaymentGrainsModule
{
    /// <summary>What they are given besides their state.</summary>
    public static IServiceCollection AddPaymentGrains(this IServiceCollection services) => services
        .AddSingleton<MethodHelp>()
        .AddSingleton<RefundDesk>()
        .AddSingleton<AutoPayPost>()
        .AddSingleton<AutoPayAmounts>()
        .AddSingleton<AutoPayFacts>()
        .AddSingleton<AutoPayHelp>();
}
