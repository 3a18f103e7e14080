using Alerts.Flow;
using Alerts.Storage;

namespace Alerts.Feeds;

/// <summary>A feed whose time has come.</summary>
internal sealed record FeedDue(string FeedId)
{
    public static MessageQueue<FeedDue> Queue { get; } = new(QueueNames.Feeds, FeedsJson.Shared.FeedDue);
}
