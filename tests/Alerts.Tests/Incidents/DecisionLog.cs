using Alerts.Incidents;
using Microsoft.Extensions.Logging;

namespace Alerts.Tests.Incidents;

/// <summary>Why each report was put where it is, by its id: the last decision.</summary>
internal sealed class DecisionLog : ILogger<ReportRecorder>
{
    private const int Decided = 300;

    public Dictionary<string, string> Decisions { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (eventId.Id == Decided && state is IEnumerable<KeyValuePair<string, object?>> values)
            Decisions[(string)values.First(value => value.Key == "Report").Value!] = formatter(state, exception);
    }
}
