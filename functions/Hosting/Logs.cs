using Microsoft.Extensions.Logging.Console;

namespace Alerts.Hosting;

/// <summary>
/// Where logs go. Under the Functions host: JSON lines from Information on, which it passes on, errors on stderr, which it shows as errors.
/// Elsewhere: one escaped line an entry, from Warning on, on stderr, because stdout tells a person how it goes. <c>Logging:LogLevel</c> overrides both.
/// </summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging, IConfiguration settings)
    {
        var underHost = settings.HostPort() is not null;
        logging.SetMinimumLevel(underHost ? LogLevel.Information : LogLevel.Warning).AddConfiguration(settings.GetSection("Logging"));
        if (underHost)
            logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddJsonConsole(json => json.IncludeScopes = true);
        else
            logging.AddConsoleFormatter<PlainLines, ConsoleFormatterOptions>();
        // Every line of a call carries the trace that it belongs to.
        logging.Configure(factory => factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = underHost ? LogLevel.Error : LogLevel.Trace;
            console.FormatterName = underHost ? ConsoleFormatterNames.Json : PlainLines.Name;
        });
    }
}
