namespace Alerts.Classification;

/// <summary>An armed group that a text names.</summary>
/// <param name="Id">As in <c>Data/groups.json</c>, such as "bla".</param>
internal sealed record GroupMention(string Id, GroupRole Role);
