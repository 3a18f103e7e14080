using System.Globalization;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

/// <summary>The page of counts.</summary>
/// <param name="Period">The days in words.</param>
/// <param name="By">As in addresses.</param>
/// <param name="Rows">The last one is the total.</param>
/// <param name="Sources">Who published, what their numbers count, and for which months none is at hand.</param>
/// <param name="Periods">The months between which there are published numbers.</param>
/// <param name="Data">Address of the same as data.</param>
public sealed record StatsView(
    string Period,
    string From,
    string To,
    string By,
    string ByName,
    IReadOnlyList<StatsView.Choice> Choices,
    IReadOnlyList<StatsView.Row> Rows,
    IReadOnlyList<StatsView.Comparison> Published,
    IReadOnlyList<string> Sources,
    string Periods,
    bool Complete,
    string Data
)
{
    public StatsChartsView? Charts { get; init; }

    public FilterFormView? Form { get; init; }

    internal static StatsView Of(StatsDocument stats, PublishedFigures published, TopicCatalogue catalogue, Language language) =>
        new(
            SituationReportWords.Period(new DayRange(stats.From, stats.To), language),
            Day(stats.From),
            Day(stats.To),
            Word(stats.By),
            CountNames.Of(stats.By).In(language),
            [.. Enum.GetValues<CountBy>().Select(by => new Choice(Word(by), CountNames.Of(by).In(language)))],
            [.. stats.Rows.Append(stats.Total).Select(row => Row.Of(row, stats.By, catalogue, language))],
            [.. stats.Published.Select(comparison => Comparison.Of(comparison, catalogue, language))],
            [.. published.Sources.Select(source => Source(source.Key, source.Value, published, language))],
            StatsPhrases.Periods.In(
                language,
                CountNames.Month(published.Figures.Min(figure => figure.From)!, language),
                CountNames.Month(published.Figures.Max(figure => figure.To)!, language)
            ),
            stats.Complete,
            $"/api/stats?from={Day(stats.From)}&to={Day(stats.To)}&by={Word(stats.By)}"
        );

    internal static string Months(string from, string to, Language language) =>
        from == to
            ? CountNames.Month(from, language)
            : StatsPhrases.MonthsFromTo.In(language, CountNames.Month(from, language), CountNames.Month(to, language));

    private static string Source(string key, PublishedFigures.Institute institute, PublishedFigures published, Language language)
    {
        var urdu = language == Language.Urdu;
        var gaps = string.Join(language.Comma(), published.Gaps(key).Select(gap => Months(gap.From, gap.To, language)));
        var lacking = StatsPhrases.Lacking.In(language, gaps, CountNames.Month(published.Last(key)!, language));
        return urdu
            ? $"{key}: {institute.NameUrdu}۔ {institute.CountsUrdu} {lacking}"
            : $"{key}: {institute.Name}. {institute.Counts} {lacking}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(CountBy by) => by.ToString().ToLowerInvariant();

    /// <param name="Word">As in addresses.</param>
    public sealed record Choice(string Word, string Name);

    public sealed record Row(string Name, int Incidents, CasualtyTotal Killed, CasualtyTotal Wounded)
    {
        internal static Row Of(CountRow row, CountBy by, TopicCatalogue catalogue, Language language) =>
            new(
                CountNames.Of(row.Name, by, catalogue, language),
                row.Incidents,
                CasualtyTotal.Of(row.Killed, language),
                CasualtyTotal.Of(row.Wounded, language)
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
        internal static CasualtyTotal Of(CasualtySum sum, Language language) =>
            new(
                FigureView.Of(sum.Best),
                sum.Low == sum.High ? null : IncidentPhrases.Range.In(language, sum.Low!, sum.High!),
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
        internal static Comparison Of(StatsDocument.Comparison row, TopicCatalogue catalogue, Language language) =>
            new(
                row.Source,
                StatsView.Months(row.From, row.To, language),
                Measure(row, catalogue, language),
                row.Published,
                FigureView.Of(row.Ours),
                row.Ours is null
                    ? FigureView.Unknown
                    : string.Create(CultureInfo.InvariantCulture, $"{row.Difference:+0;−0;0} ({row.Percent:+0.#;−0.#;0} %)"),
                row.PublishedOn is { } day ? $"{row.Publisher}, {Day(day)}" : row.Publisher,
                row.Address
            );

        private static string Measure(StatsDocument.Comparison row, TopicCatalogue catalogue, Language language)
        {
            var what = row.What switch
            {
                PublishedMeasure.Attacks => StatsPhrases.Attacks,
                PublishedMeasure.Actions => StatsPhrases.Actions,
                PublishedMeasure.Killed => StatsPhrases.Killed,
                _ => StatsPhrases.Injured,
            };
            var words = what.In(language);
            if (row.What is PublishedMeasure.Killed or PublishedMeasure.Injured)
                words = (row.Kinds.Count == 1 ? StatsPhrases.InAttacks : StatsPhrases.InBoth).In(language, words);
            return row.Of == "all" ? words : StatsPhrases.Of.In(language, words, Part(row.Of, catalogue, language));
        }

        private static string Part(string of, TopicCatalogue catalogue, Language language) =>
            of switch
            {
                "civilians" => StatsPhrases.Civilians.In(language),
                "security" => StatsPhrases.Security.In(language),
                "militants" => StatsPhrases.Militants.In(language),
                _ => catalogue.Find(of) is TopicLookup.Found found ? catalogue.Label(found.Name.Topic, language) : of,
            };
    }
}
