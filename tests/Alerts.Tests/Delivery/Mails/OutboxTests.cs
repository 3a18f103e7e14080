using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Mails;

public sealed class OutboxTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Changes.Morning);
    private readonly TempStore _store = new();
    private readonly OutboxStore _outbox;
    private readonly OutboxChannel _channel;

    public OutboxTests()
    {
        _outbox = new OutboxStore(_store.Tables);
        _channel = new OutboxChannel(_outbox, Content.Links, Topics.Catalogue, _time);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Channel_keeps_a_message_once_when_it_is_sent_again()
    {
        await _channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        await _channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);

        var row = Assert.Single(await _outbox.ListAsync(10, CancellationToken.None));
        Assert.Equal(
            (ChannelKind.Email, "asma@example.org", "Suicide bombing in Quetta, Balochistan: 26 killed", Changes.Morning),
            (row.Channel, row.To, row.Subject, row.At)
        );
        Assert.Equal(row, await _outbox.GetAsync(row.Id, CancellationToken.None));
    }

    [Fact]
    public async Task List_is_the_newest_first()
    {
        await _channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        await _channel.SendAsync(Content.Of(Changes.Updated(26, 30)), CancellationToken.None);

        var newest = Assert.Single(await _outbox.ListAsync(1, CancellationToken.None));

        Assert.StartsWith("Update: ", newest.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_takes_the_messages_of_one_subscriber()
    {
        await _channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        await _outbox.RecordAsync(
            new OutboxRow("msg_1", ChannelKind.Webhook, "https://example.org", null, "x", Changes.Morning, "{}", null),
            CancellationToken.None
        );

        await _outbox.EraseAsync(Content.Reader.Id, CancellationToken.None);

        Assert.Equal("msg_1", Assert.Single(await _outbox.ListAsync(10, CancellationToken.None)).Id);
    }
}
