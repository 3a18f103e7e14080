using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

public sealed class WebhookReplayTests : IDisposable
{
    private readonly ChannelDouble _webhook = new() { Kind = ChannelKind.Webhook };
    private readonly DeliveryRig _rig;
    private readonly Desk _desk;
    private readonly WebhookReplay _replay;

    public WebhookReplayTests()
    {
        _rig = new DeliveryRig(_webhook);
        var tables = _rig.Subscriptions.Tables;
        _desk = new Desk(tables);
        _replay = new WebhookReplay(
            _rig.Subscriptions.Subscribers,
            _desk.Store,
            new DeliveryLog(tables, _rig.Time),
            _rig.Subscriptions.Queues,
            _rig.Time
        );
    }

    public void Dispose()
    {
        _desk.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public async Task One_alert_is_sent_again_under_its_id()
    {
        var webhook = await WebhookAsync("everything");
        var change = await HappenAsync("Quetta", 9);
        await _rig.RunAsync(DeliveryRig.Page(change, webhook));

        var replayed = await _replay.ReplayAsync(webhook.Id, _webhook.Given[0].Id, CancellationToken.None);
        await DeliverAsync();

        Assert.Equal(new WebhookResult.Replayed(1), replayed);
        Assert.Equal(2, _webhook.Given.Count);
        Assert.Single(_webhook.Given.Select(alert => alert.Id).Distinct());
        Assert.Equal(change.Incident.Id, ChannelDouble.Change(_webhook.Given[1]).Incident.Id);
    }

    [Fact]
    public async Task A_replayed_alert_names_the_watches_that_ask_for_it_and_no_other()
    {
        var webhook = await WebhookAsync("province:Balochistan", "province:Punjab");
        var change = await HappenAsync("Quetta", 9);
        await _rig.RunAsync(DeliveryRig.Page(change, webhook));

        await _replay.ReplayAsync(webhook.Id, _webhook.Given[0].Id, CancellationToken.None);
        await DeliverAsync();

        var why = Assert.IsType<AlertContent.Changed>(_webhook.Given[1].Content).Why;
        Assert.Equal(["province:Balochistan"], why.Select(watch => watch.Topic));
    }

    [Fact]
    public async Task A_time_range_has_what_the_watches_ask_for_also_what_was_never_sent()
    {
        var webhook = await WebhookAsync("province:Balochistan");
        var wanted = await HappenAsync("Quetta", 9);
        var other = await HappenAsync("Lahore", 3);

        var replayed = await _replay.ReplayAsync(webhook.Id, wanted.At.AddDays(-1), other.At.AddDays(1), CancellationToken.None);
        await DeliverAsync();

        Assert.Equal(new WebhookResult.Replayed(1), replayed);
        Assert.Equal(wanted.Incident.Id, ChannelDouble.Change(Assert.Single(_webhook.Given)).Incident.Id);
    }

    [Fact]
    public async Task A_time_range_has_the_first_change_that_showed_the_type_of_a_watch_and_not_its_return()
    {
        var webhook = await WebhookAsync(new Watch { Topic = "everything", Types = [EventType.SuicideBombing] });
        foreach (
            var (type, outlet) in new[] { ("Bombing", "Dawn"), ("SuicideBombing", "Geo"), ("Bombing", "Geo"), ("SuicideBombing", "Samaa") }
        )
        {
            var says = A.Attack("Quetta", 9) with { Type = Enum.Parse<EventType>(type) };
            await _desk.HandleAsync(A.Report("Blast in Quetta kills nine", "2024-11-09 10:00", says, outlet, revision: type));
        }

        var now = TimeProvider.System.GetUtcNow();
        var replayed = await _replay.ReplayAsync(webhook.Id, now.AddDays(-1), now.AddDays(1), CancellationToken.None);
        await DeliverAsync();

        Assert.Equal(new WebhookResult.Replayed(1), replayed);
        Assert.Equal(2, ChannelDouble.Change(Assert.Single(_webhook.Given)).Number);
    }

    [Fact]
    public async Task A_time_range_begins_with_its_first_moment_and_ends_before_its_last()
    {
        var webhook = await WebhookAsync("everything");
        var change = await HappenAsync("Quetta", 9);

        Assert.Equal(
            new WebhookResult.Replayed(1),
            await _replay.ReplayAsync(webhook.Id, change.At, change.At.AddTicks(1), CancellationToken.None)
        );
        Assert.Equal(
            new WebhookResult.Replayed(0),
            await _replay.ReplayAsync(webhook.Id, change.At.AddTicks(1), change.At.AddDays(1), CancellationToken.None)
        );
        Assert.Equal(
            new WebhookResult.Replayed(0),
            await _replay.ReplayAsync(webhook.Id, change.At.AddDays(-1), change.At, CancellationToken.None)
        );
    }

    [Fact]
    public async Task Nothing_is_replayed_to_a_webhook_that_is_stopped()
    {
        var webhook = await WebhookAsync("everything");
        await _rig.Subscriptions.Unsubscription.DisableAsync(webhook.Id, "410", Changes.Morning, CancellationToken.None);

        Assert.IsType<WebhookResult.Refused>(
            await _replay.ReplayAsync(webhook.Id, Changes.Morning, Changes.Morning.AddDays(1), CancellationToken.None)
        );
    }

    [Theory]
    [InlineData(WebhookReplay.MostLooked, "2024-11-08", true)]
    [InlineData(WebhookReplay.MostLooked + 1, "2024-11-08", false)]
    [InlineData(WebhookReplay.MostLooked + 1, "2024-11-20", true)]
    public async Task A_range_in_which_more_incidents_changed_than_one_request_looks_through_is_refused(
        int changed,
        string from,
        bool replayed
    )
    {
        var webhook = await WebhookAsync("everything");
        await StoreAsync(changed);

        var result = await _replay.ReplayAsync(
            webhook.Id,
            A.Time(from + " 00:00"),
            A.Time(from + " 00:00").AddDays(2),
            CancellationToken.None
        );

        Assert.Equal(replayed, result is WebhookResult.Replayed);
        if (result is WebhookResult.Refused refused)
            Assert.Contains("Ask for a shorter range", refused.Why.English, StringComparison.Ordinal);
    }

    /// <summary>In the index alone: none has a change.</summary>
    private async Task StoreAsync(int incidents)
    {
        var one = (await HappenAsync("Quetta", 9)).Incident with { UpdatedAt = A.Time("2024-11-09 10:00") };
        var table = new DocumentTable<IncidentSummary>(
            _rig.Subscriptions.Tables,
            TableNames.IncidentIndex,
            IncidentsJson.Shared.IncidentSummary
        );
        for (var number = 1; number < incidents; number++)
        {
            var incident = one with { Id = $"20241109-{number:x8}" };
            await table.PutAsync(
                IncidentKeys.Index(IncidentTopics.Everything, "2024-11"),
                IncidentKeys.Key(incident.Id),
                incident,
                CancellationToken.None
            );
        }
    }

    private async Task<IncidentChange> HappenAsync(string district, int killed) =>
        Assert.Single(
            await _desk.HandleAsync(A.Report($"Attack in {district} kills {killed}", "2024-11-09 10:00", A.Attack(district, killed)))
        );

    private async Task DeliverAsync()
    {
        foreach (var page in await _rig.Subscriptions.PagesAsync())
            await _rig.RunAsync(page);
    }

    private Task<Subscriber> WebhookAsync(params string[] topics) => WebhookAsync([.. topics.Select(topic => new Watch { Topic = topic })]);

    private async Task<Subscriber> WebhookAsync(params Watch[] watches)
    {
        var id = SubscriberKeys.NewId();
        var proposal = new Proposal
        {
            Watches = watches,
            At = Changes.Morning,
            Secret = WebhookSecret.New(),
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
