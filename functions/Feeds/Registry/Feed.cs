using System.Text.Json.Serialization;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Feeds.Registry;

/// <summary>A publisher's feed, how it is doing, and what has to be remembered between two visits.</summary>
internal sealed record Feed
{
    /// <summary>Made from the address it was added with; stays when the feed moves.</summary>
    public required string Id { get; init; }

    public required string Outlet { get; init; }

    public Uri? Homepage { get; init; }

    /// <summary>ISO 639 code; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Which of the outlet's feeds this is, such as "Balochistan"; null when unknown.</summary>
    public string? Section { get; init; }

    /// <summary>The side of the conflict that the outlet belongs to; null for all others.</summary>
    public Party? Party { get; init; }

    /// <summary>Where it is now: a permanent redirect changes this.</summary>
    public required Uri Address { get; init; }

    /// <summary>Came with the list of outlets, and goes when it is taken off that list.</summary>
    public bool Listed { get; init; }

    /// <summary>An operator took a listed feed out: it stays known, so that the list does not bring it back.</summary>
    public bool Removed { get; init; }

    /// <summary>The publisher ended it (410): it is not visited any more.</summary>
    public bool Ended { get; init; }

    /// <summary>An operator wants it left alone for now.</summary>
    public bool Paused { get; init; }

    public DateTimeOffset NextDue { get; init; }

    /// <summary>When a visit was queued that has not happened yet.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>Time between the last visit and the next.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>As it came, quotes included.</summary>
    public string? ETag { get; init; }

    /// <summary>As it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>Of the body that was read last: servers that ignore the two above send the same one again and again.</summary>
    public string? BodyHash { get; init; }

    public DateTimeOffset? LastAttempt { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When it was read for the first time; null before, and in rows of earlier versions.</summary>
    public DateTimeOffset? FirstSuccess { get; init; }

    /// <summary>When it last had something new.</summary>
    public DateTimeOffset? LastChanged { get; init; }

    /// <summary>Why the last visit failed; null when it did not.</summary>
    public FetchFailure? LastFailure { get; init; }

    /// <summary>The same in a sentence.</summary>
    public string? LastError { get; init; }

    /// <summary>What of the last body was not read, in a sentence; null when all was.</summary>
    public string? Note { get; init; }

    /// <summary>In a row.</summary>
    public int Failures { get; init; }

    /// <summary>New ones and new revisions, since it was added.</summary>
    public long EntriesSeen { get; init; }

    /// <summary>When its newest entry was published; null when none has said so yet.</summary>
    public DateTimeOffset? NewestEntry { get; init; }

    /// <summary>The longest time between two of its entries, one after the other; null until it was read whole once.</summary>
    public TimeSpan? LongestGap { get; init; }

    /// <summary>Whether it is visited at all.</summary>
    public bool IsActive => !Removed && !Ended && !Paused;

    /// <summary>Outlet and section: an outlet may have several feeds.</summary>
    [JsonIgnore]
    public string Name => Section is null or "all" ? Outlet : $"{Outlet}, {Section}";

    /// <summary>What it remembers of its visits, with the facts that the list has of it now.</summary>
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

/// <summary>A feed whose time has come.</summary>
internal sealed record FeedDue(string FeedId)
{
    public static MessageQueue<FeedDue> Queue { get; } = new(QueueNames.Feeds, FeedsJson.Shared.FeedDue);
}

/// <summary>Why a visit brought nothing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FetchFailure>))]
internal enum FetchFailure
{
    /// <summary>The address, or one it redirects to, may not be asked.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>No such name, nothing listening, TLS that does not hold, a connection that broke.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    [JsonStringEnumMemberName("timed-out")]
    TimedOut,

    /// <summary>429 or 503: come back later.</summary>
    [JsonStringEnumMemberName("throttled")]
    Throttled,

    /// <summary>Any other answer than success.</summary>
    [JsonStringEnumMemberName("status")]
    Status,

    [JsonStringEnumMemberName("too-many-redirects")]
    TooManyRedirects,

    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    /// <summary>It came, and is no feed.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    /// <summary>410: it will not come back.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,
}
