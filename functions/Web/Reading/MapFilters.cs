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

    /// <summary>The filter as in addresses, for the list of what lies around a sign.</summary>
    public static string Around(IncidentFilter filter) => FilterWords.Query(filter with { Box = null, Next = null }, filter.Sort);

    public static bool HasTime(IncidentFilter filter) => filter.From is not null || filter.To is not null || filter.Period is not null;
}
