using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Delivery.Digests;

/// <summary>
/// The process dies at each write in turn, before it and after it, while it holds a change, plans the digest and sends it; then whatever
/// was not acknowledged comes again.
/// </summary>
public sealed class DigestCrashTests
{
    private static readonly Preferences Nightly = new() { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30)) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Death_at_any_write_loses_nothing_and_sends_nothing_twice(bool afterTheWrite)
    {
        var deaths = 0;
        for (var writes = 0; ; writes++)
        {
            var (told, ids, died) = await RunAsync(writes, afterTheWrite);

            // Between the send and its record the same message may go out again; then it has the same id and says the same.
            Assert.Equal(["Opened Bannu 14; Opened Quetta 9"], told.Distinct());
            Assert.Single(ids.Distinct());
            Assert.InRange(told.Count, 1, 2);
            if (!died)
                break;
            deaths++;
        }

        Assert.InRange(deaths, 12, 60);
    }

    private static async Task<(IReadOnlyList<string> Told, IReadOnlyList<string> Ids, bool Died)> RunAsync(int writes, bool afterTheWrite)
    {
        using var rig = new DigestRig();
        var reader = await rig.ReaderAsync(Nightly);
        rig.At("2024-11-09 23:00");
        var first = await rig.AttackAsync("Quetta", 9, "2024-11-09 23:00");
        var second = await rig.AttackAsync("Bannu", 14, "2024-11-09 23:00");
        var dying = new DyingTables(rig.Tables, writes, afterTheWrite);
        using var mortal = new SenderParts(rig.Delivery.Subscriptions, dying, [rig.Delivery.Channel]);

        foreach (var change in new[] { first, second })
            await AgainAsync(rig, dying, DeliveryRig.Page(change, reader), mortal);
        rig.At("2024-11-10 07:30");
        for (var turn = 0; turn < 4; turn++)
        {
            foreach (var page in await PlanAsync(rig, dying, mortal))
                await AgainAsync(rig, dying, page, mortal);
            rig.Delivery.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Empty(await rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None));
        Assert.Null(await rig.Parts.Held.DigestAsync(reader.Id, CancellationToken.None));
        return (rig.Told, [.. rig.Given.Select(alert => alert.Id)], dying.Died);
    }

    /// <summary>A message that is not acknowledged comes again, and so does all that follows from it.</summary>
    private static async Task AgainAsync(DigestRig rig, DyingTables dying, DeliveryJob page, SenderParts mortal)
    {
        var todo = new Queue<DeliveryJob>([page]);
        while (todo.TryDequeue(out var next))
        {
            var was = dying.Died;
            IReadOnlyList<Outgoing> after;
            try
            {
                after = await (was ? rig.Parts : mortal).RunAsync(next);
            }
            catch (IOException) when (dying.Died && !was)
            {
                after = [DeliveryJob.Queue.Message(next, TimeSpan.FromSeconds(30))];
            }

            foreach (var message in after)
            {
                rig.Delivery.Time.Advance(message.Delay);
                todo.Enqueue(DeliveryRig.Read(message));
            }
        }
    }

    /// <summary>
    /// A timer's pages are queued before its rows are removed: when it dies in between, they are queued again by the next turn.
    /// </summary>
    private static async Task<IReadOnlyList<DeliveryJob>> PlanAsync(DigestRig rig, DyingTables dying, SenderParts mortal)
    {
        if (dying.Died)
            return await rig.Parts.PlanAsync();
        var step = await mortal.Planner.RunAsync(CancellationToken.None);
        try
        {
            await step.Remember!(CancellationToken.None);
        }
        catch (IOException) when (dying.Died) { }

        return [.. step.Next.Select(message => DeliveryJob.Queue.Read(message.Body))];
    }
}
