using System.Text.Json.Serialization;
using Alerts.Feeds.Fetching;
using Alerts.Flow;

namespace Alerts.Feeds;

[JsonSerializable(typeof(FeedDue))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(SeenEntry))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(Lease))]
internal sealed partial class FeedsJson : JsonSerializerContext
{
    public static FeedsJson Shared { get; } = new(WireJson.Options());
}
