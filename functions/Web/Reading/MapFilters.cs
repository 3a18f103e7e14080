namespace Alerts.Web.Reading;

/// <summary>What a map and charts show where the reader asks for no time: the last thirty days.</summary>
internal static class MapFilters
{
    public static IncidentFilter Of(IncidentFilter filter) =>
        filter with
        {
            Period = HasTime(filter) ? filter.Period : SearchPeriod.Usual,
            Retracted = filter.Retracted ?? false,
            Next = null,
        };

    public static bool HasTime(IncidentFilter filter) => filter.From is not null || filter.To is not null || filter.Period is not null;
}
