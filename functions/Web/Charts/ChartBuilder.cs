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

    private static readonly EventKind[] Kinds = [EventKind.Attack, EventKind.Operation, EventKind.Clash];

    public static BarChart ByKind(IReadOnlyCollection<ChartFact> facts, DayRange days, Language language) =>
        Over(
            facts,
            days,
            ChartPhrases.IncidentsByDay,
            ChartPhrases.IncidentsByMonth,
            [(ChartPhrases.Attacks, "attack"), (ChartPhrases.Operations, "operation"), (ChartPhrases.Clashes, "clash")],
            same => [.. Kinds.Select(kind => same.Count(fact => fact.Kind == kind))],
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
            yield return (
                month,
                month.AddMonths(1).AddDays(-1),
                Dates.Month(month, language),
                month.ToString("MM/yy", CultureInfo.InvariantCulture)
            );
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
