using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery.Digests;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Delivery;

/// <summary>A reader who watches a type hears of an incident when a later report shows the type.</summary>
public sealed class TypeWatchTests : IDisposable
{
    private static readonly Watch Everything = new() { Topic = "everything" };
    private static readonly Watch Suicide = Everything with { Types = [EventType.SuicideBombing] };
    private static readonly Watch Bombing = Everything with { Types = [EventType.Bombing] };

    private readonly DigestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(EventType.Bombing, true)]
    [InlineData(EventType.Unknown, true)]
    [InlineData(EventType.Bombing, false)]
    public async Task Type_that_a_later_report_shows_is_told_once_to_a_reader_who_watches_it(object first, bool updates)
    {
        var reader = await ReaderAsync(Suicide with { Updates = updates });
        var opened = await ReportAsync((EventType)first, "11:00", "Dawn");
        var shown = await ReportAsync(EventType.SuicideBombing, "11:30", "Geo");

        await SendAsync(opened, reader);
        await SendAsync(shown, reader);
        await SendAsync(shown, reader);

        Assert.Equal(["#2 Quetta 9"], _rig.Told);
        Assert.Equal([$"Type: {EventTypes.Word((EventType)first)} → suicide bombing"], shown!.Details);
    }

    [Fact]
    public async Task Type_alone_is_not_told_to_readers_who_were_told_or_watch_no_type()
    {
        var all = await ReaderAsync(Everything);
        var both = await ReaderAsync(Suicide, Everything with { Updates = false }, "bilal");
        var opened = await ReportAsync(EventType.Bombing, "11:00", "Dawn");
        var shown = await ReportAsync(EventType.SuicideBombing, "11:30", "Geo");

        await SendAsync(opened, all, both);
        await SendAsync(shown, all, both);

        Assert.Equal(["#1 Quetta 9", "#1 Quetta 9"], _rig.Told);
    }

    [Fact]
    public async Task Type_that_comes_and_goes_is_told_once()
    {
        var reader = await ReaderAsync(Suicide with { Updates = false });
        var opened = await ReportAsync(EventType.Bombing, "11:00", "Dawn");
        var shown = await ReportAsync(EventType.SuicideBombing, "11:30", "Geo");
        var lost = await ReportAsync(EventType.Bombing, "12:00", "Geo");
        var again = await ReportAsync(EventType.SuicideBombing, "12:30", "Samaa");

        await SendAsync(opened, reader);
        await SendAsync(shown, reader);
        await SendAsync(lost, reader);
        await SendAsync(again, reader);

        Assert.Equal(4, again!.Number);
        Assert.Equal(["#2 Quetta 9"], _rig.Told);
    }

    [Fact]
    public async Task Later_change_that_is_sent_before_the_type_makes_the_type_no_news()
    {
        var reader = await ReaderAsync(Suicide);
        await ReportAsync(EventType.Bombing, "11:00", "Dawn");
        var shown = await ReportAsync(EventType.SuicideBombing, "11:30", "Geo");
        var risen = await ReportAsync(EventType.SuicideBombing, "12:00", "Samaa", killed: 26);

        await SendAsync(risen, reader);
        await SendAsync(shown, reader);

        Assert.Equal(["#3 Quetta 26"], _rig.Told);
    }

    [Fact]
    public async Task Type_told_to_a_few_does_not_move_what_the_next_change_is_measured_against()
    {
        var all = await ReaderAsync(Everything);
        var opened = await ReportAsync(EventType.Bombing, "11:00", "Dawn", killed: 26);
        await ReportAsync(EventType.SuicideBombing, "11:30", "Geo", killed: 31);

        var risen = await ReportAsync(EventType.SuicideBombing, "12:00", "Samaa", killed: 33);

        await SendAsync(opened, all);
        await SendAsync(risen, all);
        Assert.Equal(["#1 Quetta 26", "#3 Quetta 33"], _rig.Told);
        Assert.Equal(["Killed: 26 → 33", "Type: bombing → suicide bombing"], risen!.Details);
    }

    [Fact]
    public async Task Reader_who_was_told_of_the_type_hears_of_the_retraction_when_the_type_was_lost_since()
    {
        var reader = await ReaderAsync(Suicide);
        await ReportAsync(EventType.Bombing, "11:00", "Dawn");
        var shown = await ReportAsync(EventType.SuicideBombing, "11:30", "Geo");
        await SendAsync(shown, reader);
        await ReportAsync(EventType.Bombing, "12:00", "Geo", killed: 20);

        await SendAsync(await _rig.RetractAsync(shown!), reader);

        Assert.Equal(["#2 Quetta 9", "#4 Quetta 20"], _rig.Told);
    }

    [Fact]
    public async Task Foiled_attack_that_went_off_is_told_at_once_to_a_reader_of_first_reports_and_of_its_type()
    {
        var first = await ReaderAsync(Everything with { Updates = false });
        var typed = await ReaderAsync(Bombing with { Updates = false }, name: "bilal");
        var foiled = await ReportAsync(EventType.FoiledAttack, "11:00", "Dawn", killed: null);
        var real = await ReportAsync(EventType.Bombing, "11:30", "Geo", killed: null);

        await SendAsync(foiled, first, typed);
        await SendAsync(real, first, typed);
        await SendAsync(real, first, typed);
        _rig.At("2024-11-10 08:00");
        await _rig.Parts.SendDueAsync();

        Assert.Equal(["#2 Quetta ", "#2 Quetta "], _rig.Told);
        Assert.Equal(DeliveryState.Sent, (await _rig.RowAsync(real!, first))!.State);
    }

    private Task<Subscriber> ReaderAsync(Watch watch, Watch? other = null, string name = "asma") =>
        AddAsync(other is null ? [watch] : [watch, other], name);

    private async Task<Subscriber> AddAsync(IReadOnlyList<Watch> watches, string name)
    {
        var reader = await _rig.ReaderAsync(new Preferences(), name);
        return (await _rig.ChangeAsync(reader, current => current with { Watches = watches }))!;
    }

    /// <summary>An outlet has one report, which a later call revises.</summary>
    private async Task<IncidentChange?> ReportAsync(EventType type, string clock, string outlet, int? killed = 9)
    {
        var says = A.Attack("Quetta", killed) with { Type = type };
        _rig.At($"2024-11-09 {clock}");
        var report = A.Report("Blast near Quetta railway station", $"2024-11-09 {clock}", says, outlet, revision: clock);
        return (await _rig.Desk.HandleAsync(report)).SingleOrDefault();
    }

    private async Task SendAsync(IncidentChange? change, params Subscriber[] readers) => await _rig.SendAsync(change!, readers);
}
