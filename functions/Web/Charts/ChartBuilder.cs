using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Charts;

/// <summary>The charts of a list of incidents.</summary>
internal static class ChartBuilder
{
    /// <summary>Days up to two months; more than that is shown by month.</summary>
    private const int MostDays = 62;

    public static BarChart ByKind(IReadOnlyCollection<ChartFact> facts, DayRange days, Language language) =>
        Over(
            facts,
            days,
            ChartPhrases.IncidentsByDay,
            ChartPhrases.IncidentsByMonth,
            [(ChartPhrases.Attacks, "attack"), (ChartPhrases.Operations, "operation"), (ChartPhrases.Clashes, "clash")],
            same => [.. EventKinds.All.Select(kind => same.Count(fact => fact.Kind == kind))],
            null,
            language
        );

    public static BarChart KilledBySide(IReadOnlyCollection<ChartFact> facts, DayRange days, Language language)
    {
        var untold = facts.Count(fact => fact.Killed is null);
        return Over(
            facts,
            days,
            ChartPhrases.KilledByDay,
            ChartPhrases.KilledByMonth,
            [
                (ChartPhrases.Civilians, "civilians"),
                (ChartPhrases.Security, "security"),
                (ChartPhrases.Militants, "militants"),
                (ChartPhrases.UnknownSide, "unknown"),
            ],
            same =>
                [
                    same.Sum(fact => fact.Civilians),
                    same.Sum(fact => fact.Security),
                    same.Sum(fact => fact.Militants),
                    same.Sum(fact => fact.UnknownSide),
                ],
            untold == 0 ? null : ChartPhrases.Untold.In(language, untold, facts.Count),
            language
        );
    }

    /// <summary>Killed since 1 January, day by day, beside the year before.</summary>
    /// <param name="facts">Of both years.</param>
    /// <param name="since">The day on which this service began to count: before it nothing is known. Null where it has not.</param>
    public static LineChart Cumulated(IReadOnlyCollection<ChartFact> facts, DateOnly today, DateOnly? since, Language language)
    {
        var days = Enumerable
            .Range(0, new DateOnly(today.Year, 12, 31).DayOfYear)
            .Select(day => new DateOnly(today.Year, 1, 1).AddDays(day))
            .ToList();
        return LineChart.Of(
            ChartPhrases.Cumulated.In(language),
            ChartPhrases.Day.In(language),
            [.. days.Select(day => (Dates.Short(day, language), Dates.Short(day, language)))],
            [
                .. new[] { today.Year, today.Year - 1 }
                    .Where(year => since is null || year >= since.Value.Year)
                    .Select(year => (year.ToString(CultureInfo.InvariantCulture), Sums(facts, year, days.Count, since, today))),
            ],
            since > new DateOnly(today.Year - 1, 1, 1) ? ChartPhrases.CumulatedNote.In(language) : null,
            every: 30
        );
    }

    /// <summary>Killed up to each day of a year; null outside of the days that are known.</summary>
    private static IReadOnlyList<int?> Sums(IEnumerable<ChartFact> facts, int year, int days, DateOnly? since, DateOnly today)
    {
        var byDay = facts.Where(fact => fact.Day.Year == year).ToLookup(fact => fact.Day, fact => fact.Killed ?? 0);
        var sum = 0;
        return
        [
            .. Enumerable
                .Range(0, days)
                .Select(day => new DateOnly(year, 1, 1).AddDays(day))
                .Select(day => day >= since && day <= today ? sum += byDay[day].Sum() : (int?)null),
        ];
    }

    /// <summary>Attacks a month as this service and as analysts count them; a line is broken where no number is at hand.</summary>
    /// <param name="since">The day on which this service began to count; null where it has not.</param>
    /// <param name="published">Of attacks in the whole country, a month each.</param>
    public static LineChart Published(
        IReadOnlyCollection<ChartFact> facts,
        IReadOnlyCollection<PublishedFigure> published,
        DayRange days,
        DateOnly? since,
        Language language
    )
    {
        var times = Months(days).ToList();
        var ours = facts.Where(fact => fact.Kind == EventKind.Attack).CountBy(fact => (fact.Day.Year, fact.Day.Month)).ToDictionary();
        return LineChart.Of(
            ChartPhrases.Published.In(language),
            ChartPhrases.Month.In(language),
            [.. times.Select(month => (Dates.Month(month, language), Dates.ShortMonth(month, language)))],
            [
                (
                    ChartPhrases.ThisSite.In(language),
                    [.. times.Select(month => month >= since ? (int?)ours.GetValueOrDefault((month.Year, month.Month)) : null)]
                ),
                .. published
                    .GroupBy(figure => figure.Source)
                    .Select(source =>
                        (
                            source.Key,
                            (IReadOnlyList<int?>)[.. times.Select(month => source.FirstOrDefault(one => one.Days.From == month)?.Value)]
                        )
                    ),
            ],
            ChartPhrases.PublishedNote.In(language)
        );
    }

    /// <summary>A small chart for each province that has any.</summary>
    public static IReadOnlyList<BarChart> ByProvince(
        IReadOnlyCollection<(string Province, ChartFact Fact)> facts,
        DayRange days,
        Func<string, string> name,
        Language language
    ) =>
        [
            .. facts
                .GroupBy(fact => fact.Province)
                .OrderByDescending(same => same.Count())
                .Select(same => ByKind([.. same.Select(fact => fact.Fact)], days, language) with { Title = name(same.Key) }),
        ];

    private static IEnumerable<DateOnly> Months(DayRange days)
    {
        for (var month = new DateOnly(days.From.Year, days.From.Month, 1); month <= days.To; month = month.AddMonths(1))
            yield return month;
    }

    /// <summary>The months, or days, of a range: each once, with its names.</summary>
    internal static IEnumerable<(DateOnly First, DateOnly Last, string Long, string Short)> Times(DayRange days, Language language)
    {
        if (days.Days <= MostDays)
        {
            for (var day = days.From; day <= days.To; day = day.AddDays(1))
                yield return (day, day, Dates.Short(day, language), Dates.Short(day, language));
            yield break;
        }
        for (var month = new DateOnly(days.From.Year, days.From.Month, 1); month <= days.To; month = month.AddMonths(1))
            yield return (month, month.AddMonths(1).AddDays(-1), Dates.Month(month, language), Dates.ShortMonth(month, language));
    }

    private static BarChart Over(
        IReadOnlyCollection<ChartFact> facts,
        DayRange days,
        Phrase byDay,
        Phrase byMonth,
        (Phrase Name, string Style)[] parts,
        Func<IReadOnlyList<ChartFact>, IReadOnlyList<int>> values,
        string? note,
        Language language
    )
    {
        var times = Times(days, language).ToList();
        var daily = days.Days <= MostDays;
        var byTime = facts.ToLookup(fact => daily ? fact.Day : new DateOnly(fact.Day.Year, fact.Day.Month, 1));
        return BarChart.Of(
            (daily ? byDay : byMonth).In(language),
            (daily ? ChartPhrases.Day : ChartPhrases.Month).In(language),
            [.. parts.Select(part => new BarChart.Series(part.Name.In(language), part.Style))],
            [.. times.Select(time => (time.Long, time.Short))],
            [.. times.Select(time => values([.. byTime[time.First]]))],
            (title, all, most, at) => ChartPhrases.Described.In(language, title, all, most, at),
            note
        );
    }
}
