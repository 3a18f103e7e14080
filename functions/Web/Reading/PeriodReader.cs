using Alerts.Incidents.Claims;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>
/// Reads the days, province and rows of a question for numbers, or says what is wrong and what would be right.
/// </summary>
/// <param name="value">Gives the text under a name; null or empty for none.</param>
internal sealed class PeriodReader(TopicCatalogue catalogue, Func<string, string?> value, DateTimeOffset now)
{
    /// <summary>A year limits what one question can make the service read.</summary>
    public const int MostCounted = 366;

    /// <summary>A month; a longer report would not be a situation report.</summary>
    public const int MostReported = 31;

    private static readonly string[] OfStats = ["from", "to", "by"];

    private readonly ValueReader _values = new(catalogue, value);

    public List<Problem> Problems => _values.Problems;

    private DateOnly Today => PakistanTime.Day(now);

    /// <summary>By default the twelve months that end today.</summary>
    /// <param name="given">All names that were written.</param>
    /// <param name="last">So many days that end today, where neither day is given; null for the default.</param>
    public (DayRange Days, CountBy By) Stats(IEnumerable<string> given, int? last = null)
    {
        _values.Known(given, OfStats);
        var by = _values.Word("by", Enum.GetValues<CountBy>()) ?? CountBy.Month;
        var to = _values.Day("to") ?? Today;
        var from = _values.Day("from") ?? (last is { } days ? to.AddDays(1 - days) : new DateOnly(to.Year, to.Month, 1).AddMonths(-11));
        return (Check(new DayRange(from, to), MostCounted, AddressPhrases.AskYear), by);
    }

    /// <summary>By default yesterday; for a single day one end is enough.</summary>
    /// <param name="last">So many days that end today, where neither day is given; null for the default.</param>
    public DayRange Report(int? last = null)
    {
        var (from, to) = (_values.Day("from"), _values.Day("to"));
        var days =
            (from ?? to) is { } one ? new DayRange(from ?? one, to ?? one)
            : last is { } length ? new DayRange(Today.AddDays(1 - length), Today)
            : new DayRange(Today.AddDays(-1), Today.AddDays(-1));
        return Check(days, MostReported, AddressPhrases.AskMonth);
    }

    public string? Province() => _values.Topic("province", Topics.Province);

    private DayRange Check(DayRange days, int most, Phrase remedy)
    {
        if (days.Days < 1)
            Problems.Add(new("from", AddressPhrases.LaterThanTo, AddressPhrases.EarlierFirst));
        else if (days.Days > most)
            Problems.Add(new("from", AddressPhrases.ManyDays.With(days.Days, most), remedy));
        return days;
    }
}
