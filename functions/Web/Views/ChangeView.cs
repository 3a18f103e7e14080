using Alerts.Delivery.Wording;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

/// <summary>One line of an incident's history: a change that readers were told, or a figure that changed too little for that.</summary>
/// <param name="Kind">Such as "Updated"; "Not sent" where readers were not told.</param>
/// <param name="By">The source, such as "Dawn"; null for changes other than figures.</param>
/// <param name="Href">The report; null without a safe link.</param>
public sealed record ChangeView(string Kind, TimeView At, IReadOnlyList<string> Details, string? By, string? Href)
{
    private const int Most = 150;

    /// <summary>Latest first; as many as a page shows, and none older than the part of the log that was read.</summary>
    internal static IReadOnlyList<ChangeView> Of(IncidentStory story, TopicCatalogue catalogue, Language language)
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
                    (
                        change.At,
                        View: Of(Word(change.Kind), change.At, change.Details, told.GetValueOrDefault(change.Number), catalogue, language)
                    )
                )
                .Concat(
                    story
                        .Log.Where(entry => entry.Change is null)
                        .Select(entry =>
                            (
                                entry.At,
                                View: Of(
                                    IncidentPhrases.NotSent,
                                    entry.At,
                                    [.. entry.Figures.Select(figure => figure.ToString())],
                                    entry.By,
                                    catalogue,
                                    language
                                )
                            )
                        )
                )
                .Where(line => line.At >= since)
                .OrderBy(line => line.At)
                .Select(line => line.View)
                .Reverse()
                .Take(Most),
        ];
    }

    /// <summary>Whether <see cref="Of(IncidentStory, TopicCatalogue, Language)"/> leaves some out.</summary>
    internal static bool IsCut(IncidentStory story) =>
        story.Log is [{ Number: > 1 }, ..]
        || story.Changes is [{ Number: > 1 }, ..]
        || story.Changes.Count + story.Log.Count(entry => entry.Change is null) > Most;

    private static ChangeView Of(
        Phrase kind,
        DateTimeOffset at,
        IReadOnlyList<string> details,
        FigureSource? by,
        TopicCatalogue catalogue,
        Language language
    ) =>
        new(
            kind.In(language),
            TimeView.Of(at, language),
            [.. details.Select(detail => PageText.Line(ChangeWords.Of(detail, catalogue, language)))],
            by is null ? null : Word(by).In(language),
            PageText.Link(by?.Report?.Link)
        );

    private static Phrase Word(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Opened => IncidentPhrases.Opened,
            ChangeKind.Updated => IncidentPhrases.Update,
            _ => IncidentPhrases.RetractedChange,
        };

    private static Phrase Word(FigureSource by) =>
        by switch
        {
            { Cause: FigureCause.Report, Report: { } report } => Phrase.EnglishOnly(PageText.Line(report.Outlet)),
            { Cause: FigureCause.Withdrawal, Report: { } report } => IncidentPhrases.TookBack.With(PageText.Line(report.Outlet)),
            { Cause: FigureCause.Merge } => IncidentPhrases.MergedWith.With(by.Incident!),
            { Cause: FigureCause.Split } => IncidentPhrases.SplitOff.With(by.Incident!),
            _ => IncidentPhrases.Operator,
        };
}
