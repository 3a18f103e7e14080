using Alerts.Delivery.Digests;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Email.Quota;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery.Digests;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery.Mails;

/// <summary>More readers than the hour has mails, from the first alert to the last digest.</summary>
public sealed class EmailQuotaFlowTests : IDisposable
{
    private const int PerHour = 10;

    private readonly DigestRig _rig = new();
    private readonly SenderParts _worker;
    private readonly List<(DateTimeOffset Due, DeliveryJob Page)> _queue = [];
    private readonly List<DateTimeOffset> _sent = [];

    public EmailQuotaFlowTests()
    {
        var delivery = _rig.Delivery;
        var quota = new EmailQuota(
            _rig.Tables,
            new HeldStore(_rig.Tables, new DueIndex(_rig.Tables)),
            Options.Create(new DeliveryOptions { Email = EmailCarrier.Acs, QuotaPerHour = PerHour }),
            delivery.Time
        );
        var outbox = new OutboxChannel(new OutboxStore(_rig.Tables), Content.Links, Topics.Catalogue, delivery.Time);
        var trouble = new MailTrouble(_rig.Tables, delivery.Time, NullLogger<MailTrouble>.Instance);
        _worker = new SenderParts(delivery.Subscriptions, _rig.Tables, [new EmailQuotaChannel(delivery.Channel, outbox, quota, trouble)]);
        delivery.Channel.Answer = (_, _) =>
        {
            lock (_sent)
                _sent.Add(delivery.Time.GetUtcNow());
            return Task.FromResult<SendResult>(new SendResult.Sent("202"));
        };
    }

    public void Dispose()
    {
        _worker.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public async Task Nothing_is_dropped_when_readers_are_more_than_the_hour_has_mails()
    {
        _rig.At("2024-11-09 11:00");
        var readers = new List<Subscriber>();
        for (var i = 0; i < 30; i++)
            readers.Add(await _rig.ReaderAsync(Preferences.Default, $"reader{i}"));
        var first = await _rig.AttackAsync("Quetta", 9, "2024-11-09 10:50");
        await SendAsync(first, readers);
        var atOnce = _rig.Given.Count;
        var second = await _rig.AttackAsync("Bannu", 4, "2024-11-09 10:55");
        await SendAsync(second, readers);

        for (var i = 0; i < 12 * 12; i++)
            await PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(8, atOnce);
        foreach (var reader in readers)
        {
            Assert.Equal(DeliveryState.Sent, (await _rig.RowAsync(first, reader))!.State);
            Assert.Equal(DeliveryState.Sent, (await _rig.RowAsync(second, reader))!.State);
        }

        Assert.Empty(_queue);
        Assert.All(_sent, from => Assert.InRange(_sent.Count(at => at >= from && at < from.AddHours(1)), 1, PerHour));
        Assert.All(_rig.Digests, digest => Assert.Equal(DigestReason.Quota, digest.Reason));
        Assert.Equal(30 + 8, _rig.Given.Count);
        Assert.Equal(22, _rig.Digests.Count(digest => digest.Items.Count == 2));
    }

    private async Task SendAsync(IncidentChange change, List<Subscriber> readers)
    {
        foreach (var page in readers.Chunk(10))
            Note(await _worker.RunAsync(DeliveryRig.Page(change, page)));
    }

    private async Task PassAsync(TimeSpan span)
    {
        _rig.Delivery.Time.Advance(span);
        var now = _rig.Delivery.Time.GetUtcNow();
        var due = _queue.Where(one => one.Due <= now).ToList();
        _queue.RemoveAll(one => one.Due <= now);
        foreach (var (_, page) in due)
            Note(await _worker.RunAsync(page));
        Note(await _worker.SendDueAsync());
    }

    private void Note(IEnumerable<Outgoing> messages) =>
        _queue.AddRange(messages.Select(message => (_rig.Delivery.Time.GetUtcNow() + message.Delay, DeliveryRig.Read(message))));
}
