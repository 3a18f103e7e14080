using Alerts.Incidents;
using Alerts.Site.Views;
using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>The count by province, kept for a few seconds: it reads a month of incidents, and every visitor asks for it.</summary>
internal sealed class ProvinceBoard(IncidentStore incidents, TopicCatalogue catalogue, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    // 30 days had about 100 incidents in November 2024; this bounds what one visitor can make us read.
    private const int MostPages = 20;

    private Kept? _kept;

    public async Task<IReadOnlyList<ProvinceView>> CountAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_kept is { } kept && now - kept.At < Fresh && now >= kept.At)
            return kept.Rows;
        var rows = ProvinceCounts.Of(Topics.Provinces(catalogue), await ReadAsync(now, cancel), now);
        _kept = new Kept(now, rows);
        return rows;
    }

    private async Task<List<IncidentSummary>> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // What was reported within 30 days happened at most a few days before that.
        var from = DateOnly.FromDateTime((now - ProvinceCounts.Longest).UtcDateTime).AddDays(-3);
        var found = new List<IncidentSummary>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var read = await incidents.LatestAsync(new() { From = from, Limit = IncidentFilter.MostIncidents, After = after }, cancel);
            found.AddRange(read.Incidents);
            if ((after = read.Next) is null)
                break;
        }

        return found;
    }

    private sealed record Kept(DateTimeOffset At, IReadOnlyList<ProvinceView> Rows);
}
