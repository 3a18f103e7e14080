using System.Globalization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Timing;

public sealed class SendTimePolicyTests
{
    private static readonly QuietHours Night = new(new TimeOnly(22, 0), new TimeOnly(7, 30));

    [Fact]
    public void Nothing_holds_back_what_is_wanted_at_once() => Now(NowReason.AtOnce, Of(new Preferences(), "2024-11-09T10:00Z"));

    [Theory]
    [InlineData(Cadence.Daily, "2024-11-09T02:59Z", "2024-11-09T03:00Z", DigestReason.Daily)]
    [InlineData(Cadence.Daily, "2024-11-09T03:00Z", "2024-11-10T03:00Z", DigestReason.Daily)]
    [InlineData(Cadence.Weekly, "2024-11-09T10:00Z", "2024-11-11T03:00Z", DigestReason.Weekly)]
    internal void A_digest_comes_at_eight_by_her_clock(Cadence cadence, string now, string until, DigestReason reason) =>
        Hold(until, reason, Of(new Preferences { Cadence = cadence }, now));

    [Fact]
    public void A_morning_within_quiet_hours_waits_for_their_end() =>
        Hold(
            "2024-11-10T05:00Z",
            DigestReason.Daily,
            Of(
                new Preferences { Cadence = Cadence.Daily, Quiet = new QuietHours(new TimeOnly(23, 0), new TimeOnly(10, 0)) },
                "2024-11-09T12:00Z"
            )
        );

    [Theory]
    [InlineData("2024-11-09T16:59:59Z", null)]
    [InlineData("2024-11-09T17:00:00Z", "2024-11-10T02:30Z")]
    [InlineData("2024-11-09T20:00:00Z", "2024-11-10T02:30Z")]
    [InlineData("2024-11-10T02:29:59Z", "2024-11-10T02:30Z")]
    [InlineData("2024-11-10T02:30:00Z", null)]
    public void Quiet_hours_go_over_midnight(string now, string? until) => Quiet(Night, "Asia/Karachi", now, until);

    [Theory]
    [InlineData("2024-11-09T07:59:59Z", null)]
    [InlineData("2024-11-09T08:00:00Z", "2024-11-09T09:00Z")]
    [InlineData("2024-11-09T09:00:00Z", null)]
    public void Quiet_hours_may_lie_within_a_day(string now, string? until) =>
        Quiet(new QuietHours(new TimeOnly(13, 0), new TimeOnly(14, 0)), "Asia/Karachi", now, until);

    [Theory]
    [InlineData("2024-11-09T16:15:00Z", "2024-11-10T01:45Z")]
    [InlineData("2024-11-09T16:14:59Z", null)]
    public void Quiet_hours_follow_a_zone_with_an_odd_offset(string now, string? until) => Quiet(Night, "Asia/Kathmandu", now, until);

    /// <summary>New York, 10 March 2024: after 01:59 comes 03:00, at 07:00 UTC.</summary>
    [Theory]
    [InlineData("22:00", "02:30", "2024-03-10T06:59:59Z", "2024-03-10T07:00Z")]
    [InlineData("22:00", "02:30", "2024-03-10T07:00:00Z", null)]
    [InlineData("02:15", "05:00", "2024-03-10T06:59:59Z", null)]
    [InlineData("02:15", "05:00", "2024-03-10T07:00:00Z", "2024-03-10T09:00Z")]
    [InlineData("02:10", "02:50", "2024-03-10T07:00:00Z", null)]
    public void Quiet_hours_that_begin_or_end_in_a_skipped_hour_do_so_when_it_is_skipped(
        string from,
        string to,
        string now,
        string? until
    ) => Quiet(Hours(from, to), "America/New_York", now, until);

    /// <summary>New York, 3 November 2024: 01:00 to 01:59 come twice, from 05:00 and from 06:00 UTC.</summary>
    [Theory]
    [InlineData("22:00", "01:30", "2024-11-03T05:29:59Z", "2024-11-03T06:30Z")]
    [InlineData("22:00", "01:30", "2024-11-03T05:45:00Z", "2024-11-03T06:30Z")]
    [InlineData("22:00", "01:30", "2024-11-03T06:30:00Z", null)]
    [InlineData("01:30", "05:00", "2024-11-03T05:30:00Z", "2024-11-03T10:00Z")]
    [InlineData("01:30", "05:00", "2024-11-03T06:15:00Z", "2024-11-03T10:00Z")]
    public void Quiet_hours_are_one_stretch_where_an_hour_comes_twice(string from, string to, string now, string? until) =>
        Quiet(Hours(from, to), "America/New_York", now, until);

    [Fact]
    public void Hours_that_end_when_they_begin_are_none() => Quiet(Hours("08:00", "08:00"), "Asia/Karachi", "2024-11-09T10:00Z", null);

    [Fact]
    public void An_unknown_zone_is_Pakistans() => Quiet(Night, "Mars/Olympus", "2024-11-09T17:00:00Z", "2024-11-10T02:30Z");

    [Theory]
    [InlineData(25, false)]
    [InlineData(26, true)]
    [InlineData(null, false)]
    public void An_urgent_incident_comes_now_whatever_she_asked_for(int? killed, bool urgent)
    {
        var wishes = new Preferences
        {
            Cadence = Cadence.Weekly,
            Quiet = Night,
            UrgentFrom = 26,
        };

        Assert.Equal(urgent, Of(wishes, "2024-11-09T20:00Z", Changes.Opened(killed)) is SendTime.Now { Reason: NowReason.Urgent });
    }

