using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery.Digests;

public sealed class DigestRaceTests : IDisposable
{
    private static readonly Preferences Nightly = new() { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30)) };

    private readonly DigestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task The_limit_holds_when_many_workers_send_at_one_moment()
    {
        var reader = await _rig.ReaderAsync(new Preferences());
        _rig.At("2024-11-09 11:00");

        var decided = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(i => Task.Run(() => Limit().TakeAsync(reader, $"msg_{i}", CancellationToken.None)))
        );

        Assert.Equal(6, decided.Count(when => when is SendTime.Now));
        Assert.Single(decided.OfType<SendTime.Hold>().Distinct());
    }

    [Fact]
    public async Task Programs_have_no_limit_unless_they_set_one()
    {
        var program = Content.Reader with { Channel = ChannelKind.Webhook, Format = WebhookFormat.Json };
        var chat = program with { Id = "1123456789abcdef01234567", Format = WebhookFormat.Slack };
        var modest = program with
        {
            Id = "2123456789abcdef01234567",
            Preferences = new Preferences { MaxPerHour = 2 },
        };

        Assert.Equal((20, 6, 2), (await SentAsync(program), await SentAsync(chat), await SentAsync(modest)));
    }

    [Fact]
    public async Task A_digest_goes_out_once_when_eight_workers_have_its_page()
    {
        var reader = await _rig.ReaderAsync(Nightly);
        _rig.At("2024-11-09 23:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 9, "2024-11-09 23:00"), reader);
        _rig.At("2024-11-10 07:30");
        var page = Assert.Single(await _rig.Parts.PlanAsync());
        _rig.Delivery.Channel.Answer = async (_, _) =>
        {
            await Task.Yield();
            return new SendResult.Sent("250");
        };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _rig.Parts.RunAsync(page))));

        Assert.Single(_rig.Given);
    }

    [Fact]
    public async Task What_is_held_while_the_planner_is_at_work_keeps_its_row()
    {
        var reader = await _rig.ReaderAsync(Nightly);
        _rig.At("2024-11-09 23:00");
        await _rig.SendAsync(await _rig.AttackAsync("Quetta", 9, "2024-11-09 23:00"), reader);
        var late = await _rig.AttackAsync("Bannu", 14, "2024-11-09 23:10");
        var row = (
            await _rig.Parts.Deliveries.TakeAsync(
                DeliveryKey.Of(late.Incident, 1, reader.Id),
                Content.Of(late),
                0,
                _ => Task.FromResult<SendTime>(new SendTime.Hold(Incidents.A.Time("2024-11-10 07:30"), DigestReason.Quiet)),
                CancellationToken.None
            ) as DeliveryLease.Held
        )!.Row;
        _rig.At("2024-11-10 07:30");

        var step = await _rig.Parts.Planner.RunAsync(CancellationToken.None);
        foreach (var message in step.Next)
            await _rig.Parts.RunAsync(DeliveryRig.Read(message));
        await _rig.Parts.Held.HoldAsync(reader.Id, late, row, reader.Watches, CancellationToken.None);
        await step.Remember!(CancellationToken.None);
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["Opened Quetta 9", "Opened Bannu 14"], _rig.Told);
    }

    [Fact]
    public async Task The_planner_takes_a_bounded_number_of_rows_and_then_the_rest()
    {
        var due = _rig.Parts.Due;
        for (var i = 0; i < 230; i++)
            await due.PutAsync($"0{i:x23}", Incidents.A.Time("2024-11-09 11:00"), CancellationToken.None);
        await due.PutAsync($"0{999:x23}", Incidents.A.Time("2024-11-09 11:00:01"), CancellationToken.None);
        _rig.At("2024-11-09 11:00");

        var some = await due.ReadAsync(0, _rig.Delivery.Time.GetUtcNow(), 150, CancellationToken.None);
        await due.RemoveAsync(some, CancellationToken.None);
        var rest = await _rig.Parts.PlanAsync();

        Assert.Equal(150, some.Count);
        Assert.Equal(80, Assert.Single(rest).Subscribers.Count);
        _rig.At("2024-11-09 11:01");
        Assert.Single(Assert.Single(await _rig.Parts.PlanAsync()).Subscribers);
    }

    [Fact]
    public async Task A_digest_has_so_many_incidents_and_the_rest_comes_after()
    {
        var reader = await _rig.ReaderAsync(new Preferences { Cadence = Cadence.Daily });
        _rig.At("2024-11-09 11:00");
        for (var i = 0; i < DigestMaker.MostItems + 3; i++)
            await _rig.SendAsync(await OwnAsync(i), reader);

        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();
        await _rig.Parts.SendDueAsync();

        Assert.Equal([DigestMaker.MostItems, 3], _rig.Digests.Select(digest => digest.Items.Count));
        Assert.Equal([3, 2, 1], _rig.Digests[1].Items.Select(item => item.Incident.Killed.Best));
    }

    /// <summary>An incident a day, so that none is taken for another.</summary>
    private Task<Alerts.Incidents.Summaries.IncidentChange> OwnAsync(int i) =>
        _rig.AttackAsync(
            "Quetta",
            i + 1,
            new DateTime(2024, 1, 1, 12, 0, 0)
                .AddDays(10 * i)
                .ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        );

    private async Task<int> SentAsync(Subscriber to)
    {
        var sent = 0;
        for (var i = 0; i < 20; i++)
            sent += await Limit().TakeAsync(to, $"msg_{i}", CancellationToken.None) is SendTime.Now ? 1 : 0;
        return sent;
    }

    private HourlyLimitStore Limit() => new(_rig.Tables, Options.Create(new DeliveryOptions()), _rig.Delivery.Time);
}
