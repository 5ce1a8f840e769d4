using CalWater.Database;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CalWater.Web.Hosting.Telemetry;

/// <summary>Traces and metrics to a collector, where the standard variables (<c>OTEL_…</c>) name one; otherwise nothing is collected.</summary>
internal static class TelemetrySetup
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "CalWater.Grains", "Microsoft.Orleans.Application", DatabaseModule.SpanSource];

    private static readonly string[] Meters =
        [Figures.Name, "CalWater.Grains", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (Endpoints.All(name => string.IsNullOrEmpty(configuration[name]))) return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => Describe(resource, configuration))
            .WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
        return services.AddHostedService<WaitingLines>();
    }

    private static void Describe(ResourceBuilder resource, IConfiguration configuration)
    {
        if (configuration["OTEL_SERVICE_NAME"] is null) resource.AddService("calwater", serviceVersion: typeof(Program).Assembly.GetName().Version?.ToString(3));
    }
}
