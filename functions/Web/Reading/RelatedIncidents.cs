using Alerts.Delivery.Wording;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>Other incidents of the same district, and of the same armed group, within a month.</summary>
internal sealed class RelatedIncidents(IncidentSearch search, TopicCatalogue catalogue)
{
    private const int Most = 5;
    private const int Days = 30;

    public async Task<IReadOnlyList<RelatedView>> FindAsync(IncidentSummary incident, Language language, CancellationToken cancel)
    {
        var near = new IncidentFilter(From: incident.Day.AddDays(-Days), To: incident.Day.AddDays(Days), Limit: Most + 1)
        {
            Retracted = false,
        };
        var found = new List<RelatedView>();
        if (incident.District is { } district)
            found.Add(await OfAsync(IncidentPhrases.SameDistrict, near with { District = district }, incident.Id, language, cancel));
        foreach (var group in incident.Groups.Take(2))
            found.Add(await OfAsync(IncidentPhrases.SameGroup, near with { Group = group.Id }, incident.Id, language, cancel));
        return [.. found.Where(related => related.Incidents.Count > 0)];
    }

    private async Task<RelatedView> OfAsync(Phrase why, IncidentFilter filter, string id, Language language, CancellationToken cancel)
    {
        var page = await search.SearchAsync(filter, ReadBudget.ForRequest(), cancel);
        return new RelatedView(
            filter.Group is { } group ? why.In(language) + ": " + catalogue.Label(Topic.GroupPrefix + group, language) : why.In(language),
            [
                .. (page?.Incidents ?? [])
                    .Where(other => other.Id != id)
                    .Take(Most)
                    .Select(other => new LinkView(
                        "/incidents/" + other.Id,
                        $"{Dates.Date(other.Day, language)}: {HeadlineWords.Of(other, catalogue, language)}"
                    )),
            ]
        );
    }
}
