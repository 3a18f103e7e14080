using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;

namespace Alerts.Web.Api;

/// <summary>Counts as open data.</summary>
/// <param name="From">First day counted, in Pakistan.</param>
/// <param name="To">Last day counted.</param>
/// <param name="Complete">False when there were too many incidents to read; then every number is too low.</param>
/// <param name="Rows">By month in order; else by count, the largest first.</param>
/// <param name="Published">Analysts' numbers for months that lie wholly within the days, beside this service's.</param>
internal sealed record StatsDocument(
    DateOnly From,
    DateOnly To,
    CountBy By,
    bool Complete,
    IReadOnlyList<CountRow> Rows,
    CountRow Total,
    IReadOnlyList<StatsDocument.Comparison> Published
)
{
    public static StatsDocument Of(Stats stats, PublishedFigures published) =>
        new(
            stats.Days.From,
            stats.Days.To,
            stats.By,
            stats.Complete,
            stats.Rows,
            stats.Total,
            [.. stats.Published.Select(comparison => Comparison.Make(comparison, published))]
        );

    /// <param name="Counts">What the source's number counts, and what this service compares.</param>
    /// <param name="From">First month.</param>
    /// <param name="To">Last month.</param>
    /// <param name="Of">"all", or a side, province or group.</param>
    /// <param name="Ours">This service's count. Null, like the difference, when no source gives a figure.</param>
    /// <param name="Difference">Ours less the published number.</param>
    /// <param name="Publisher">The institute itself, or who printed its number.</param>
    /// <param name="PublishedOn">Null where the page tells no day.</param>
    /// <param name="Address">Of the page where we read the number.</param>
    internal sealed record Comparison(
        string Source,
        string Counts,
        string From,
        string To,
        PublishedMeasure What,
        string Of,
        IReadOnlyList<EventKind> Kinds,
        int Published,
        int? Ours,
        int? Difference,
        double? Percent,
        string Publisher,
        DateOnly? PublishedOn,
        string Address
    )
    {
        public static Comparison Make(FigureComparison comparison, PublishedFigures published)
        {
            var figure = comparison.Published;
            var article = published.In(figure);
            return new Comparison(
                figure.Source,
                published.Sources[figure.Source].Counts,
                figure.From,
                figure.To,
                figure.What,
                Part(figure),
                figure.Kinds,
                figure.Value,
                comparison.Ours,
                comparison.Difference,
                comparison.Percent,
                article.Publisher,
                article.On,
                article.Address
            );
        }

        private static string Part(PublishedFigure figure) =>
            figure.Province ?? figure.Group ?? figure.Side?.ToString().ToLower(CultureInfo.InvariantCulture) ?? "all";
    }
}
