using System.Globalization;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;

namespace Alerts.Web.Views;

/// <summary>The page of counts.</summary>
/// <param name="Period">The days in words.</param>
/// <param name="Rows">The last one is the total.</param>
/// <param name="Sources">Who published, what their numbers count, and for which months none is at hand.</param>
/// <param name="Periods">The months between which there are published numbers.</param>
/// <param name="Data">Address of the same as data.</param>
public sealed record StatsView(
    string Period,
    string From,
    string To,
    string By,
    IReadOnlyList<string> Choices,
    IReadOnlyList<StatsView.Row> Rows,
    IReadOnlyList<StatsView.Comparison> Published,
    IReadOnlyList<string> Sources,
    string Periods,
    bool Complete,
    string Data
)
{
    internal static StatsView Of(StatsDocument stats, PublishedFigures published, TopicCatalogue catalogue) =>
        new(
            SituationReportWords.Period(new DayRange(stats.From, stats.To)),
            Day(stats.From),
            Day(stats.To),
            Word(stats.By),
            [.. Enum.GetValues<CountBy>().Select(Word)],
            [.. stats.Rows.Append(stats.Total).Select(row => Row.Of(row, stats.By, catalogue))],
            [.. stats.Published.Select(comparison => Comparison.Of(comparison, catalogue))],
            [
                .. published.Sources.Select(source =>
                    $"{source.Key}: {source.Value.Name}. {source.Value.Counts} {Lacking(published, source.Key)}"
                ),
            ],
            $"many months from {published.Figures.Min(figure => figure.From)} to {published.Figures.Max(figure => figure.To)}",
            stats.Complete,
            $"/api/stats?from={Day(stats.From)}&to={Day(stats.To)}&by={Word(stats.By)}"
        );

    internal static string Months(string from, string to) => from == to ? from : $"{from} to {to}";

    private static string Lacking(PublishedFigures published, string source) =>
        $"We have found none of its numbers for {string.Join(", ", published.Gaps(source).Select(gap => Months(gap.From, gap.To)))}, "
        + $"nor for any month after {published.Last(source)}.";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(CountBy by) => by.ToString().ToLowerInvariant();

    public sealed record Row(string Name, int Incidents, CasualtyTotal Killed, CasualtyTotal Wounded)
    {
        internal static Row Of(CountRow row, CountBy by, TopicCatalogue catalogue) =>
            new(
                by == CountBy.Group && row.Name is not (IncidentCounts.Unknown or IncidentCounts.Whole)
                    ? catalogue.GroupLabel(row.Name)
                    : row.Name,
                row.Incidents,
                CasualtyTotal.Of(row.Killed),
                CasualtyTotal.Of(row.Wounded)
            );
    }

    /// <param name="Best">As the sides: "–" where no source gives a number.</param>
    /// <param name="Range">Such as "120 to 140"; null where all agree.</param>
    /// <param name="KnownSide">How many have a known side.</param>
    public sealed record CasualtyTotal(
        string Best,
        string? Range,
        string KnownSide,
        string Civilians,
        string Security,
        string Militants,
        int Untold
    )
    {
        internal static CasualtyTotal Of(CasualtySum sum) =>
            new(
                FigureView.Of(sum.Best),
                sum.Low == sum.High ? null : string.Create(CultureInfo.InvariantCulture, $"{sum.Low} to {sum.High}"),
                FigureView.Of(sum.KnownSide),
                FigureView.Of(sum.Civilians.Best),
                FigureView.Of(sum.Security.Best),
                FigureView.Of(sum.Militants.Best),
                sum.Untold
            );
    }

    /// <param name="Article">Who published it and when: "Dawn, 2024-12-01".</param>
    public sealed record Comparison(
        string Source,
        string Months,
        string What,
        int Published,
        string Ours,
        string Difference,
        string Article,
        string Address
    )
    {
        internal static Comparison Of(StatsDocument.Comparison row, TopicCatalogue catalogue) =>
            new(
                row.Source,
                StatsView.Months(row.From, row.To),
                Measure(row, catalogue),
                row.Published,
                FigureView.Of(row.Ours),
                row.Ours is null
                    ? FigureView.Unknown
                    : string.Create(CultureInfo.InvariantCulture, $"{row.Difference:+0;−0;0} ({row.Percent:+0.#;−0.#;0} %)"),
                row.PublishedOn is { } day ? $"{row.Publisher}, {Day(day)}" : row.Publisher,
                row.Address
            );

        private static string Measure(StatsDocument.Comparison row, TopicCatalogue catalogue)
        {
            var what = row.What.ToString().ToLowerInvariant();
            if (row.What is PublishedMeasure.Killed or PublishedMeasure.Injured)
                what += row.Kinds.Count == 1 ? " in attacks" : " in attacks and actions";
            return row.Of == "all" ? what : $"{what}, {(catalogue.Find(row.Of) is TopicLookup.Found found ? found.Name.Label : row.Of)}";
        }
    }
}
