using System.Text.Json.Serialization;
using Alerts.Flow;

namespace Alerts.Incidents;

[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(IncidentChange))]
[JsonSerializable(typeof(FigureLogEntry))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(IncidentLink))]
[JsonSerializable(typeof(IncidentSummary))]
[JsonSerializable(typeof(MonthHead))]
[JsonSerializable(typeof(OlderReport))]
[JsonSerializable(typeof(RecordedReport))]
[JsonSerializable(typeof(TopicMonth))]
internal sealed partial class IncidentsJson : JsonSerializerContext
{
    public static IncidentsJson Shared { get; } = new(WireJson.Options());
}
