using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Exchange.Export;

internal static class ExportServices
{
    /// <summary>The order of the parts is that of the manifest.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) => services
        .AddSingleton<IEnrolmentSource, LanguageSource>()
        .AddSingleton<IExportPart, PaymentsPart>().AddSingleton<IExportPart, ReversalsPart>().AddSingleton<IExportPart, EnrolmentsPart>()
        .AddSingleton(provider => new Exporter(provider.GetServices<IExportPart>(), provider.GetRequiredService<TimeProvider>()));
}
