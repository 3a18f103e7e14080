using System.Globalization;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Repository;

/// <summary>
/// The keys of incidents in the two tables. The partition is the month of the event in Pakistan; rows are in order of day, newest first,
/// then of the first report, newest first. So "the latest" and "the days around this report" are each one range of keys, and an
/// incident's id determines its key.
/// </summary>
internal static class IncidentKeys
{
    /// <summary>The row that every write to a month replaces if unchanged. "~" sorts after all incidents.</summary>
    public const string Head = "~head";

    /// <summary>In the index: the months in which a topic has incidents.</summary>
    public const string MonthsOf = "months:";

    public const string End = "~";

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The months of some days, each once, in order.</summary>
    public static IEnumerable<string> Months(params IEnumerable<DateOnly> days) =>
        days.Select(Month).Distinct().Order(StringComparer.Ordinal);

    public static string InvertedMonth(string month) =>
        (999999 - int.Parse(month.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToString(
            "000000",
            CultureInfo.InvariantCulture
        );

    public static string FirstOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{99 - day.Day:00}-");

    /// <summary>Just after the last key of a day: '.' follows '-'.</summary>
    public static string AfterLastOf(DateOnly day) => AfterLast(FirstOf(day));

    public static string AfterLast(string firstOfDay) => firstOfDay[..^1] + ".";

    public static string Key(string id) => FirstOf(IncidentId.Day(id)) + id[(IncidentId.DayLength + 1)..];

    public static string Month(string id) => Month(IncidentId.Day(id));

    public static string Change(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"~change-{id}-{number:00000}");

    public const string Changes = "~change-";

    /// <summary>Just after the last key of the changes in a month: '.' follows '-'.</summary>
    public const string ChangesEnd = "~change.";

    public static string Log(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"~log-{id}-{number:000000}");

    public static string Older(string id, string reportId) => $"{OlderFrom(id)}{reportId}";

    public static string OlderFrom(string id) => $"~claim-{id}-";

    /// <summary>Just after the last key of these: '.' follows '-'.</summary>
    public static string OlderAfter(string id) => $"~claim-{id}.";

    public static string Report(string reportId) => $"~report-{reportId}";

    /// <summary>In the month of the incident that has the link: the other one finds it from its own id.</summary>
    public static string Link(string to, string from) => $"~link-{to}-{from}";

    public static string LinksFrom(string to) => $"~link-{to}-";

    /// <summary>Just after the last key of the links: '.' follows '-'.</summary>
    public static string LinksAfter(string to) => $"~link-{to}.";

    public static string Index(string topic, string month) => $"{topic}|{month}";
}
