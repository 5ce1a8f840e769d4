using CalWater.Exchange.Import;
using CalWater.Exchange.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Deliveries;

internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddOptions<ExchangeOptions>().BindConfiguration("Exchange").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ExchangeOptions>, ExchangeOptions.Validation>()
            .AddSingleton<DeliveryLog>().AddSingleton<DeliveryProgress>()
            .AddSingleton(provider => new Intake(
                provider.GetRequiredService<Importer>(), provider.GetRequiredService<DeliveryLog>(), provider.GetRequiredService<DeliveryProgress>()))
            .AddSingleton<InboxWatch>().AddSingleton<InboxIntake>().AddSingleton<InboxPass>()
            .AddHostedService<InboxService>();
    }
}
