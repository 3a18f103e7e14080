using System.Text;
using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;
using Microsoft.Data.Sqlite;

namespace Alerts.Tests.Delivery;

public sealed class ErasureTests : IDisposable
{
    private readonly DeliveryRig _rig = new();
    private readonly OutboxStore _outbox;
    private readonly AlertLetters _letters;

    public ErasureTests()
    {
        _outbox = new OutboxStore(_rig.Subscriptions.Tables);
        _letters = new AlertLetters(_rig.Subscriptions.Queues);
    }

    private Erasure Erasure => _rig.Subscriptions.Erasure(Holdings);

    private IPersonalData[] Holdings => [_outbox, _rig.DeliveryLog, _rig.Parts.Held, _letters];

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Erase_leaves_neither_id_nor_address_in_any_table_or_queue_once_what_waits_has_come()
    {
        var reader = await HeldEverywhereAsync();
        Assert.Equal(
            ["deliveries", "held", "outbox", "sent", "subscribers", "watches", "queue alerts", "queue alerts-poison", "queue removals"],
            (await PlacesAsync(reader.Id)).Except(["addresses"])
        );

        await _rig.Subscriptions.Suppression.SuppressAsync("asma@example.org", SuppressionReason.Operator, CancellationToken.None);

        await Erasure.EraseAsync(reader.Id, CancellationToken.None);
        await DrainAsync();

        Assert.Empty(await PlacesAsync(reader.Id));
        Assert.Empty(await PlacesAsync("asma"));
        Assert.Null(await _rig.Subscriptions.Suppression.FindAsync(ChannelKind.Email, reader.Address, CancellationToken.None));
    }

    [Fact]
    public async Task Erase_takes_what_is_held_for_a_digest_and_the_row_that_says_when_it_is_due()
    {
        var reader = await _rig.ReaderAsync();
        await _rig.Subscriptions.Subscribers.UpdateAsync(
            reader.Id,
            current => current with { Preferences = new() { Cadence = Cadence.Daily } },
            CancellationToken.None
        );
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        var before = await PlacesAsync(reader.Id);

        await Erasure.EraseAsync(reader.Id, CancellationToken.None);
        await DrainAsync();

        Assert.Contains("due", before);
        Assert.Contains("held", before);
        Assert.Empty(await PlacesAsync(reader.Id));
    }

    [Fact]
    public async Task Erase_that_breaks_off_half_way_is_completed_by_its_second_pass()
    {
        var reader = await HeldEverywhereAsync();
        var broken = _rig.Subscriptions.Erasure(_outbox, new BrokenHolding());

        await Assert.ThrowsAsync<IOException>(() => broken.EraseAsync(reader.Id, CancellationToken.None));
        var between = await PlacesAsync(reader.Id);
        await DrainAsync();

        Assert.Contains("subscribers", between);
        Assert.Empty(await PlacesAsync(reader.Id));
    }

    [Fact]
    public async Task Erase_leaves_the_dead_letters_of_others()
    {
        var reader = await _rig.ReaderAsync();
        var other = await _rig.ReaderAsync("gul");
        await DieAsync(DeliveryRig.Page(Changes.Opened(), reader, other));
        await DieAsync(DeliveryRig.Page(Changes.Opened(), other));
        await DieAsync(DeliveryRig.Page(Changes.Opened(), reader));

        await _letters.EraseAsync(reader.Id, CancellationToken.None);

        var left = await _rig.Subscriptions.Queues.ReceiveAsync(Poison, 32, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.All(left, letter => Assert.Equal([other.Id], DeliveryJob.Queue.Read(letter.Body).Subscribers));
        Assert.Equal(2, left.Count);
    }

    [Fact]
    public async Task The_second_pass_takes_away_what_a_delivery_wrote_that_was_under_way()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answer = async (_, _) =>
        {
            await Erasure.EraseAsync(reader.Id, CancellationToken.None);
            return new SendResult.Sent("250");
        };
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        Assert.Contains("deliveries", await PlacesAsync(reader.Id));

        await DrainAsync();

        Assert.Empty(await PlacesAsync(reader.Id));
    }

