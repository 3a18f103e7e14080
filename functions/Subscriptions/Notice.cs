namespace Alerts.Subscriptions;

/// <summary>A message about a subscription itself.</summary>
/// <param name="Id">Makes the delivery's key: the same notice again is not sent again.</param>
internal sealed record Notice(string Id, NoticeKind Kind);
