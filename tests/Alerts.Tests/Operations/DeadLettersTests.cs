using Alerts.Operations.Administration;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Hosting;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Operations;

public sealed class DeadLettersTests : IDisposable
{
    private static readonly string Poison = QueueNames.Poison(QueueNames.Items);

    private readonly TempStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task List_gives_the_first_ones_and_how_many_there_are()
    {
        await BuryAsync(40);

        var (first, total) = await Letters().ListAsync(QueueNames.Items, CancellationToken.None);

        Assert.Equal((32, 40), (first.Count, total));
    }

    [Fact]
    public async Task Requeue_of_all_moves_every_letter_to_its_queue()
    {
        await BuryAsync(40);

        Assert.Equal(new AdminResult.Requeued(QueueNames.Items, 40), await RequeueAsync(null));

        Assert.Equal((40, 0), (await CountAsync(QueueNames.Items), await CountAsync(Poison)));
    }

    [Fact]
    public async Task Requeue_of_one_leaves_the_others_to_be_seen()
    {
        await BuryAsync(40);
        var last = (await _store.Queues.PeekAsync(Poison, 32, CancellationToken.None))[^1];

        Assert.Equal(new AdminResult.Requeued(QueueNames.Items, 1), await RequeueAsync(last.Id));

        var message = Assert.Single(
            await _store.Queues.ReceiveAsync(QueueNames.Items, 32, TimeSpan.FromMinutes(1), CancellationToken.None)
        );
        Assert.Equal((last.Body, 1), (message.Body, message.Attempts));
        Assert.Equal(32, (await _store.Queues.PeekAsync(Poison, 32, CancellationToken.None)).Count);
        Assert.Equal(39, await CountAsync(Poison));
    }

    [Fact]
    public async Task Requeue_of_an_unknown_one_moves_nothing()
    {
        await BuryAsync(3);

        Assert.Equal(
            new AdminResult.Refused("Queue items has no dead letter unknown: 'dead-letters list' shows all."),
            await RequeueAsync("unknown")
        );

        Assert.Equal(3, (await _store.Queues.PeekAsync(Poison, 32, CancellationToken.None)).Count);
    }

    private Task BuryAsync(int count) =>
        _store.Queues.SendAsync(
            [.. Enumerable.Range(1, count).Select(number => new Outgoing(Poison, $"{number}", TimeSpan.Zero))],
            CancellationToken.None
        );

    private Task<AdminResult> RequeueAsync(string? id) => Letters().RequeueAsync("asma@desk", QueueNames.Items, id, CancellationToken.None);

    private DeadLetters Letters() => new(_store.Queues, Runners.Notes(_store.Tables), new AuditLog(_store.Tables, TimeProvider.System));

    private Task<int> CountAsync(string queue) => _store.Queues.CountAsync(queue, CancellationToken.None);
}
