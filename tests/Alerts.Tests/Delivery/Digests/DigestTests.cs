using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Delivery.Digests;

public sealed class DigestTests : IDisposable
{
    private static readonly Preferences Daily = new() { Cadence = Cadence.Daily };
    private static readonly Preferences Nightly = new() { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30)) };

    private readonly DigestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_day_comes_in_one_message_at_eight_the_gravest_first()
    {
        var reader = await _rig.ReaderAsync(Daily);
        _rig.At("2024-11-09 11:00");
        var quetta = await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00");
        await _rig.SendAsync(quetta, reader);
        await _rig.SendAsync(await _rig.AttackAsync("Bannu", 14, "2024-11-09 12:00"), reader);
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 26, "2024-11-09 14:00", "Geo"), reader);

        _rig.At("2024-11-10 07:59");
        Assert.Empty(await _rig.Parts.PlanAsync());
        _rig.At("2024-11-10 08:00");
        var next = await _rig.Parts.SendDueAsync();

        Assert.Empty(next);
        Assert.Equal(["Opened Quetta 26; Opened Bannu 14"], _rig.Told);
        Assert.Equal(DigestReason.Daily, Assert.Single(_rig.Digests).Reason);
        Assert.Equal((DeliveryState.Sent, "in a digest"), await StateAsync(quetta, reader));
        Assert.Empty(await _rig.Parts.PlanAsync());
    }

    [Fact]
    public async Task What_she_knows_is_told_as_what_changed_since()
    {
        var reader = await _rig.ReaderAsync(Nightly);
        _rig.At("2024-11-09 20:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 9, "2024-11-09 20:00"), reader);
        _rig.At("2024-11-09 23:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 26, "2024-11-09 23:00", "Geo"), reader);

        _rig.At("2024-11-10 07:30");
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["#1 Quetta 9", "Updated Quetta 26 (Killed: 9 → 26)"], _rig.Told);
        Assert.Equal(DigestReason.Quiet, Assert.Single(_rig.Digests).Reason);
    }

    [Fact]
    public async Task What_was_taken_back_before_it_was_told_is_not_told()
    {
        var reader = await _rig.ReaderAsync(Nightly);
        _rig.At("2024-11-09 23:00");
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 23:00");
        await _rig.SendAsync(opened, reader);
        var retracted = await _rig.RetractAsync(opened);
        await _rig.SendAsync(retracted, reader);

        _rig.At("2024-11-10 07:30");
        await _rig.Parts.SendDueAsync();

        Assert.Empty(_rig.Given);
        Assert.Equal((DeliveryState.Rejected, DigestBuilder.TakenBack), await StateAsync(opened, reader));
        Assert.Equal((DeliveryState.Rejected, DigestBuilder.TakenBack), await StateAsync(retracted, reader));
        Assert.Empty(await _rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_told_and_is_taken_back_at_night_is_put_right_in_the_morning()
    {
        var reader = await _rig.ReaderAsync(Nightly);
        _rig.At("2024-11-09 20:00");
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 20:00");
        await _rig.SendAsync(opened, reader);
        _rig.At("2024-11-09 23:00");
        await _rig.SendAsync(await _rig.RetractAsync(opened), reader);

        _rig.At("2024-11-10 07:30");
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["#1 Quetta 9", "Retracted Quetta 9 (Status: reported → retracted)"], _rig.Told);
    }

    [Fact]
    public async Task An_urgent_update_comes_at_night_and_the_opening_that_was_held_does_not_follow_it()
    {
        var reader = await _rig.ReaderAsync(Nightly with { UrgentFrom = 20 });
        _rig.At("2024-11-09 23:00");
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 23:00");
        await _rig.SendAsync(opened, reader);
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 26, "2024-11-09 23:30", "Geo"), reader);

        _rig.At("2024-11-10 07:30");
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["#2 Quetta 26"], _rig.Told);
        Assert.Equal((DeliveryState.Rejected, DigestBuilder.ToldSince), await StateAsync(opened, reader));
    }

    [Fact]
    public async Task Incidents_that_were_found_to_be_one_come_once()
    {
        var reader = await _rig.ReaderAsync(Daily);
        _rig.At("2024-11-09 11:00");
        var quetta = await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00");
        var mastung = await _rig.AttackAsync("Mastung", 14, "2024-11-09 12:00");
        await _rig.SendAsync(quetta, reader);
        await _rig.SendAsync(mastung, reader);
        await _rig.Desk.Merge.MergeAsync(mastung.Incident.Id, quetta.Incident.Id, null, CancellationToken.None);

        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();

        var item = Assert.Single(Assert.Single(_rig.Digests).Items);
        Assert.Equal((quetta.Incident.Id, ChangeKind.Opened), (item.Incident.Id, item.Kind));
        Assert.Equal((DeliveryState.Sent, "in a digest"), await StateAsync(mastung, reader));
    }

    [Fact]
    public async Task What_is_not_asked_for_any_more_is_not_told()
    {
        var reader = await _rig.ReaderAsync(Daily);
        _rig.At("2024-11-09 11:00");
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00");
        await _rig.SendAsync(opened, reader);
        await _rig.ChangeAsync(reader, current => current with { Watches = [new Watch { Topic = "province:Punjab" }] });

        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();

        Assert.Empty(_rig.Given);
        Assert.Equal((DeliveryState.Rejected, DigestBuilder.NotAskedFor), await StateAsync(opened, reader));
    }

    [Fact]
    public async Task A_digest_waits_for_the_end_of_a_pause_and_goes_to_nobody_who_left()
    {
        var reader = await _rig.ReaderAsync(Daily);
        var gone = await _rig.ReaderAsync(Daily, "gul");
        _rig.At("2024-11-09 11:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00"), reader, gone);
        await _rig.ChangeAsync(reader, current => current with { PausedUntil = Incidents.A.Time("2024-11-10 20:00") });
        await _rig.Delivery.Subscriptions.Unsubscription.UnsubscribeAsync(gone.Id, CancellationToken.None);

        _rig.At("2024-11-10 08:00");
        var later = Assert.Single(await _rig.Parts.SendDueAsync());
        _rig.At("2024-11-10 20:00");
        await _rig.Parts.RunAsync(DeliveryRig.Read(later));

        Assert.Equal(TimeSpan.FromHours(12), later.Delay);
        Assert.Equal([reader.Id], _rig.Given.Select(alert => alert.To.Id));
        Assert.Empty(await _rig.Parts.Held.ChangesAsync(gone.Id, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_above_the_limit_comes_together_when_the_hour_is_over_and_an_urgent_one_at_once()
    {
        var reader = await _rig.ReaderAsync(new Preferences { UrgentFrom = 28, MaxPerHour = 5 });
        _rig.At("2024-11-09 11:00");
        foreach (var (district, killed) in new[] { ("Quetta", 9), ("Bannu", 8), ("Khyber", 9), ("Kurram", 8), ("Lahore", 9) })
            await _rig.SendAsync(await _rig.AttackAsync(district, killed, "2024-11-09 11:00"), reader);
        _rig.At("2024-11-09 11:20");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 24, "2024-11-09 11:20", "Geo"), reader);
        await _rig.SendAsync(await _rig.AttackAsync("Bannu", 26, "2024-11-09 11:20", "Geo"), reader);
        await _rig.SendAsync(await _rig.AttackAsync("Khyber", 28, "2024-11-09 11:20", "Geo"), reader);

        _rig.At("2024-11-09 12:00");
        await _rig.Parts.SendDueAsync();

        Assert.Equal(7, _rig.Given.Count);
        Assert.Equal("#2 Khyber 28", _rig.Told[5]);
        Assert.Equal("Updated Bannu 26 (Killed: 8 → 26); Updated Quetta 24 (Killed: 9 → 24)", _rig.Told[6]);
        Assert.Equal(DigestReason.Many, Assert.Single(_rig.Digests).Reason);
    }

    [Fact]
    public async Task A_channel_without_a_place_has_it_held()
    {
        var reader = await _rig.ReaderAsync(new Preferences());
        _rig.At("2024-11-09 11:00");
        _rig.Delivery.Channel.Answers(new SendResult.Hold(Incidents.A.Time("2024-11-09 12:00"), DigestReason.Quota));
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00");
        var next = await _rig.SendAsync(opened, reader);
        var held = await StateAsync(opened, reader);

        _rig.Delivery.Channel.Answers(new SendResult.Sent("250"));
        _rig.At("2024-11-09 12:00");
        await _rig.Parts.SendDueAsync();

        Assert.Empty(next);
        Assert.Equal(DeliveryState.Held, held.State);
        Assert.Equal(DigestReason.Quota, Assert.Single(_rig.Digests).Reason);
        Assert.Equal((DeliveryState.Sent, "in a digest"), await StateAsync(opened, reader));
    }

    [Fact]
    public async Task A_digest_that_fails_comes_again_as_it_was_under_the_same_id_and_what_came_since_goes_into_the_next()
    {
        var reader = await _rig.ReaderAsync(Nightly);
        _rig.At("2024-11-09 23:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 9, "2024-11-09 23:00"), reader);
        _rig.Delivery.Channel.Answers(new SendResult.Deferred("500"));
        _rig.At("2024-11-10 07:30");
        var later = Assert.Single(await _rig.Parts.SendDueAsync());
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 26, "2024-11-10 07:31", "Geo"), reader);

        _rig.Delivery.Channel.Answers(new SendResult.Sent("250"));
        _rig.Delivery.Time.Advance(later.Delay);
        await _rig.Parts.RunAsync(DeliveryRig.Read(later));
        await _rig.Parts.RunAsync(DeliveryRig.Read(later));
        _rig.Delivery.Time.Advance(TimeSpan.FromMinutes(1));
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["Opened Quetta 9", "Opened Quetta 9", "Updated Quetta 26 (Killed: 9 → 26)"], _rig.Told);
        Assert.Equal(2, _rig.Given.Select(alert => alert.Id).Distinct().Count());
    }

    [Fact]
    public async Task Erase_takes_a_digest_that_is_being_sent_too()
    {
        var reader = await _rig.ReaderAsync(Daily);
        _rig.At("2024-11-09 11:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00"), reader);
        _rig.Delivery.Channel.Answers(new SendResult.Deferred("500"));
        _rig.Delivery.Time.Advance(TimeSpan.FromDays(1));
        await _rig.Parts.SendDueAsync();
        var before = await HeldRowsAsync(reader);

        await _rig.Parts.Held.EraseAsync(reader.Id, CancellationToken.None);

        Assert.NotEmpty(before);
        Assert.Empty(await HeldRowsAsync(reader));
    }

    [Fact]
    public async Task A_digest_that_is_given_up_takes_its_changes_with_it()
    {
        var reader = await _rig.ReaderAsync(Daily);
        _rig.At("2024-11-09 11:00");
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00");
        await _rig.SendAsync(opened, reader);
        _rig.Delivery.Channel.Answers(new SendResult.Rejected("554", EndsSubscription: false));

        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();

        Assert.Equal((DeliveryState.Rejected, "554"), await StateAsync(opened, reader));
        Assert.Empty(await _rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_late_copy_of_a_message_does_not_bring_back_what_was_told()
    {
        var reader = await _rig.ReaderAsync(Daily);
        _rig.At("2024-11-09 11:00");
        var opened = await _rig.AttackAsync("Quetta", 9, "2024-11-09 11:00");
        await _rig.SendAsync(opened, reader);
        var row = (await _rig.RowAsync(opened, reader))!;
        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();

        await _rig.SendAsync(opened, reader);
        await _rig.Parts.Held.HoldAsync(reader.Id, opened, row, reader.Watches, CancellationToken.None);
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["Opened Quetta 9"], _rig.Told);
        Assert.Equal((DeliveryState.Sent, "in a digest"), await StateAsync(opened, reader));
        Assert.Empty(await _rig.Parts.Held.ChangesAsync(reader.Id, CancellationToken.None));
    }

    private async Task<(DeliveryState State, string? Status)> StateAsync(IncidentChange change, Subscriber reader)
    {
        var row = (await _rig.RowAsync(change, reader))!;
        return (row.State, row.Status);
    }

    private async Task<IReadOnlyList<string>> HeldRowsAsync(Subscriber reader)
    {
        var keys = new List<string>();
        await foreach (var row in _rig.Tables.RangeAsync(TableNames.Held, reader.Id, null, null, CancellationToken.None))
            keys.Add(row.Key);
        return keys;
    }
}
