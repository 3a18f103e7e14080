using System.Diagnostics;

namespace Alerts.Platform.Telemetry;

/// <summary>
/// One trace from an entry to its deliveries, across queues: each message carries its trace. Without a listener nothing is started or
/// carried.
/// </summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new(MetricNames.Source);

    public static string? Current => Activity.Current is { Source.Name: MetricNames.Source } ours ? ours.Id : null;

    /// <summary>
    /// A call of a function: part of its message's trace, and linked with the Functions host's request.
    /// </summary>
    /// <param name="traceParent">As the message carries it; null for a timer, or for a message that belongs to no trace.</param>
    public static Activity? Call(string function, string? traceParent)
    {
        if (!Source.HasListeners())
            return null;
        var request = Activity.Current;
        _ = ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent);
        return Root(request, () => Source.StartActivity(function, ActivityKind.Consumer, parent, links: Links(request)));
    }

    /// <summary>Starts a trace for one of many things that a call found, linked with the call.</summary>
    /// <returns>Its id for the message; null without a listener.</returns>
    public static string? Begin(string name)
    {
        if (!Source.HasListeners())
            return null;
        var finder = Activity.Current;
        var started = Root(finder, () => Source.StartActivity(name, ActivityKind.Producer, default(ActivityContext), links: Links(finder)));
        started?.Stop();
        Activity.Current = finder;
        return started?.Id;
    }

    public static Activity? Part(string name) => Source.StartActivity(name);

    /// <summary>Ids by which a trace is found; never texts of others.</summary>
    public static void Tag(string name, object? value) => Activity.Current?.SetTag(name, value);

    // Without an explicit parent, the current activity would become it.
    private static Activity? Root(Activity? current, Func<Activity?> start)
    {
        Activity.Current = null;
        var started = start();
        if (started is null)
            Activity.Current = current;
        return started;
    }

    private static ActivityLink[]? Links(Activity? other) =>
        other is { IdFormat: ActivityIdFormat.W3C } ? [new ActivityLink(other.Context)] : null;
}
