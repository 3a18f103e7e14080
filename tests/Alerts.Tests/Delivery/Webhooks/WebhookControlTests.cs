using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery.Webhooks;

public sealed class WebhookControlTests : IDisposable
{
    private readonly ChannelDouble _webhook = new() { Kind = ChannelKind.Webhook };
    private readonly DeliveryRig _rig;
    private readonly WebhookControl _control;

    public WebhookControlTests()
    {
        _rig = new DeliveryRig(_webhook);
        var (tables, subscribers, time) = (_rig.Subscriptions.Tables, _rig.Subscriptions.Subscribers, _rig.Time);
        var limits = new DestinationLimits(new LimitStore(tables, time), time);
        _control = new WebhookControl(
            new WebhookTest(subscribers, [_webhook], limits, _rig.Deliveries, time),
            new WebhookReplay(subscribers, new IncidentStore(tables, new IncidentRepository(tables)), Log, _rig.Subscriptions.Queues, time),
            new SecretRotation(subscribers, Options.Create(new DeliveryOptions()), time),
            _rig.Subscriptions.Unsubscription
        );
    }

    private DeliveryLog Log => new(_rig.Subscriptions.Tables, _rig.Time);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Test_sends_a_sample_and_tells_what_was_answered()
    {
        var webhook = await WebhookAsync();
        _webhook.Answers(new SendResult.Sent("204"));

        Assert.Equal(new WebhookResult.Tested(true, "204"), await _control.TestAsync(webhook.Id, CancellationToken.None));

        var sample = Assert.IsType<AlertContent.Testing>(Assert.Single(_webhook.Given).Content).Sample;
        Assert.StartsWith("Sample: ", sample.Incident.Headline, StringComparison.Ordinal);
        var logged = Assert.Single(await Log.LastAsync(webhook.Id, 10, CancellationToken.None), row => row.What == "testing");
        Assert.Equal((DeliveryState.Sent, "204", _webhook.Given[0].Id), (logged.State, logged.Status, logged.Id));
    }

    [Fact]
    public async Task Test_that_fails_stops_nothing()
    {
        var webhook = await WebhookAsync();
        _webhook.Answers(new SendResult.Rejected("410: the receiver wants no more", EndsSubscription: true));

        Assert.Equal(
            new WebhookResult.Tested(false, "410: the receiver wants no more"),
            await _control.TestAsync(webhook.Id, CancellationToken.None)
        );

        Assert.Equal(SubscriberState.Active, (await _rig.Subscriptions.GetAsync(webhook.Id)).State);
    }

    [Fact]
    public async Task Test_goes_to_nobody_who_never_confirmed_and_to_nobody_twice_at_once()
    {
        var webhook = await WebhookAsync();
        var pending = SubscriberKeys.NewId();
        await _rig.Subscriptions.Subscribers.InsertAsync(
            webhook with
            {
                Id = pending,
                State = SubscriberState.Pending,
            },
            CancellationToken.None
        );

        Assert.IsType<WebhookResult.Refused>(await _control.TestAsync(pending, CancellationToken.None));
        Assert.IsType<WebhookResult.Refused>(await _control.TestAsync("no id", CancellationToken.None));
        Assert.IsType<WebhookResult.Tested>(await _control.TestAsync(webhook.Id, CancellationToken.None));
        Assert.Contains(
            "in 1",
            Assert.IsType<WebhookResult.Refused>(await _control.TestAsync(webhook.Id, CancellationToken.None)).Why.English,
            StringComparison.Ordinal
        );
        Assert.Single(_webhook.Given);
    }

