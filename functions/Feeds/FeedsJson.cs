using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Feeds;

[JsonSerializable(typeof(FeedDue))]
[JsonSerializable(typeof(Entry))]
internal sealed partial class FeedsJson : JsonSerializerContext
{
    public static FeedsJson Shared { get; } = new(WireJson.Options());
}
