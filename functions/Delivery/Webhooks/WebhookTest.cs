using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// The test button: a sample at once, one attempt, and the answer. It has no effects: a refused sample does not stop a webhook. It is in
/// the log of deliveries.
/// </summary>
internal sealed class WebhookTest(
    SubscriberStore subscribers,
    IEnumerable<IChannel> channels,
    DestinationLimits limits,
    DeliveryStore deliveries,
    TimeProvider time
)
{
    /// <summary>The button must not be a way to flood an address.</summary>
    private static readonly RateRule Presses = RateRule.Each(TimeSpan.FromSeconds(10));

    public async Task<WebhookResult> TestAsync(string id, CancellationToken cancel)
    {
        if (
            await subscribers.GetAsync(id, cancel)
            is not { Channel: ChannelKind.Webhook, State: SubscriberState.Active or SubscriberState.Disabled } webhook
        )
            return new WebhookResult.Refused(WebhookPhrases.NotConfirmed);
        if (await limits.EnterAsync([new Destination("test " + id, [Presses])], cancel) is { } wait)
            return new WebhookResult.Refused(WebhookPhrases.TestedJustNow.With(Math.Ceiling(wait.TotalSeconds)));
        var now = time.GetUtcNow();
        var key = DeliveryKey.OfTest(now, id);
        var alert = new Alert
        {
            Id = key.Id,
            To = webhook,
            Content = new AlertContent.Testing(SampleIncident.At(now)),
        };
        var channel = channels.Single(channel => channel.Kind == ChannelKind.Webhook);
        var result = await channel.EnterAsync(alert, cancel) ?? await channel.SendAsync(alert, cancel);
        return await RecordAsync(key, alert, result);
    }

    private async Task<WebhookResult> RecordAsync(DeliveryKey key, Alert alert, SendResult result)
    {
        var (taken, status) = result switch
        {
            SendResult.Sent sent => (true, sent.Status),
            SendResult.Rejected rejected => (false, rejected.Reason),
            SendResult.Deferred deferred => (false, deferred.Reason),
            _ => (false, "the service has reached its rate limit for now"),
        };
        var row = new DeliveryRow
        {
            State = taken ? DeliveryState.Sent : DeliveryState.Rejected,
            Attempts = 1,
            Failed = taken ? 0 : 1,
            At = time.GetUtcNow(),
            Status = status,
        };
        await deliveries.SentAsync(key, alert, row, CancellationToken.None);
        return new WebhookResult.Tested(taken, status);
    }
}

/// <summary>An invented incident for tests, in a place that is evidently not real.</summary>
internal static class SampleIncident
{
    public static IncidentChange At(DateTimeOffset now) =>
        new()
        {
            Number = 1,
            Kind = ChangeKind.Opened,
            At = now,
            Incident = new IncidentSummary
            {
                Id = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-00000000",
                Kind = EventKind.Attack,
                Headline = "Sample: attack in Example District, Example Province: 3 killed",
                Day = DateOnly.FromDateTime(now.UtcDateTime),
                Provinces = ["Example Province"],
                Districts = ["Example District"],
                Killed = new Figure(3, 2, 3),
                Wounded = new Figure(5, 5, 7),
                KilledBySide = new Casualties(3, Civilians: 1, Security: 2),
                Confidence = 0.9,
                ReportCount = 2,
                Sources = [new Source("Example Times", "Three killed in Example District", new Uri("https://example.org/sample"), now)],
                FirstReportedAt = now,
                LastReportedAt = now,
            },
        };
}
