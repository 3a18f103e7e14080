using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Web.Rendering;

namespace Alerts.Web.Views;

/// <summary>One line of an incident's history: a change that readers were told, or a figure that changed too little for that.</summary>
/// <param name="Kind">Such as "Updated"; "Not sent" where readers were not told.</param>
/// <param name="By">The source, such as "Dawn"; null for changes other than figures.</param>
/// <param name="Href">The report; null without a safe link.</param>
public sealed record ChangeView(string Kind, TimeView At, IReadOnlyList<string> Details, string? By, string? Href)
{
    private const int Most = 150;

    /// <summary>Latest first; as many as a page shows, and none older than the part of the log that was read.</summary>
    internal static IReadOnlyList<ChangeView> Of(IncidentStory story)
    {
        var since = story.Log is [{ Number: > 1 } first, ..] ? first.At : DateTimeOffset.MinValue;
        var told = story
            .Log.Where(entry => entry.Change is not null)
            .GroupBy(entry => entry.Change)
            .ToDictionary(same => same.Key!.Value, same => same.First().By);
        return
        [
            .. story
                .Changes.Select(change =>
                    (change.At, View: Of(change.Kind.ToString(), change.At, change.Details, told.GetValueOrDefault(change.Number)))
                )
                .Concat(
                    story
                        .Log.Where(entry => entry.Change is null)
                        .Select(entry =>
                            (entry.At, View: Of("Not sent", entry.At, [.. entry.Figures.Select(figure => figure.ToString())], entry.By))
                        )
                )
                .Where(line => line.At >= since)
                .OrderBy(line => line.At)
                .Select(line => line.View)
                .Reverse()
                .Take(Most),
        ];
    }

    /// <summary>Whether <see cref="Of(IncidentStory)"/> leaves some out.</summary>
    internal static bool IsCut(IncidentStory story) =>
        story.Log is [{ Number: > 1 }, ..]
        || story.Changes is [{ Number: > 1 }, ..]
        || story.Changes.Count + story.Log.Count(entry => entry.Change is null) > Most;

    private static ChangeView Of(string kind, DateTimeOffset at, IReadOnlyList<string> details, FigureSource? by) =>
        new(kind, TimeView.Of(at), [.. details.Select(PageText.Line)], by is null ? null : Word(by), PageText.Link(by?.Report?.Link));

    private static string Word(FigureSource by) =>
        by switch
        {
            { Cause: FigureCause.Report, Report: { } report } => PageText.Line(report.Outlet),
            { Cause: FigureCause.Withdrawal, Report: { } report } => $"{PageText.Line(report.Outlet)} took its report back",
            { Cause: FigureCause.Merge } => $"merged with {by.Incident}",
            { Cause: FigureCause.Split } => $"{by.Incident} was split off",
            _ => "an operator",
        };
}
