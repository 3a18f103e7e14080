namespace Alerts.Incidents;

/// <summary>A count as several sources give it: the best one by the stated rule, and the range. All null: nobody says.</summary>
internal sealed record Figure(int? Best, int? Low, int? High)
{
    public static Figure Unknown { get; } = new(null, null, null);
}
