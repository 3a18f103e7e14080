using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Hosting.Demo;

[JsonSerializable(typeof(DemoOutlet))]
[JsonSerializable(typeof(DemoEntry))]
[JsonSerializable(typeof(DemoStartRow))]
internal sealed partial class DemoJson : JsonSerializerContext
{
    public static DemoJson Shared { get; } = new(WireJson.Options());
}
