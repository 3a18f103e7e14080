namespace Alerts.Feeds;

/// <summary>That an entry was seen, and in which revision.</summary>
internal sealed record SeenEntry(string Revision, DateTimeOffset SeenAt);