    [Fact]
    public async Task Export_tells_the_deliveries()
    {
        var reader = await HeldEverywhereAsync();

        var export = Encoding.UTF8.GetString(
            (
                await new Export(_rig.Subscriptions.Subscribers, [_outbox, _rig.DeliveryLog, _letters]).WriteAsync(
                    reader.Id,
                    CancellationToken.None
                )
            )!
        );

        Assert.Contains("\"deliveries\"", export, StringComparison.Ordinal);
        Assert.Contains(Changes.Quetta.Headline, export, StringComparison.Ordinal);
        Assert.DoesNotContain(reader.Token, export, StringComparison.Ordinal);
    }

    private static string Poison => QueueNames.Poison(QueueNames.Alerts);

    private async Task<Subscriber> HeldEverywhereAsync()
    {
        var reader = await _rig.ReaderAsync();
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        await _outbox.RecordAsync(
            new OutboxRow("msg_1", ChannelKind.Email, reader.Address, reader.Id, "x", Changes.Morning, "x", "x"),
            CancellationToken.None
        );
        await DieAsync(DeliveryRig.Page(Changes.Updated(26, 27), reader));
        await _rig.Subscriptions.AskAsync("asma@example.org", "Bannu");
        return await _rig.Subscriptions.GetAsync(reader.Id);
    }

    private Task DieAsync(DeliveryJob page) =>
        _rig.Subscriptions.Queues.SendAsync(
            [new Outgoing(Poison, DeliveryJob.Queue.Message(page).Body, TimeSpan.Zero)],
            CancellationToken.None
        );

    // Three days on, when every message has come, each is handled as the engine does.
    private async Task DrainAsync()
    {
        _rig.Time.Advance(TimeSpan.FromDays(3));
        var remover = new SubscriberRemover(_rig.Subscriptions.Expiry, _rig.Subscriptions.Eraser(Holdings));
        while (await HandleAsync(DeliveryJob.Queue, _rig.Sender.HandleAsync) + await HandleAsync(Removal.Queue, remover.HandleAsync) > 0)
        { }
    }

    private async Task<int> HandleAsync<T>(MessageQueue<T> queue, Func<T, CancellationToken, Task<HandlerResult>> handle)
    {
        var queues = _rig.Subscriptions.Queues;
        var messages = await queues.ReceiveAsync(queue.Name, 32, TimeSpan.FromMinutes(1), CancellationToken.None);
        foreach (var message in messages)
        {
            await queues.SendAsync((await handle(queue.Read(message.Body), CancellationToken.None)).Next, CancellationToken.None);
            await queues.DeleteAsync(queue.Name, message, CancellationToken.None);
        }

        return messages.Count;
    }

    private sealed class BrokenHolding : IPersonalData
    {
        public Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel) => Task.CompletedTask;

        public Task EraseAsync(string subscriber, CancellationToken cancel) => throw new IOException("The disk is full.");
    }

    // Every row and message there is, read behind the stores' backs.
    private async Task<List<string>> PlacesAsync(string text)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_rig.Subscriptions.Folder, "alerts.db")};Mode=ReadOnly;Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT DISTINCT tbl FROM documents WHERE instr(partition || ' ' || key || ' ' || json, $text) > 0
            UNION SELECT DISTINCT 'queue ' || queue FROM messages WHERE instr(body, $text) > 0
            """;
        command.Parameters.AddWithValue("$text", text);
        await using var reader = await command.ExecuteReaderAsync();
        var places = new List<string>();
        while (await reader.ReadAsync())
            places.Add(reader.GetString(0));
        return
        [
            .. places.OrderBy(place => place.StartsWith("queue ", StringComparison.Ordinal)).ThenBy(place => place, StringComparer.Ordinal),
        ];
    }
}
