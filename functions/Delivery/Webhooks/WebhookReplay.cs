using System.Globalization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Sends alerts again under their first ids: receivers that keep ids see a repeat, as Standard Webhooks wants, and receivers that lost
/// data accept it. A time range has what the watches ask for now, whether it was sent then or not, so it includes what a stopped webhook
/// missed.
/// </summary>
internal sealed class WebhookReplay(
    SubscriberStore subscribers,
    IncidentStore incidents,
    DeliveryLog log,
    IQueueStore queues,
    TimeProvider time
)
{
    public static readonly TimeSpan LongestRange = TimeSpan.FromDays(31);

    public const int Most = 1_000;

    // Incidents that ended longer before the range hardly change within it. The newest ones are read at any age, because news may come
    // late.
    private const int DaysBefore = 30;
    private const int Newest = 200;

    /// <summary>Incidents of the index that one replay reads, and those whose changes it reads: some 20 ms of CPU.</summary>
    public const int MostRead = 1_000,
        MostLooked = 200;

    // Rows of earlier versions have the latest report's time instead of the latest change's, which was made when that report was
    // fetched.
    private static readonly TimeSpan Drift = TimeSpan.FromDays(2);

    private static readonly WebhookResult NoWebhook = new WebhookResult.Refused(WebhookPhrases.NotActive);

    /// <param name="delivery">Its id, "msg_…", as in the log of deliveries.</param>
    public async Task<WebhookResult> ReplayAsync(string id, string delivery, CancellationToken cancel)
    {
        if (await WebhookAsync(id, cancel) is null)
            return NoWebhook;
        var row = (await log.LastAsync(id, DeliveryLog.Most, cancel)).FirstOrDefault(row => row.Id == delivery);
        if (row is not { Incident: { } incident, Change: { } number })
            return new WebhookResult.Refused(WebhookPhrases.NoAlert.With(delivery));
        if ((await incidents.ChangesAsync(incident, cancel)).FirstOrDefault(change => change.Number == number) is not { } change)
            return new WebhookResult.Refused(WebhookPhrases.Merged.With(incident));
        return await QueueAsync(id, [change], cancel);
    }

    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive; at most <see cref="LongestRange"/> later.</param>
    public async Task<WebhookResult> ReplayAsync(string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        if (from >= to || to - from > LongestRange)
            return new WebhookResult.Refused(WebhookPhrases.BadRange.With(LongestRange.TotalDays));
        if (await WebhookAsync(id, cancel) is not { } webhook)
            return NoWebhook;
        var told = (await log.RangeAsync(id, from, to, Most, cancel)).Select(row => (row.Incident, row.Change)).ToHashSet();
        if (await ChangesAsync(from, to, cancel) is not { } made)
            return new WebhookResult.Refused(WebhookPhrases.ManyIncidents);
        var changes = new List<IncidentChange>();
        foreach (var change in made)
            if (
                told.Contains((change.Incident.Id, change.Number))
                || Matches<MatchResult.Wanted>(change)
                || (Matches<MatchResult.WantedIfNew>(change) && !changes.Exists(other => other.Incident.Id == change.Incident.Id))
            )
                changes.Add(change);
        return changes.Count > Most
            ? new WebhookResult.Refused(WebhookPhrases.ManyAlerts.With(changes.Count, Most))
            : await QueueAsync(id, [.. changes.OrderBy(change => change.At).ThenBy(change => change.Number)], cancel);

        bool Matches<T>(IncidentChange change) => webhook.Watches.Any(watch => WatchMatcher.Match(watch, change) is T);
    }

    private async Task<Subscriber?> WebhookAsync(string id, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { Channel: ChannelKind.Webhook, State: SubscriberState.Active } webhook ? webhook : null;

    private async Task<IReadOnlyList<IncidentChange>?> ChangesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        var query = new IncidentQuery { To = DateOnly.FromDateTime(to.UtcDateTime).AddDays(1), Limit = Newest };
        var oldest = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-DaysBefore);
        var (changes, read, looked) = (new List<IncidentChange>(), 0, 0);
        for (
            var page = await incidents.LatestAsync(query, cancel);
            ;
            page = await incidents.LatestAsync(query with { After = page.Next }, cancel)
        )
        {
            read += page.Read;
            foreach (var incident in page.Incidents.Where(incident => incident.FirstReportedAt < to && incident.UpdatedAt + Drift >= from))
            {
                if (++looked > MostLooked)
                    return null;
                changes.AddRange((await incidents.ChangesAsync(incident.Id, cancel)).Where(change => change.At >= from && change.At < to));
            }

            if (page.Next is null || page.Incidents is not [.., var last] || last.Day < oldest)
                return changes;
            if (read >= MostRead)
                return null;
        }
    }

    // A second apart, the oldest first: queues keep no order, and chats show messages as they come.
    private async Task<WebhookResult> QueueAsync(string id, IReadOnlyList<IncidentChange> changes, CancellationToken cancel)
    {
        var wish = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<Outgoing> pages =
        [
            .. changes.Select(
                (change, i) =>
                    DeliveryJob.Queue.Message(
                        new ReplayJob(change with { Only = null }, wish) { Subscribers = [id] },
                        TimeSpan.FromSeconds(i)
                    )
            ),
        ];
        if (pages.Count > 0)
            await queues.SendAsync(pages, cancel);
        return new WebhookResult.Replayed(pages.Count);
    }
}
