using Alerts.Operations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Alerts.Hosting;

/// <summary>
/// A log entry as one line for people: what is in it came in part from feeds and strangers, so it is escaped, line breaks too. An entry
/// cannot look like two.
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
