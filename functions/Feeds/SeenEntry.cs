namespace Alerts.Feeds;

/// <summary>That an entry was seen, and in which revision.</summary>
/// <param name="SeenAt">When the feed carried it last, to within <see cref="RenewAfter"/>.</param>
internal sealed record SeenEntry(string Revision, DateTimeOffset SeenAt)
{
    /// <summary>A mark is written again when the feed still carries the entry after this long: a few writes a visit, and not all.</summary>
    public static TimeSpan RenewAfter { get; } = TimeSpan.FromDays(7);
}
