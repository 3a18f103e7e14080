using System.Collections.Concurrent;
using Alerts.Delivery.Digests;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Email.Quota;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Mails;

public sealed class EmailQuotaTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Changes.Morning);
    private readonly TempStore _store;

    public EmailQuotaTests() => _store = new TempStore(_time);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Two_workers_at_once_never_send_more_than_the_quota()
    {
        var workers = new[] { Quota(perMinute: 30), Quota(perMinute: 30) };
        var answers = new ConcurrentBag<SendResult?>();

        await Parallel.ForAsync(0, 80, async (i, cancel) => answers.Add(await workers[i % 2].EnterAsync(Content.Confirmation(), cancel)));

        Assert.Equal(30, answers.Count(answer => answer is null));
        Assert.All(
            answers.OfType<SendResult.NotYet>(),
            later => Assert.InRange(later.Wait, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75))
        );
        Assert.Equal(50, answers.OfType<SendResult.NotYet>().Count());
    }

    [Fact]
    public async Task Two_workers_at_once_hold_what_the_hour_has_no_place_for_and_promise_no_place_twice()
    {
        var workers = new[] { Quota(perMinute: 100), Quota(perMinute: 100) };
        var answers = new ConcurrentBag<SendResult?>();

        await Parallel.ForAsync(
            0,
            120,
            async (i, cancel) => answers.Add(await workers[i % 2].EnterAsync(Content.Of(Changes.Opened()), cancel))
        );

        var held = answers.OfType<SendResult.Hold>().ToList();
        Assert.Equal((80, 40), (answers.Count(answer => answer is null), held.Count));
        Assert.All(held, hold => Assert.Equal(DigestReason.Quota, hold.Reason));
        Assert.All(held.GroupBy(hold => hold.Until), due => Assert.InRange(due.Count(), 1, 13));
        Assert.All(held, hold => Assert.InRange(hold.Until, Changes.Morning.AddHours(1), Changes.Morning.AddHours(1.7)));
    }

    [Fact]
    public async Task Urgent_alerts_and_confirmations_pass_while_others_are_held()
    {
        var quota = Quota(perMinute: 100, perHour: 10);
        for (var i = 0; i < 8; i++)
            Assert.Null(await quota.EnterAsync(Content.Of(Changes.Opened()), CancellationToken.None));

        Assert.IsType<SendResult.Hold>(await quota.EnterAsync(Content.Of(Changes.Opened()), CancellationToken.None));
        Assert.Null(await quota.EnterAsync(Urgent(), CancellationToken.None));
        Assert.Null(await quota.EnterAsync(Content.Confirmation(), CancellationToken.None));
        Assert.IsType<SendResult.NotYet>(await quota.EnterAsync(CancellationToken.None));
        Assert.Equal(1.0, await quota.UsedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_digest_waits_and_is_not_held_again()
    {
        var quota = Quota(perMinute: 100, perHour: 10);
        for (var i = 0; i < 9; i++)
            Assert.Null(await quota.EnterAsync(Content.Digest(Changes.Opened()), CancellationToken.None));

        var later = Assert.IsType<SendResult.NotYet>(await quota.EnterAsync(Content.Digest(Changes.Opened()), CancellationToken.None));
        Assert.InRange(later.Wait, TimeSpan.FromHours(1), TimeSpan.FromMinutes(65));
    }

    [Fact]
    public async Task Who_was_promised_a_digest_gets_what_follows_with_it()
    {
        var quota = Quota(perMinute: 100, perHour: 10);
        SendResult? last = null;
        while (last is null)
            last = await quota.EnterAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        var hold = Assert.IsType<SendResult.Hold>(last);
        var row = new DeliveryRow
        {
            State = DeliveryState.Held,
            Attempts = 1,
            Failed = 0,
            At = _time.GetUtcNow(),
            HeldUntil = hold.Until,
            HeldFor = hold.Reason,
        };
        await Held().HoldAsync(Content.Reader.Id, Changes.Opened(), row, [], CancellationToken.None);

        var other = Content.Of(Changes.Opened());
        other = other with { To = other.To with { Id = "fedcba987654321001234567" } };

        Assert.Equal(hold, await quota.EnterAsync(Content.Of(Changes.Updated(26, 30)), CancellationToken.None));
        Assert.NotEqual(hold, await quota.EnterAsync(other, CancellationToken.None));
    }

    [Fact]
    public async Task A_pause_that_the_service_asks_for_holds_everybody_up()
    {
        var channel = new ChannelDouble();
        channel.Answers(new SendResult.Deferred("ACS 429", TimeSpan.FromMinutes(7), OurSide: true));
        var quota = Quota();
        var gated = new EmailQuotaChannel(
            channel,
            new OutboxChannel(new OutboxStore(_store.Tables), Content.Links, Topics.Catalogue, _time),
            quota,
            new MailTrouble(_store.Tables, _time, NullLogger<MailTrouble>.Instance)
        );

        Assert.IsType<SendResult.Deferred>(await gated.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None));
        await quota.CloseAsync(TimeSpan.FromSeconds(5), CancellationToken.None);

        Assert.InRange(
            Assert.IsType<SendResult.NotYet>(await gated.EnterAsync(Content.Confirmation(), CancellationToken.None)).Wait,
            TimeSpan.FromMinutes(7),
            TimeSpan.FromMinutes(12)
        );
        Assert.IsType<SendResult.Hold>(await gated.EnterAsync(Content.Of(Changes.Opened()), CancellationToken.None));
        Assert.Single(channel.Given);
    }

    [Fact]
    public async Task Nothing_is_counted_where_there_is_no_quota()
    {
        var quota = new EmailQuota(_store.Tables, Held(), Options.Create(new DeliveryOptions()), _time);

        Assert.Null(await quota.EnterAsync(Content.Of(Changes.Opened()), CancellationToken.None));
        Assert.Null(await quota.UsedAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(EmailCarrier.Acs, null, null, 30, 100)]
    [InlineData(EmailCarrier.Acs, 60, 2000, 60, 2000)]
    [InlineData(EmailCarrier.Smtp, null, 500, int.MaxValue, 500)]
    [InlineData(EmailCarrier.Outbox, 5, null, 5, int.MaxValue)]
    public void Limits_are_those_of_the_service_unless_set(object carrier, int? minute, int? hour, int perMinute, int perHour) =>
        Assert.Equal(
            new EmailLimits(perMinute, perHour),
            EmailLimits.Of(
                new DeliveryOptions
                {
                    Email = (EmailCarrier)carrier,
                    QuotaPerMinute = minute,
                    QuotaPerHour = hour,
                }
            )
        );

    private static Alert Urgent()
    {
        var alert = Content.Of(Changes.Opened());
        return alert with { To = alert.To with { Preferences = alert.To.Preferences with { UrgentFrom = 1 } } };
    }

    private HeldStore Held() => new(_store.Tables, new DueIndex(_store.Tables));

    private EmailQuota Quota(int perMinute = 30, int perHour = 100) =>
        new(
            _store.Tables,
            Held(),
            Options.Create(
                new DeliveryOptions
                {
                    Email = EmailCarrier.Acs,
                    QuotaPerMinute = perMinute,
                    QuotaPerHour = perHour,
                }
            ),
            _time
        );
}
