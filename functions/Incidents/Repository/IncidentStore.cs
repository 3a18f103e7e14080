using System.Runtime.CompilerServices;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

internal sealed class IncidentStore(ITableStore tables, IncidentRepository ledger)
{
    public const int MostRead = 1_000;

    public const int MostReports = 200;

    private readonly DocumentTable<IncidentSummary> _summaries = new(
        tables,
        TableNames.IncidentIndex,
        IncidentsJson.Shared.IncidentSummary
    );
    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);

    /// <exception cref="ArgumentException">Invalid <see cref="IncidentQuery.After"/>, or limit out of range.</exception>
    public async Task<IncidentPage> LatestAsync(IncidentQuery query, CancellationToken cancel)
    {
        if (query.After is not null && !IncidentId.IsOne(query.After))
            throw new ArgumentException(
                $"'{query.After}' is not a place in this list; use the value of 'next' from the page before.",
                nameof(query)
            );
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 200);

        var found = new List<IncidentSummary>();
        var (read, last) = (0, query.After);
        await foreach (var incident in NewestAsync(query, cancel))
        {
            if (found.Count == query.Limit || read == query.MostRead)
                return new IncidentPage(found, last) { Read = read };
            (read, last) = (read + 1, incident.Id);
            if (query.Fits(incident))
                found.Add(incident);
        }

        return new IncidentPage(found, null) { Read = read };
    }

    /// <returns>
    /// Null for an unknown or invalid id, and for an incident that was merged (see <see cref="ForwardAsync"/>).
    /// </returns>
    public async Task<IncidentStory?> FindAsync(string id, CancellationToken cancel)
    {
        if (!IncidentId.IsOne(id) || await ledger.GetAsync(id, cancel) is not { Value: { ForwardTo: null } incident })
            return null;
        return new IncidentStory(
            IncidentSummarizer.Summarize(incident),
            [.. (await ledger.Older.AllAsync(incident, cancel)).Concat(incident.Claims).OrderBy(claim => claim.Published)],
            await ledger.History.ChangesAsync(id, cancel),
            await LinksAsync(incident, cancel),
            incident.Rulings,
            await ledger.History.LogAsync(id, cancel)
        );
    }

    /// <summary>
    /// What one public request reads of an incident, however many reports it has: the reports in its row, which are the first and the
    /// latest 50, or the next <see cref="MostReports"/> of the others; and the latest changes.
    /// </summary>
    /// <param name="after"><see cref="IncidentStory.Next"/> of the previous page; null for the first.</param>
    /// <returns>Null as for <see cref="FindAsync"/>, and for an unknown page.</returns>
    public async Task<IncidentStory?> FindPageAsync(string id, string? after, CancellationToken cancel)
    {
        if (!IncidentId.IsOne(id) || await ledger.GetAsync(id, cancel) is not { Value: { ForwardTo: null } incident })
            return null;
        if (after is not null && !OlderReports.IsPlace(incident.Older, after))
            return null;
        var (older, next) = after is null
            ? (incident.Claims, incident.Older is { Rows: [var first, ..] } ? OlderReports.Place(first, "") : null)
            : await ledger.Older.PageAsync(incident, after, MostReports, cancel);
        return new IncidentStory(
            IncidentSummarizer.Summarize(incident),
            [.. older.OrderBy(claim => claim.Published)],
            await ledger.History.ChangesAsync(id, cancel, from: incident.Changes - IncidentStory.MostChanges + 1),
            await LinksAsync(incident, cancel),
            incident.Rulings,
            await ledger.History.LogAsync(id, cancel, from: incident.LogEntries - IncidentStory.MostLog + 1)
        )
        {
            Responsibility = Responsibility.Of(incident.Standing),
            Next = next,
        };
    }

    /// <summary>The incident's current summary without its reports: one row.</summary>
    /// <returns>Null as for <see cref="FindAsync"/>.</returns>
    public async Task<IncidentSummary?> NowAsync(string id, CancellationToken cancel) =>
        IncidentId.IsOne(id) && await ledger.GetAsync(id, cancel) is { Value: { ForwardTo: null } incident }
            ? IncidentSummarizer.Summarize(incident)
            : null;

    /// <summary>What readers were told, oldest first; empty where <see cref="FindAsync"/> returns null.</summary>
    public async Task<IReadOnlyList<IncidentChange>> ChangesAsync(string id, CancellationToken cancel) =>
        await NowAsync(id, cancel) is null ? [] : await ledger.History.ChangesAsync(id, cancel);

    /// <summary>The same of an incident that was merged since: what was told of it stays.</summary>
    public async Task<IReadOnlyList<IncidentChange>> ToldAsync(string id, CancellationToken cancel) =>
        IncidentId.IsOne(id) ? await ledger.History.ChangesAsync(id, cancel) : [];

    private async Task<IReadOnlyList<IncidentLink>> LinksAsync(Incident incident, CancellationToken cancel)
    {
        var merged = incident
            .Rulings.Where(ruling => ruling is { Kind: OperatorEditKind.Merged, Other: not null })
            .Select(ruling => ruling.Other!)
            .ToList();
        var links = incident.Links.ToList();
        foreach (var id in merged.Prepend(incident.Id))
            links.AddRange(await ledger.History.LinksToAsync(id, cancel));
        return [.. links.Where(link => link.Id != incident.Id && !merged.Contains(link.Id)).DistinctBy(link => link.Id)];
    }

    public async Task<string?> ForwardAsync(string id, CancellationToken cancel) =>
        IncidentId.IsOne(id) && await ledger.CurrentAsync(id, cancel) is { } current && current.Value.Id != id ? current.Value.Id : null;

    private async IAsyncEnumerable<IncidentSummary> NewestAsync(IncidentQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var newest = query.To?.AddDays(IncidentQuery.DayDrift);
        var oldest = query.From?.AddDays(-IncidentQuery.DayDrift);
        if (query.After is not null && (newest is null || IncidentId.Day(query.After) < newest))
            newest = IncidentId.Day(query.After);

        await foreach (var month in MonthsAsync(query.Topic, newest, oldest, cancel))
        {
            var from =
                query.After is { } after && IncidentKeys.Month(after) == month ? IncidentKeys.Key(after) + "!"
                : newest is { } day && IncidentKeys.Month(day) == month ? IncidentKeys.FirstOf(day)
                : null;
            var end = oldest is { } first && IncidentKeys.Month(first) == month ? IncidentKeys.AfterLastOf(first) : null;
            await foreach (var row in _summaries.RangeAsync(IncidentKeys.Index(query.Topic, month), from, end, cancel))
                yield return row.Value;
        }
    }

    private async IAsyncEnumerable<string> MonthsAsync(
        string topic,
        DateOnly? newest,
        DateOnly? oldest,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var from = newest is { } last ? IncidentKeys.InvertedMonth(IncidentKeys.Month(last)) : null;
        var end = oldest is { } first ? IncidentKeys.InvertedMonth(IncidentKeys.Month(first)) + "!" : null;
        var months = new List<string>();
        await foreach (var month in _months.RangeAsync(IncidentKeys.MonthsOf + topic, from, end, cancel))
            months.Add(month.Value.Month);
        foreach (var month in months)
            yield return month;
    }
}

/// <summary>Everything known of one incident.</summary>
/// <param name="Now">The current state, which may be newer than the last change when nothing material is new.</param>
/// <param name="Claims">What each report says, in order of publication.</param>
/// <param name="Changes">Oldest first.</param>
/// <param name="Links">Incidents of the same story that are different events.</param>
/// <param name="Rulings">Operators' edits.</param>
/// <param name="Log">Every change of a figure, told to readers or not, oldest first.</param>
internal sealed record IncidentStory(
    IncidentSummary Now,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<IncidentChange> Changes,
    IReadOnlyList<IncidentLink> Links,
    IReadOnlyList<OperatorEdit> Rulings,
    IReadOnlyList<FigureLogEntry> Log
)
{
    /// <summary>The latest changes and log lines that one page shows at most.</summary>
    public const int MostChanges = 100,
        MostLog = 500;

    public IReadOnlyList<Responsibility> Responsibility { get; init; } =
        Alerts.Incidents.Summaries.Responsibility.Of([.. Claims.Where(claim => !claim.Withdrawn)]);

    /// <summary>Where further reports begin; null when <see cref="Claims"/> has the last.</summary>
    public string? Next { get; init; }
}
