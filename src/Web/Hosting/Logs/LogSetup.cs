using Microsoft.Extensions.Logging.Console;

namespace CalWater.Web.Hosting.Logs;

internal static class LogSetup
{
    /// <summary>Outside Development a log is read by machines; <c>Logging:Console:FormatterName</c> chooses otherwise.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        if (builder.Environment.IsDevelopment() || builder.Configuration["Logging:Console:FormatterName"] is not null) return;
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.FormatterName = JsonLines.FormatterName);
    }
}
