using Alerts.CommandLine.Launching;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Alerts.Hosting.Setup;

/// <summary>
/// Where logs go. Under the Functions host: to the host, from Information on. Elsewhere: one escaped line an entry, from Warning on, on
/// stderr, because stdout shows the progress. <c>Logging:LogLevel</c> overrides both.
/// </summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging, IConfiguration settings)
    {
        Configure(logging, settings, LogLevel.Warning);
        logging
            .AddConsoleFormatter<PlainLines, ConsoleFormatterOptions>()
            .AddConsole(console =>
            {
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.FormatterName = PlainLines.Name;
            });
    }

    /// <summary>The Functions worker sends logs to the host by itself; the host would take console lines for additional ones.</summary>
    public static void AddHosted(ILoggingBuilder logging, IConfiguration settings)
    {
        Configure(logging, settings, LogLevel.Information);
        foreach (var console in logging.Services.Where(service => service.ImplementationType == typeof(ConsoleLoggerProvider)).ToList())
            logging.Services.Remove(console);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    private static void Configure(ILoggingBuilder logging, IConfiguration settings, LogLevel least) =>
        logging
            .SetMinimumLevel(least)
            .AddConfiguration(settings.GetSection("Logging"))
            .Configure(factory => factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
}

/// <summary>
/// A log entry as one line for people. Text from feeds and strangers is escaped, line breaks too, so that one entry cannot look like
/// two.
/// </summary>
internal sealed class PlainLines() : ConsoleFormatter(Name)
{
    public new const string Name = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = EscapedWriter.Escape(logEntry.Formatter(logEntry.State, logEntry.Exception), oneLine: true);
        var exception = logEntry.Exception is { } broken
            ? " " + EscapedWriter.Escape(broken.ToString().ReplaceLineEndings(" "), oneLine: true)
            : "";
        textWriter.WriteLine($"{Word(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {message}{exception}");
    }

    private static string Word(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => "trce",
            LogLevel.Debug => "dbug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "fail",
            _ => "crit",
        };
}