    [Fact]
    public async Task Rotation_signs_by_both_secrets_for_a_day()
    {
        var webhook = await WebhookAsync();

        var rotated = Assert.IsType<WebhookResult.Rotated>(await _control.RotateAsync(webhook.Id, CancellationToken.None));

        var now = await _rig.Subscriptions.GetAsync(webhook.Id);
        Assert.Equal([rotated.Secret], now.Secrets);
        Assert.Equal([new RetiringSecret(webhook.Secrets[0], Changes.Morning.AddHours(24))], now.Retiring);
        Assert.Equal(2, Signatures(now, rotated.Until.AddTicks(-1)));
        Assert.Equal(1, Signatures(now, rotated.Until));
        Assert.DoesNotContain(rotated.Secret, rotated.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_again_and_again_keeps_few_signatures_and_none_that_expired()
    {
        var webhook = await WebhookAsync();
        for (var i = 0; i < 6; i++)
            await _control.RotateAsync(webhook.Id, CancellationToken.None);
        Assert.Equal(3, (await _rig.Subscriptions.GetAsync(webhook.Id)).Retiring.Count);

        _rig.Time.Advance(TimeSpan.FromHours(24));
        await _control.RotateAsync(webhook.Id, CancellationToken.None);

        Assert.Single((await _rig.Subscriptions.GetAsync(webhook.Id)).Retiring);
    }

    [Fact]
    public async Task Rotation_is_nothing_for_a_chat() =>
        Assert.IsType<WebhookResult.Refused>(
            await _control.RotateAsync((await WebhookAsync(WebhookFormat.Slack)).Id, CancellationToken.None)
        );

    [Fact]
    public async Task Enabling_takes_up_again_what_was_stopped()
    {
        var webhook = await WebhookAsync();
        await _rig.Subscriptions.Unsubscription.DisableAsync(webhook.Id, "500, 10 times", Changes.Morning, CancellationToken.None);

        Assert.IsType<WebhookResult.Enabled>(await _control.EnableAsync(webhook.Id, CancellationToken.None));
        Assert.IsType<WebhookResult.Refused>(await _control.EnableAsync(webhook.Id, CancellationToken.None));

        Assert.Equal(
            (SubscriberState.Active, (string?)null),
            ((await _rig.Subscriptions.GetAsync(webhook.Id)).State, (await _rig.Subscriptions.GetAsync(webhook.Id)).DisabledFor)
        );
        Assert.Equal([webhook.Id], await _rig.Subscriptions.WatchersAsync("everything"));
    }

    [Fact]
    public async Task Replay_says_what_cannot_be_sent_again()
    {
        var webhook = await WebhookAsync();
        await _control.TestAsync(webhook.Id, CancellationToken.None);

        Assert.IsType<WebhookResult.Refused>(await _control.ReplayAsync(webhook.Id, "msg_unknown", CancellationToken.None));
        Assert.IsType<WebhookResult.Refused>(await _control.ReplayAsync(webhook.Id, _webhook.Given[0].Id, CancellationToken.None));
        Assert.IsType<WebhookResult.Refused>(
            await _control.ReplayAsync(webhook.Id, Changes.Morning, Changes.Morning, CancellationToken.None)
        );
        Assert.IsType<WebhookResult.Refused>(
            await _control.ReplayAsync(webhook.Id, Changes.Morning, Changes.Morning.AddDays(32), CancellationToken.None)
        );
        Assert.Equal(
            new WebhookResult.Replayed(0),
            await _control.ReplayAsync(webhook.Id, Changes.Morning, Changes.Morning.AddDays(31), CancellationToken.None)
        );
    }

    private static int Signatures(Subscriber webhook, DateTimeOffset now) =>
        SignedHeaders.Of(Content.Of(Changes.Opened()) with { To = webhook }, [], now)["webhook-signature"].Split(' ').Length;

    private async Task<Subscriber> WebhookAsync(WebhookFormat format = WebhookFormat.Json)
    {
        var id = SubscriberKeys.NewId();
        var proposal = new Proposal
        {
            Watches = [new Watch { Topic = "everything" }],
            At = Changes.Morning,
            Secret = WebhookSecret.New(),
            Format = format,
        };
        await _rig.Subscriptions.Subscribers.InsertAsync(
            ProposalBuilder.Fresh(id, ChannelKind.Webhook, $"https://hooks.example.org/{id}", "token", proposal),
            CancellationToken.None
        );
        return Assert
            .IsType<ConfirmResult.Confirmed>(await _rig.Subscriptions.Confirmation.ConfirmAsync(id, CancellationToken.None))
            .Subscriber;
    }
}
