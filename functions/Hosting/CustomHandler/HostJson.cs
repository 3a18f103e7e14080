using System.Text.Json.Serialization;

namespace Alerts.Hosting.CustomHandler;

// The host's own names are in Pascal case: Logs.
[JsonSerializable(typeof(HostAnswer))]
[JsonSerializable(typeof(HostFailure))]
internal sealed partial class HostJson : JsonSerializerContext;
