using System.Text.Json.Serialization;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Feeds.Registry;

/// <summary>A publisher's feed, its health, and what must be kept between two visits.</summary>
internal sealed record Feed
{
    /// <summary>From the address that it was added with; does not change when the feed moves.</summary>
    public required string Id { get; init; }

    public required string Outlet { get; init; }

    public Uri? Homepage { get; init; }

    public string? Language { get; init; }

    public string? Section { get; init; }

    public Party? Party { get; init; }

    public required Uri Address { get; init; }

    /// <summary>Comes from the list of outlets, and is removed when it leaves the list.</summary>
    public bool Listed { get; init; }

    /// <summary>An operator removed a listed feed: its row stays, so that the list does not bring it back.</summary>
    public bool Removed { get; init; }

    public bool Ended { get; init; }

    public bool Paused { get; init; }

    public DateTimeOffset NextDue { get; init; }

    /// <summary>When a visit was queued that has not happened yet.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    public TimeSpan Interval { get; init; }

    /// <summary>Unparsed, quotes included.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Of the last body: servers that ignore the two above send the same body again and again.</summary>
    public string? BodyHash { get; init; }

    public DateTimeOffset? LastAttempt { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? FirstSuccess { get; init; }

    public DateTimeOffset? LastChanged { get; init; }

    public FetchFailure? LastFailure { get; init; }

    public string? LastError { get; init; }

    /// <summary>What of the last body was not read, in a sentence; null when all was read.</summary>
    public string? Note { get; init; }

    public int Failures { get; init; }

    public long EntriesSeen { get; init; }

    public DateTimeOffset? NewestEntry { get; init; }

    /// <summary>The longest time between two successive entries; null until it was read whole once.</summary>
    public TimeSpan? LongestGap { get; init; }

    public bool IsActive => !Removed && !Ended && !Paused;

    [JsonIgnore]
    public string Name => Section is null or "all" ? Outlet : $"{Outlet}, {Section}";

    /// <summary>The stored state of its visits, with the list's current facts.</summary>
    public Feed TakesOver(Feed stored) =>
        stored with
        {
            Outlet = Outlet,
            Homepage = Homepage,
            Language = Language,
            Section = Section,
            Party = Party,
        };
}

internal sealed record FeedDue(string FeedId)
{
    public static MessageQueue<FeedDue> Queue { get; } = new(QueueNames.Feeds, FeedsJson.Shared.FeedDue);
}

[JsonConverter(typeof(JsonStringEnumConverter<FetchFailure>))]
internal enum FetchFailure
{
    /// <summary>The address, or one it redirects to, may not be asked.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Name not found, connection refused or broken, or TLS invalid.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    [JsonStringEnumMemberName("timed-out")]
    TimedOut,

    [JsonStringEnumMemberName("throttled")]
    Throttled,

    [JsonStringEnumMemberName("status")]
    Status,

    [JsonStringEnumMemberName("too-many-redirects")]
    TooManyRedirects,

    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    [JsonStringEnumMemberName("gone")]
    Gone,
}
