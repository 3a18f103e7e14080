using System.Text.Json.Serialization;

namespace Alerts.Feeds.Registry;

internal sealed record Outlet(string Name, Uri? Homepage, Uri Feed)
{
    public string? Language { get; init; }

    public string? Section { get; init; }

    public Party? Party { get; init; }

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

/// <summary>The side of the conflict that an outlet belongs to. Such an outlet's own voice counts as that side's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Party>))]
internal enum Party
{
    [JsonStringEnumMemberName("state")]
    State,

    [JsonStringEnumMemberName("army")]
    Army,
}
