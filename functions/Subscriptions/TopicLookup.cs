namespace Alerts.Subscriptions;

/// <summary>What a text that should name a topic turned out to be.</summary>
internal abstract record TopicLookup
{
    internal sealed record Found(TopicName Name) : TopicLookup;

    /// <summary>Several topics are called so: the text needs its prefix.</summary>
    internal sealed record Ambiguous(IReadOnlyList<TopicName> Names) : TopicLookup;

    internal sealed record Unknown : TopicLookup;
}
