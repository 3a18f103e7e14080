using System.Globalization;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Summaries;

namespace Alerts.Web.Reading;

/// <summary>
/// Where a page ended: what the order looks at, and the id. So the next page begins there whatever came or left meanwhile. As text, it is
/// an id by day; sixteen hexadecimal digits of the time and an id by change; the number of killed, or "x", and an id by killed.
/// </summary>
/// <param name="Id">Empty before all ids of one time: earlier versions wrote such.</param>
internal sealed record SearchPosition(SearchSort Sort, string Id, DateTime At = default, int? Killed = null)
{
    private const int TicksLength = 16;
    private const string Unknown = "x";

    public static SearchPosition Of(SearchSort sort, CatalogueEntry entry) => new(sort, entry.Id, entry.UpdatedAt, entry.Killed);

    /// <returns>Null for what no page ended with.</returns>
    public static SearchPosition? Read(string text)
    {
        if (IncidentId.IsOne(text))
            return new SearchPosition(SearchSort.Day, text);
        if (text.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot))
            return null;
        var (first, id) = (text[..dot], text[(dot + 1)..]);
        if (id.Length > 0 && !IncidentId.IsOne(id))
            return null;
        if (dot == TicksLength)
            return
                long.TryParse(first, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
                && ticks >= 0
                && ticks <= DateTime.MaxValue.Ticks
                ? new SearchPosition(SearchSort.Updated, id, new DateTime(ticks, DateTimeKind.Utc))
                : null;
        if (id.Length == 0)
            return null;
        if (first == Unknown)
            return new SearchPosition(SearchSort.Killed, id);
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var killed)
            ? new SearchPosition(SearchSort.Killed, id, Killed: killed)
            : null;
    }

    public bool IsBefore(CatalogueEntry entry) => Compare(Sort, (Id, At, Killed), entry) < 0;

    /// <returns>False when no incident of a later month comes before it.</returns>
    public static bool MayBeBefore(SearchSort sort, CatalogueMonth month, CatalogueEntry entry) =>
        sort switch
        {
            SearchSort.Updated => month.LatestUpdate >= entry.UpdatedAt,
            SearchSort.Killed => (month.MostKilled ?? -1) >= (entry.Killed ?? -1),
            _ => false,
        };

    /// <returns>Negative when the first comes before the other.</returns>
    public static int Compare(SearchSort sort, CatalogueEntry entry, CatalogueEntry other) =>
        Compare(sort, (entry.Id, entry.UpdatedAt, entry.Killed), other);

    public override string ToString() =>
        Sort switch
        {
            SearchSort.Updated => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks:x16}.{Id}"),
            SearchSort.Killed => $"{Killed?.ToString(CultureInfo.InvariantCulture) ?? Unknown}.{Id}",
            _ => Id,
        };

    private static int Compare(SearchSort sort, (string Id, DateTime At, int? Killed) one, CatalogueEntry other) =>
        sort switch
        {
            SearchSort.Updated when other.UpdatedAt.CompareTo(one.At) is var later and not 0 => later,
            SearchSort.Updated => string.CompareOrdinal(one.Id, other.Id),
            SearchSort.Killed when (other.Killed ?? -1).CompareTo(one.Killed ?? -1) is var more and not 0 => more,
            _ => CatalogueEntry.Compare(one.Id, other.Id),
        };
}
