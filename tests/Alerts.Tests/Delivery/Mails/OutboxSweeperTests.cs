using Alerts.Delivery.Email.Outbox;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Mails;

public sealed class OutboxSweeperTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 3, 37, 0, TimeSpan.Zero);
    private readonly TempStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Run_forgets_what_is_old_and_again_finds_nothing()
    {
        var outbox = new OutboxStore(_store.Tables);
        await outbox.RecordAsync(Message("old", TimeSpan.FromDays(31)), None);
        await outbox.RecordAsync(Message("new", TimeSpan.FromDays(1)), None);
        var sweeper = new OutboxSweeper(outbox, new FakeTimeProvider(Now), NullLogger<OutboxSweeper>.Instance);

        await sweeper.RunAsync(None);
        await sweeper.RunAsync(None);

        Assert.Equal("new", Assert.Single(await outbox.ListAsync(10, None)).Id);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Message_is_old_after_thirty_days(long ticks, bool old) =>
        Assert.Equal(old, OutboxSweeper.Old([("a", Now - TimeSpan.FromDays(30) - TimeSpan.FromTicks(ticks))], Now).Count == 1);

    [Fact]
    public void Newest_ten_thousand_are_kept() =>
        Assert.Equal(
            ["10000", "10001"],
            OutboxSweeper.Old(Enumerable.Range(0, 10_002).Select(i => ($"{i}", Now - TimeSpan.FromSeconds(i))), Now)
        );

    private static OutboxRow Message(string id, TimeSpan age) =>
        new(id, ChannelKind.Email, "asma@example.org", "s", "Attack in Quetta", Now - age, "text", null);
}
