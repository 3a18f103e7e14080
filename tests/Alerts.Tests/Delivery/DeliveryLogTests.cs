using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

public sealed class DeliveryLogTests : IDisposable
{
    private readonly DeliveryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Last_tells_what_was_sent_and_how_it_ended_the_newest_first()
    {
        var reader = await _rig.ReaderAsync();
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        await _rig.RunAsync(DeliveryRig.Page(Changes.Updated(26, 30), reader));

        var last = await LastAsync(reader);

        Assert.Equal(["incident.updated", "incident.opened"], last.Select(row => row.What));
        Assert.All(last, row => Assert.Equal((DeliveryState.Sent, "250", 1), (row.State, row.Status, row.Attempts)));
        Assert.Equal((Changes.Quetta.Id, 1, Changes.Quetta.Headline), (last[1].Incident, last[1].Change, last[1].Headline));
    }

    [Fact]
    public async Task Last_tells_of_a_retry_as_one_delivery_and_how_it_stands()
    {
        var reader = await _rig.ReaderAsync();
        _rig.Channel.Answers(new SendResult.Deferred("451"));
        var again = Assert.Single(await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader)));
        var waiting = Assert.Single(await LastAsync(reader));

        _rig.Channel.Answers(new SendResult.Sent("250"));
        await _rig.RunAsync(DeliveryRig.Read(again));

        Assert.Equal((DeliveryState.Waiting, "451", 1), (waiting.State, waiting.Status, waiting.Attempts));
        var sent = Assert.Single(await LastAsync(reader));
        Assert.Equal((DeliveryState.Sent, "250", 2), (sent.State, sent.Status, sent.Attempts));
    }

    [Fact]
    public async Task Last_invents_nothing_when_a_sender_died_before_it_took_the_delivery()
    {
        var reader = await _rig.ReaderAsync();

        await _rig.DeliveryLog.BeginAsync(Key(reader), Alert(reader), CancellationToken.None);

        Assert.Empty(await LastAsync(reader));
    }

    [Fact]
    public async Task Last_tells_the_end_when_a_sender_died_before_it_wrote_it_here()
    {
        var reader = await _rig.ReaderAsync();
        await _rig.DeliveryLog.BeginAsync(Key(reader), Alert(reader), CancellationToken.None);
        var row = new DeliveryRow
        {
            State = DeliveryState.Sent,
            Attempts = 1,
            Failed = 0,
            At = Changes.Morning,
            Status = "250",
        };
        await new DocumentTable<DeliveryRow>(_rig.Subscriptions.Tables, TableNames.Deliveries, DeliveryJson.Shared.DeliveryRow).PutAsync(
            Key(reader).Partition,
            Key(reader).Key,
            row,
            CancellationToken.None
        );

        Assert.Equal(
            (DeliveryState.Sent, "250"),
            (Assert.Single(await LastAsync(reader)) is var last ? (last.State, last.Status) : default)
        );
    }

    [Theory]
    [InlineData(0, 2, 2)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 9, 0)]
    public async Task Range_takes_its_start_and_leaves_its_end(int fromHour, int toHour, int expected)
    {
        var reader = await _rig.ReaderAsync();
        foreach (var hour in new[] { 0, 1 })
            await _rig.RunAsync(DeliveryRig.Page(Changes.Opened() with { Number = hour + 1, At = Changes.Morning.AddHours(hour) }, reader));

        var rows = await _rig.DeliveryLog.RangeAsync(
            reader.Id,
            Changes.Morning.AddHours(fromHour),
            Changes.Morning.AddHours(toHour),
            100,
            CancellationToken.None
        );

        Assert.Equal(expected, rows.Count);
    }

    [Fact]
    public async Task Prune_keeps_two_weeks_whole_and_nothing_over_ninety_days()
    {
        var reader = await _rig.ReaderAsync();
        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        _rig.Time.Advance(DeliveryLog.Longest);

        Assert.Equal(0, await _rig.DeliveryLog.PruneAsync(reader.Id, CancellationToken.None));
        _rig.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await _rig.DeliveryLog.PruneAsync(reader.Id, CancellationToken.None));

        Assert.Empty(await LastAsync(reader));
        Assert.Null(await _rig.RowAsync(Changes.Opened(), reader));
    }

    [Fact]
    public async Task Prune_keeps_a_thousand_once_they_are_two_weeks_old()
    {
        var reader = await _rig.ReaderAsync();
        for (var i = 0; i < DeliveryLog.Most + 2; i++)
        {
            var change = Changes.Opened() with { Number = i + 1, At = Changes.Morning.AddSeconds(i) };
            await _rig.DeliveryLog.BeginAsync(
                DeliveryKey.Of(change.Incident, change.Number, reader.Id),
                Content.Of(change) with
                {
                    To = reader,
                },
                CancellationToken.None
            );
        }

        Assert.Equal(0, await _rig.DeliveryLog.PruneAsync(reader.Id, CancellationToken.None));
        _rig.Time.Advance(DeliveryLog.Shortest + TimeSpan.FromHours(1));

        Assert.Equal(2, await _rig.DeliveryLog.PruneAsync(reader.Id, CancellationToken.None));
    }

    private static DeliveryKey Key(Subscriber reader) => DeliveryKey.Of(Changes.Quetta, 1, reader.Id);

    private static Alert Alert(Subscriber reader) => Content.Of(Changes.Opened()) with { To = reader };

    private Task<IReadOnlyList<LogRow>> LastAsync(Subscriber reader) => _rig.DeliveryLog.LastAsync(reader.Id, 50, CancellationToken.None);
}
