using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;

namespace Alerts.Subscriptions.Topics;

internal sealed record Watch : WatchBounds
{
    /// <summary>"everything", "province:Balochistan", "district:Quetta" or "group:bla"; see <see cref="Topic"/>.</summary>
    public required string Topic { get; init; }

    public IReadOnlyList<EventKind> Kinds
    {
        get => field ?? [];
        init;
    }

    /// <summary>Empty for all, of which foiled attacks come with the next morning's digest.</summary>
    public IReadOnlyList<EventType> Types
    {
        get => field ?? [];
        init;
    }

    /// <summary>False for the first report only: the opening, or the first time that its bounds are reached.</summary>
    [JsonPropertyOrder(1)]
    public bool Updates { get; init; } = true;

    /// <summary>Made from the content, so equal watches have equal ids; safe in keys.</summary>
    [JsonIgnore]
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())))[..16];

    /// <summary>As the command line takes it, such as "province:Balochistan,attack,killed&gt;=5,first".</summary>
    public override string ToString() => string.Join(',', Conditions().Prepend(Topic));

    private IEnumerable<string> Conditions()
    {
        foreach (var kind in Kinds.Distinct().Order())
            yield return kind.ToString().ToLowerInvariant();
        foreach (var type in Types.Distinct().Order())
            yield return EventTypes.Word(type);
        foreach (var bound in WatchBound.All)
            if (bound.Least(this) is { } least)
                yield return $"{bound.Text}{least}";
        if (!Updates)
            yield return "first";
    }

    // Records compare lists by reference.
    public bool Equals(Watch? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>Topics as text: the partition of the watch index. Named as in the index of incidents.</summary>
internal static class Topic
{
    public const string Everything = IncidentTopics.Everything;
    public const string ProvincePrefix = IncidentTopics.ProvincePrefix;
    public const string DistrictPrefix = IncidentTopics.DistrictPrefix;
    public const string GroupPrefix = IncidentTopics.GroupPrefix;

    /// <inheritdoc cref="IncidentTopics.News"/>
    public static IReadOnlyList<string> Of(IncidentSummary incident) => IncidentTopics.News(incident);

    public static IReadOnlyList<string> Of(IncidentChange change) =>
        [.. Of(change.Incident).Union(change.FormerTopics, StringComparer.Ordinal)];
}
