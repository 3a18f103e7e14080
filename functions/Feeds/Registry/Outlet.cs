using System.Text.Json.Serialization;

namespace Alerts.Feeds.Registry;

/// <summary>A line of the list of outlets: a feed, and what is known of it.</summary>
internal sealed record Outlet(string Name, Uri? Homepage, Uri Feed)
{
    /// <summary>ISO 639 code, such as "en" or "ur"; null when the list does not say.</summary>
    public string? Language { get; init; }

    /// <summary>Which of the outlet's feeds it is, such as "Balochistan"; null when the list does not say.</summary>
    public string? Section { get; init; }

    public Party? Party { get; init; }

    /// <summary>Why it is on the list; for those who keep the list.</summary>
    public string? Why { get; init; }

    public Feed ToFeed() =>
        new()
        {
            Id = FeedKeys.FeedId(Feed),
            Outlet = Name,
            Homepage = Homepage,
            Address = Feed,
            Listed = true,
            Language = Language,
            Section = Section,
            Party = Party,
        };
}

/// <summary>
/// Which side of the conflict an outlet belongs to. What such an outlet says in its own voice, that side says.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Party>))]
internal enum Party
{
    /// <summary>The government's radio, television and news agency.</summary>
    [JsonStringEnumMemberName("state")]
    State,

    /// <summary>The army and its media wing.</summary>
    [JsonStringEnumMemberName("army")]
    Army,
}
