using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Incidents;

[JsonSerializable(typeof(IncidentChange))]
internal sealed partial class IncidentsJson : JsonSerializerContext
{
    public static IncidentsJson Shared { get; } = new(WireJson.Options());
}
