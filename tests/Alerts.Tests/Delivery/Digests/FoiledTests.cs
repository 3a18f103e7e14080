using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Delivery.Digests;

/// <summary>A foiled attack waits for the morning, except for those who ask for it, and until it turns out to be real.</summary>
public sealed class FoiledTests : IDisposable
{
    private readonly DigestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Foiled_attack_comes_with_the_mornings_digest()
    {
        var reader = await _rig.ReaderAsync(new Preferences());
        _rig.At("2024-11-09 11:00");
        var foiled = await ChangeAsync(EventType.FoiledAttack, "2024-11-09 11:00", "Dawn");
        await _rig.SendAsync(foiled, reader);
        await _rig.SendAsync(foiled, reader);

        Assert.Empty(_rig.Given);
        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["Opened Quetta "], _rig.Told);
        Assert.Equal(DigestReason.Foiled, Assert.Single(_rig.Digests).Reason);
    }

    [Fact]
    public async Task Foiled_attack_comes_at_once_to_a_reader_whose_watch_names_the_type()
    {
        var reader = await _rig.ReaderAsync(new Preferences());
        var asks = await _rig.ChangeAsync(
            reader,
            current => current with { Watches = [new Watch { Topic = "everything", Types = [EventType.FoiledAttack] }] }
        );
        _rig.At("2024-11-09 11:00");

        await _rig.SendAsync(await ChangeAsync(EventType.FoiledAttack, "2024-11-09 11:00", "Dawn"), asks!);

        Assert.Equal(["#1 Quetta "], _rig.Told);
    }

    [Fact]
    public async Task Foiled_attack_that_went_off_after_all_is_told_at_once_and_not_again_in_the_morning()
    {
        var reader = await _rig.ReaderAsync(new Preferences());
        _rig.At("2024-11-09 11:00");
        await _rig.SendAsync(await ChangeAsync(EventType.FoiledAttack, "2024-11-09 11:00", "Dawn"), reader);
        _rig.At("2024-11-09 11:30");
        var real = await ChangeAsync(EventType.Bombing, "2024-11-09 11:30", "Geo");
        await _rig.SendAsync(real, reader);

        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["#2 Quetta "], _rig.Told);
        Assert.Equal(DeliveryState.Sent, (await _rig.RowAsync(real, reader))!.State);
        Assert.Empty(await _rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Attack_that_was_told_as_real_is_corrected_at_once()
    {
        var reader = await _rig.ReaderAsync(new Preferences());
        _rig.At("2024-11-09 11:00");
        var real = await ChangeAsync(EventType.Bombing, "2024-11-09 11:00", "Dawn");
        await _rig.SendAsync(real, reader);
        var foiled = real with
        {
            Number = 2,
            Kind = ChangeKind.Updated,
            TypeBefore = EventType.Bombing,
            Incident = real.Incident with { Type = EventType.FoiledAttack },
        };

        await _rig.SendAsync(foiled, reader);

        Assert.Equal(["#1 Quetta ", "#2 Quetta "], _rig.Told);
    }

    private async Task<IncidentChange> ChangeAsync(EventType type, string time, string outlet) =>
        Assert.Single(
            await _rig.Desk.HandleAsync(
                A.Report("Bomb on railway track near Quetta", time, A.Attack("Quetta") with { Type = type }, outlet)
            )
        );
}