    [Fact]
    public void A_change_that_crosses_the_urgent_threshold_comes_now_though_the_opening_is_held()
    {
        var wishes = new Preferences { Quiet = Night, UrgentFrom = 20 };

        Now(NowReason.Urgent, Of(wishes, "2024-11-09T20:00Z", Changes.Updated(9, 26), HeldUntil("2024-11-10T02:30Z")));
    }

    [Fact]
    public void Nobody_who_set_no_threshold_has_an_urgent_incident() =>
        Hold("2024-11-10T02:30Z", DigestReason.Quiet, Of(new Preferences { Quiet = Night }, "2024-11-09T20:00Z", Changes.Opened(500)));

    [Fact]
    public void A_retraction_is_held_as_others_are_even_of_an_urgent_incident() =>
        Hold(
            "2024-11-10T02:30Z",
            DigestReason.Quiet,
            Of(
                new Preferences { Quiet = Night, UrgentFrom = 20 },
                "2024-11-09T20:00Z",
                Changes.Retracted(),
                new PriorAlerts(Told: true, null)
            )
        );

    [Fact]
    public void An_update_of_what_is_held_joins_it() =>
        Hold(
            "2024-11-09T10:40Z",
            DigestReason.Many,
            Of(new Preferences(), "2024-11-09T10:00Z", Changes.Updated(9, 26), HeldUntil("2024-11-09T10:40Z", DigestReason.Many))
        );

    [Fact]
    public void An_update_of_what_is_on_its_way_in_a_digest_goes_into_the_next_one() =>
        Hold(
            "2024-11-09T10:00Z",
            DigestReason.Many,
            Of(new Preferences(), "2024-11-09T10:00Z", Changes.Updated(9, 26), HeldUntil("2024-11-09T09:40Z", DigestReason.Many))
        );

    [Fact]
    public void Nothing_is_sent_during_a_pause_not_even_what_is_urgent() =>
        Assert.Equal(new SendTime.Never(SkipReason.Paused), Paused(Changes.Opened(), PriorAlerts.None));

    [Fact]
    public void A_pause_is_over_when_it_ends() =>
        Now(
            NowReason.AtOnce,
            SendTimePolicy.Decide(
                Content.Reader with
                {
                    PausedUntil = Utc("2024-11-09T10:00Z"),
                },
                Changes.Opened(),
                PriorAlerts.None,
                Utc("2024-11-09T10:00Z")
            )
        );

    [Fact]
    public void What_she_was_told_and_is_taken_back_during_a_pause_comes_when_it_ends()
    {
        Hold("2024-11-20T00:00Z", DigestReason.Paused, Paused(Changes.Retracted(), new PriorAlerts(Told: true, null)));
        Hold("2024-11-20T00:00Z", DigestReason.Paused, Paused(Changes.Retracted(), HeldUntil("2024-11-19T03:00Z")));
        Assert.Equal(new SendTime.Never(SkipReason.Paused), Paused(Changes.Retracted(), PriorAlerts.None));
    }

    [Fact]
    public void A_pause_that_ends_in_quiet_hours_goes_on_to_their_end()
    {
        var reader = Content.Reader with
        {
            PausedUntil = Utc("2024-11-09T19:00Z"),
            Preferences = new Preferences { Quiet = Night },
        };

        Assert.Equal(Utc("2024-11-10T02:30Z"), SendTimePolicy.Closed(reader, Utc("2024-11-09T10:00Z")));
    }

    private static SendTime Paused(IncidentChange change, PriorAlerts earlier) =>
        SendTimePolicy.Decide(
            Content.Reader with
            {
                PausedUntil = Utc("2024-11-20T00:00Z"),
                Preferences = new Preferences { UrgentFrom = 1 },
            },
            change,
            earlier,
            Utc("2024-11-09T10:00Z")
        );

    private static void Quiet(QuietHours hours, string zone, string now, string? until)
    {
        var when = Of(new Preferences { Quiet = hours, Zone = zone }, now);
        if (until is null)
            Now(NowReason.AtOnce, when);
        else
            Hold(until, DigestReason.Quiet, when);
    }

    private static SendTime Of(Preferences wishes, string now, IncidentChange? change = null, PriorAlerts? earlier = null) =>
        SendTimePolicy.Decide(
            Content.Reader with
            {
                Preferences = wishes,
            },
            change ?? Changes.Opened(),
            earlier ?? PriorAlerts.None,
            Utc(now)
        );

    private static PriorAlerts HeldUntil(string until, DigestReason reason = DigestReason.Quiet) =>
        PriorAlerts.Of([
            new DeliveryRow
            {
                State = DeliveryState.Held,
                Attempts = 1,
                Failed = 0,
                At = Changes.Morning,
                HeldUntil = Utc(until),
                HeldFor = reason,
            },
        ]);

    private static void Hold(string until, DigestReason reason, SendTime when) => Assert.Equal(new SendTime.Hold(Utc(until), reason), when);

    private static void Now(NowReason reason, SendTime when) => Assert.Equal(new SendTime.Now(reason), when);

    private static QuietHours Hours(string from, string to) =>
        new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
