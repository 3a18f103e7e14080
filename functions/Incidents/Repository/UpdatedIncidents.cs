using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>
/// Incidents by latest change, newest first. Rows are stored by the event's month, so whole months are read, the last updated first, and
/// an incident is taken once no unread month can hold a later one. A page reads the two or three months of its changes, and at most <see
/// cref="MostReopened"/> older ones that an operator edited.
/// </summary>
internal sealed class UpdatedIncidents(ITableStore tables, MonthCache<IncidentSummary> everything, TimeProvider time)
{
    /// <summary>Months updated long after their end. Beyond this many, their incidents are listed as of <see cref="Late"/>.</summary>
    private const int MostReopened = 8;

    private const int MostKept = 5_000;

    /// <summary>How long after its month a report may change an incident; later is rare.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(31);

    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);
    private readonly MonthCache<IncidentSummary> _topics = new(
        new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary),
        MostKept,
        time
    );

    /// <param name="query">
    /// Its <see cref="IncidentQuery.After"/> is an <see cref="UpdatePosition"/>. After <see cref="IncidentQuery.MostRead"/> rows a page
    /// ends at the next border of months.
    /// </param>
    /// <returns>Null when the budget ended within the first month: the next request continues.</returns>
    /// <exception cref="ArgumentException">Invalid <see cref="IncidentQuery.After"/>.</exception>
    public async Task<IncidentPage?> LatestAsync(IncidentQuery query, ReadBudget budget, CancellationToken cancel)
    {
        var after = query.After is null
            ? null
            : UpdatePosition.Parse(query.After)
                ?? throw new ArgumentException($"'{query.After}' is not a position in the list.", nameof(query));
        var (taken, waiting, read) = (
            new SortedList<UpdatePosition, IncidentSummary>(),
            new SortedList<UpdatePosition, IncidentSummary>(),
            0
        );
        foreach (var month in await MonthsAsync(query, after, cancel))
        {
            Take(waiting, taken, query.Limit, month.Latest);
            if (taken.Count == query.Limit)
                return Page(taken, taken.GetKeyAtIndex(taken.Count - 1), read);
            if (read >= query.MostRead && (after is null || month.Latest < after.At))
                return Page(taken, new UpdatePosition(month.Latest, ""), read);
            var index = IncidentKeys.Index(query.Topic, month.Name);
            var cache = query.Topic == IncidentTopics.Everything ? everything : _topics;
            if (await cache.ReadAsync(index, null, null, TimeSpan.Zero, budget, cancel) is not { } rows)
                return read > 0 && (after is null || month.Latest < after.At)
                    ? Page(taken, new UpdatePosition(month.Latest, ""), read)
                    : null;
            foreach (var incident in rows)
            {
                read++;
                var position = month.PositionOf(incident);
                if (query.Fits(incident) && (after is null || position.CompareTo(after) > 0))
                    waiting[position] = incident;
            }
        }

        Take(waiting, taken, query.Limit, DateTimeOffset.MinValue);
        return Page(taken, waiting.Count > 0 ? taken.GetKeyAtIndex(taken.Count - 1) : null, read);
    }

    private static IncidentPage Page(SortedList<UpdatePosition, IncidentSummary> taken, UpdatePosition? end, int read) =>
        new([.. taken.Values], end?.ToString()) { Read = read };

    private static void Take(
        SortedList<UpdatePosition, IncidentSummary> waiting,
        SortedList<UpdatePosition, IncidentSummary> taken,
        int limit,
        DateTimeOffset unread
    )
    {
        while (waiting.Count > 0 && taken.Count < limit && waiting.GetKeyAtIndex(0).At > unread)
        {
            taken.Add(waiting.GetKeyAtIndex(0), waiting.GetValueAtIndex(0));
            waiting.RemoveAt(0);
        }
    }

    private async Task<IReadOnlyList<UpdatedMonth>> MonthsAsync(IncidentQuery query, UpdatePosition? after, CancellationToken cancel)
    {
        var (newest, oldest) = (query.To?.AddDays(IncidentQuery.DayDrift), query.From?.AddDays(-IncidentQuery.DayDrift));
        var from = newest is { } last ? IncidentKeys.InvertedMonth(IncidentKeys.Month(last)) : null;
        var end = oldest is { } first ? IncidentKeys.InvertedMonth(IncidentKeys.Month(first)) + "!" : null;
        var months = await _months.ListAsync(IncidentKeys.MonthsOf + query.Topic, from, end, cancel);
        var reopened = months
            .Where(month => month.Updated > UpdatedMonth.EndOf(month.Month) + Late)
            .OrderByDescending(month => month.Updated)
            .Take(MostReopened)
            .Select(month => month.Month)
            .ToHashSet();
        return
        [
            .. months
                .Select(month => UpdatedMonth.Of(month, reopened.Contains(month.Month) ? null : Late))
                .Where(month => after is null || month.Earliest <= after.At)
                .OrderByDescending(month => month.Latest),
        ];
    }

    /// <summary>A month of events with the times between which its incidents are listed; others are listed at the nearer end.</summary>
    private sealed record UpdatedMonth(string Name, DateTimeOffset Earliest, DateTimeOffset Latest)
    {
        /// <param name="late">How long after its end the month is listed at most; null when the row says it.</param>
        public static UpdatedMonth Of(TopicMonth month, TimeSpan? late)
        {
            var end = EndOf(month.Month);
            var earliest = end.AddMonths(-1).AddDays(-IncidentQuery.DayDrift);
            var latest = late is { } most && !(month.Updated < end + most) ? end + most : month.Updated!.Value;
            return new UpdatedMonth(month.Month, earliest, latest < earliest ? earliest : latest);
        }

        public static DateTimeOffset EndOf(string month) =>
            PakistanTime.StartOf(DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1));

        public UpdatePosition PositionOf(IncidentSummary incident) =>
            new(
                incident.UpdatedAt > Latest ? Latest
                    : incident.UpdatedAt < Earliest ? Earliest
                    : incident.UpdatedAt,
                incident.Id
            );
    }
}

/// <summary>
/// Where a page of <see cref="UpdatedIncidents"/> ended: latest change first, then smaller id.
/// </summary>
/// <param name="Id">Empty before all ids.</param>
internal sealed record UpdatePosition(DateTimeOffset At, string Id) : IComparable<UpdatePosition>
{
    private const int TicksLength = 16;

    public static UpdatePosition? Parse(string text) =>
        text.Length > TicksLength
        && text[TicksLength] == '.'
        && long.TryParse(text.AsSpan(0, TicksLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
        && ticks >= 0
        && ticks <= DateTimeOffset.MaxValue.Ticks
        && text[(TicksLength + 1)..] is var id
        && (id.Length == 0 || IncidentId.IsOne(id))
            ? new UpdatePosition(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;

    public int CompareTo(UpdatePosition? other) =>
        other is null ? 1
        : other.At.CompareTo(At) is var later and not 0 ? later
        : string.CompareOrdinal(Id, other.Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks:x16}.{Id}");
}
