using System.Text.Json.Serialization;
using Alerts.Incidents.Summaries;

namespace Alerts.Subscriptions.Topics;

/// <summary>The bounds of a watch, as they are asked for and as they are kept. <see cref="WatchBound.All"/> says what each means.</summary>
internal abstract record WatchBounds
{
    /// <summary>Least number of killed, by the best figure; null or 0 for any, even unknown.</summary>
    [JsonPropertyName("leastKilled")]
    public int? MinKilled { get; init; }
}

/// <summary>
/// A number that an incident has to reach. The API, both forms, the command line, the match and the words for people go over
/// <see cref="All"/>.
/// </summary>
/// <param name="Name">Of its field.</param>
/// <param name="Text">As the command line takes it, before the number. It stands in the ids of watches: it never changes.</param>
internal sealed record WatchBound(string Name, string Text, int Most)
{
    public static IReadOnlyList<WatchBound> All { get; } =
    [
        new("leastKilled", "killed>=", Most: 10_000)
        {
            Label = new("Only if at least this many were killed", "صرف اگر کم از کم اتنے ہلاک ہوئے"),
            Phrase = new("at least {0} killed", "کم از کم {0} ہلاک"),
            Missed = MatchReason.TooFewKilled,
            Value = bounds => bounds.MinKilled,
            Now = change => change.Incident.Killed.Best,
            Before = change => change.KilledBefore,
            With = (bounds, number) => bounds with { MinKilled = number },
        },
    ];

    /// <summary>In a form.</summary>
    public required Phrase Label { get; init; }

    /// <summary>For readers, with a place for the number.</summary>
    public required Phrase Phrase { get; init; }

    /// <summary>Why a change is not wanted that stays below.</summary>
    public required MatchReason Missed { get; init; }

    public required Func<WatchBounds, int?> Value { get; init; }

    public required Func<WatchBounds, int?, WatchBounds> With { get; init; }

    /// <summary>What the incident has; null for unknown.</summary>
    public required Func<IncidentChange, int?> Now { get; init; }

    /// <summary>What it had before the change.</summary>
    public required Func<IncidentChange, int?> Before { get; init; }

    /// <returns>Null where every incident will do.</returns>
    public int? Least(WatchBounds bounds) => Value(bounds) is > 0 and var least ? least : null;

    public T In<T>(T bounds, int? number)
        where T : WatchBounds => (T)With(bounds, number);
}
