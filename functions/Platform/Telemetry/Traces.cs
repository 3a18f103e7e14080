using System.Diagnostics;

namespace Alerts.Platform.Telemetry;

/// <summary>
/// One trace from an entry to its deliveries, across the queues: each message carries the trace it is part of. While nobody listens nothing
/// is started and nothing is carried.
/// </summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new(MetricNames.Source);

    /// <summary>What a message is to carry to be part of the call at hand; null while nobody listens.</summary>
    public static string? Current => Activity.Current is { Source.Name: MetricNames.Source } ours ? ours.Id : null;

    /// <summary>
    /// A call of a function: part of its message's trace, and linked with the request by which the Functions host made the call.
    /// </summary>
    /// <param name="traceParent">As the message carries it; null for a timer, or a message that is part of no trace.</param>
    public static Activity? Call(string function, string? traceParent)
    {
        if (!Source.HasListeners())
            return null;
        var request = Activity.Current;
        _ = ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent);
        return Root(request, () => Source.StartActivity(function, ActivityKind.Consumer, parent, links: Links(request)));
    }

    /// <summary>The beginning of a trace of its own, of one of many things that a call found; linked with the call.</summary>
    /// <returns>Its id for the message; null while nobody listens.</returns>
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

    /// <summary>A part of the call at hand, such as one delivery of many.</summary>
    public static Activity? Part(string name) => Source.StartActivity(name);

    /// <summary>Ids by which a trace is found; texts of others do not belong here.</summary>
    public static void Tag(string name, object? value) => Activity.Current?.SetTag(name, value);

    // Without a parent given, the activity at hand would become it.
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
