using System.Globalization;
using System.Text;
using Alerts.Classification;
using Alerts.Incidents;
using Alerts.Incidents.Merging;

namespace Alerts.Operations.Commands;

/// <summary>How many incidents were made, and how the best figures of those with several reports compare with the last report's.</summary>
internal static class ClusterSummary
{
    public static async Task<string> OfAsync(IncidentStore store, IEnumerable<string> ids, int texts, CancellationToken cancel)
    {
        var stories = new List<IncidentStory>();
        foreach (var id in ids)
            if (await store.FindAsync(id, cancel) is { } story)
                stories.Add(story);
        var several = stories.FindAll(story => story.Claims.Count > 1);
        return new StringBuilder()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{texts} texts, {stories.Count} incidents, {several.Count} of them with several reports"
            )
            .AppendLine(Compared("killed", several, story => story.Now.Killed, says => says.Killed))
            .AppendLine(Compared("wounded", several, story => story.Now.Wounded, says => says.Wounded))
            .ToString();
    }

    private static string Compared(
        string what,
        List<IncidentStory> stories,
        Func<IncidentStory, Figure> figure,
        Func<Finding, Casualties> count
    )
    {
        var pairs = stories
            .Select(story =>
                (figure(story).Best, Last: story.Claims.Select(claim => count(claim.Says).All()).LastOrDefault(total => total is not null))
            )
            .Where(pair => pair.Last is not null)
            .ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: as the last report in {pairs.Count(pair => pair.Best == pair.Last)} of {pairs.Count}, higher in "
                + $"{pairs.Count(pair => pair.Best > pair.Last)}, lower in {pairs.Count(pair => pair.Best < pair.Last)}"
        );
    }
}
