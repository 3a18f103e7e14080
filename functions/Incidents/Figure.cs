using System.Text.Json.Serialization;

namespace Alerts.Incidents;

/// <summary>
/// A count as several sources give it: the best one by the stated rule, and the range. All null, and written so: no source says.
/// </summary>
internal sealed record Figure(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Best,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? High
)
{
    public static Figure Unknown { get; } = new(null, null, null);
}
