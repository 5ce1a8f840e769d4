using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Exchange.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoUtility>();
}
