using CalWater.Exchange.Import;
using CalWater.Exchange.Inbox;
using CalWater.Exchange.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Deliveries;

internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddOptions<ExchangeOptions>().BindConfiguration("Exchange").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ExchangeOptions>, ExchangeOptions.Validation>()
            .AddSingleton<DeliveryLog>().AddSingleton<DeliveryProgress>()
            .AddSingleton(provider => new Intake(
                provider.GetRequiredService<Importer>(), provider.GetRequiredService<DeliveryLog>(), provider.GetRequiredService<DeliveryProgress>()))
            .AddSingleton<InboxWatch>().AddSingleton<InboxIntake>().AddSingleton<InboxPass>()
            .AddHostedService<InboxService>()
            .AddSingleton<IDeliveries, StoredDeliveries>().AddSingleton<UploadSignal>().AddSingleton<UploadPass>()
            .AddSingleton(provider => new UploadDesk(
                provider.GetRequiredService<DeliveryLog>(), provider.GetRequiredService<UploadSignal>(), provider.GetRequiredService<IOptions<ExchangeOptions>>()))
            .AddHostedService<UploadService>();
    }
}
