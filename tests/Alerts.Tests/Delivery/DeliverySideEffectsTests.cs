using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

public sealed class DeliverySideEffectsTests : IDisposable
{
    private readonly ChannelDouble _webhook = new() { Kind = ChannelKind.Webhook };
    private readonly DeliveryRig _rig;

    public DeliverySideEffectsTests() => _rig = new DeliveryRig(_webhook);

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("Json", true)]
    [InlineData("Cap", true)]
    [InlineData("Slack", false)]
    public async Task A_program_confirms_by_answering_the_challenge_and_a_chat_does_not(string format, bool confirmed)
    {
        var id = await AskAsync(Enum.Parse<WebhookFormat>(format));
        _webhook.Answers(new SendResult.Sent("200") { Confirms = true });

        await _rig.RunAsync(Question(await _rig.Subscriptions.GetAsync(id)));

        Assert.Equal(confirmed ? SubscriberState.Active : SubscriberState.Pending, (await _rig.Subscriptions.GetAsync(id)).State);
        Assert.Equal(confirmed ? [id] : [], await _rig.Subscriptions.WatchersAsync("everything"));
    }

    [Fact]
    public async Task A_program_that_takes_the_question_and_does_not_answer_the_challenge_has_not_confirmed()
    {
        var id = await AskAsync(WebhookFormat.Json);
        _webhook.Answers(new SendResult.Sent("200, challenge not answered"));

        await _rig.RunAsync(Question(await _rig.Subscriptions.GetAsync(id)));
        await _rig.RunAsync(Question(await _rig.Subscriptions.GetAsync(id)));

        Assert.Equal(SubscriberState.Pending, (await _rig.Subscriptions.GetAsync(id)).State);
        Assert.Single(_webhook.Given);
    }

    [Fact]
    public async Task A_program_that_does_not_take_the_question_has_not_confirmed()
    {
        var id = await AskAsync(WebhookFormat.Json);
        _webhook.Answers(new SendResult.Deferred("500"));

        await _rig.RunAsync(Question(await _rig.Subscriptions.GetAsync(id)));

        Assert.Equal(SubscriberState.Pending, (await _rig.Subscriptions.GetAsync(id)).State);
    }

    [Fact]
    public async Task A_program_has_confirmed_also_when_the_process_crashed_after_its_answer_was_written()
    {
        var id = await AskAsync(WebhookFormat.Json);
        var asked = await _rig.Subscriptions.GetAsync(id);
        var page = Question(asked);
        var row = new DeliveryRow
        {
            State = DeliveryState.Sent,
            Attempts = 1,
            Failed = 0,
            At = Changes.Morning,
            Confirms = true,
        };
        var alert = new Alert
        {
            Id = DeliveryKey.Of(page, id).Id,
            To = asked,
            Content = new AlertContent.Confirming(asked.Proposed!),
        };
        await _rig.Deliveries.SentAsync(DeliveryKey.Of(page, id), alert, row, CancellationToken.None);

        await _rig.RunAsync(page);

        Assert.Equal(SubscriberState.Active, (await _rig.Subscriptions.GetAsync(id)).State);
        Assert.Empty(_webhook.Given);
    }

    [Fact]
    public async Task An_address_that_was_confirmed_before_is_not_taken_over_by_whoever_signs_it_up_again()
    {
        var known = await WebhookAsync();
        await _rig.Subscriptions.Subscribers.UpdateAsync(
            known.Id,
            current => ProposalBuilder.Again(current, Proposal(WebhookFormat.Json, "Quetta") with { Secret = "whsec_other" }, 5),
            CancellationToken.None
        );

        await _rig.RunAsync(Question(await _rig.Subscriptions.GetAsync(known.Id)));

        var now = await _rig.Subscriptions.GetAsync(known.Id);
        Assert.Equal((known.Secrets[0], "everything"), (now.Secrets[0], now.Watches[0].Topic));
        Assert.NotNull(now.Proposed);
    }

    [Fact]
    public async Task The_owner_of_a_webhook_that_is_gone_gets_one_mail_however_many_alerts_found_it_gone()
    {
        var webhook = await WebhookAsync("owner@example.org");
        _webhook.Answers(new SendResult.Rejected("410: the receiver wants no more", EndsSubscription: true));

        var first = await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), webhook));
        var again = await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), webhook));
        foreach (var notice in first.Concat(again))
            await _rig.RunAsync(DeliveryRig.Read(notice));

        var mail = Assert.Single(_rig.Channel.Given);
        Assert.Equal(("owner@example.org", webhook.Id), (mail.To.Address, mail.To.Id));
        Assert.Equal(new AlertContent.Stopped("hooks.example.org", "410: the receiver wants no more", _rig.Time.GetUtcNow()), mail.Content);
        Assert.Single(first);
        Assert.Equal(SubscriberState.Disabled, (await _rig.Subscriptions.GetAsync(webhook.Id)).State);
    }

    [Fact]
    public async Task The_owner_hears_of_it_also_when_we_died_before_the_mail_was_queued()
    {
        var webhook = await WebhookAsync("owner@example.org");
        _webhook.Answers(new SendResult.Rejected("410", EndsSubscription: true));
        await _rig.Sender.HandleAsync(DeliveryRig.Page(Changes.Opened(), webhook), CancellationToken.None);
        var stopped = await _rig.Subscriptions.GetAsync(webhook.Id);

        // The page comes again: its subscriber is disabled by now.
        var again = await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), stopped));

        Assert.Equal(StopJob.Id(stopped), Assert.IsType<StopJob>(DeliveryRig.Read(Assert.Single(again))).Notice);
    }

    [Fact]
    public async Task No_mail_goes_to_the_owner_of_a_webhook_that_was_taken_up_again_meanwhile()
    {
        var webhook = await WebhookAsync("owner@example.org");
        _webhook.Answers(new SendResult.Rejected("410", EndsSubscription: true));
        var notice = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), webhook)));

        Assert.True(await _rig.Subscriptions.Unsubscription.EnableAsync(webhook.Id, CancellationToken.None));
        await _rig.RunAsync(DeliveryRig.Read(notice));

        Assert.Empty(_rig.Channel.Given);
        Assert.Equal([webhook.Id], await _rig.Subscriptions.WatchersAsync("everything"));
    }

    [Fact]
    public async Task A_replay_is_sent_under_the_id_of_the_first_and_each_wish_once()
    {
        var webhook = await WebhookAsync();
        var page = DeliveryRig.Page(Changes.Opened(), webhook);
        await _rig.RunAsync(page);

        await _rig.RunAsync(new ReplayJob(Changes.Opened(), "1") { Subscribers = [webhook.Id] });
        await _rig.RunAsync(new ReplayJob(Changes.Opened(), "1") { Subscribers = [webhook.Id] });
        await _rig.RunAsync(new ReplayJob(Changes.Opened(), "2") { Subscribers = [webhook.Id] });

        Assert.Equal(3, _webhook.Given.Count);
        Assert.Single(_webhook.Given.Select(alert => alert.Id).Distinct());
    }

    private static Proposal Proposal(WebhookFormat format, string topic = "everything") =>
        new()
        {
            Watches = [new Watch { Topic = topic }],
            At = Changes.Morning,
            Secret = WebhookSecret.New(),
            Format = format,
        };

    private async Task<string> AskAsync(WebhookFormat format)
    {
        var id = SubscriberKeys.NewId();
        await _rig.Subscriptions.Subscribers.InsertAsync(
            ProposalBuilder.Fresh(id, ChannelKind.Webhook, "https://hooks.example.org/secret", "token", Proposal(format)),
            CancellationToken.None
        );
        return id;
    }

    private async Task<Subscriber> WebhookAsync(string? owner = null)
    {
        var id = await AskAsync(WebhookFormat.Json);
        await _rig.Subscriptions.Subscribers.UpdateAsync(
            id,
            known => known with { Proposed = known.Proposed! with { Owner = owner } },
            CancellationToken.None
        );
        return Assert
            .IsType<ConfirmResult.Confirmed>(await _rig.Subscriptions.Confirmation.ConfirmAsync(id, CancellationToken.None))
            .Subscriber;
    }

    private static ConfirmationJob Question(Subscriber subscriber) => ConfirmationJob.Of(subscriber.Id, subscriber.Proposed!);
}
