using Alerts.Feeds.Fetching;

namespace Alerts.Feeds;

/// <summary>A publisher's feed, how it is doing, and what has to be remembered between two visits.</summary>
internal sealed record Feed
{
    /// <summary>Made from the address it was added with; stays when the feed moves.</summary>
    public required string Id { get; init; }

    public required string Outlet { get; init; }

    public Uri? Homepage { get; init; }

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

    /// <summary>When it last had something new.</summary>
    public DateTimeOffset? LastChanged { get; init; }

    /// <summary>Why the last visit failed; null when it did not.</summary>
    public FetchFailure? LastFailure { get; init; }

    /// <summary>The same in a sentence.</summary>
    public string? LastError { get; init; }

    /// <summary>In a row.</summary>
    public int Failures { get; init; }

    /// <summary>New ones and new revisions, since it was added.</summary>
    public long EntriesSeen { get; init; }

    /// <summary>Whether it is visited at all.</summary>
    public bool IsActive => !Removed && !Ended && !Paused;
}
