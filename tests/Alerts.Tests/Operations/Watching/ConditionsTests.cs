using Alerts.Delivery.Tally;
using Alerts.Operations.Health;
using Alerts.Platform.Telemetry;

namespace Alerts.Tests.Operations.Watching;

public sealed class ConditionsTests
{
    private static readonly ServiceSnapshot Calm = new(
        new(2030, 1, 1, 10, 0, 0, TimeSpan.Zero),
        [],
        new Dictionary<string, TimeSpan>(),
        TimeSpan.FromMinutes(1),
        0.1
    );
    private static readonly FlowFacts Well = new(
        Calm,
        DeliveryCounts.None,
        DeliveryCounts.None,
        new Dictionary<string, int>(),
        new Dictionary<string, string>()
    );

    [Fact]
    public void Nothing_is_told_while_all_is_well() => Assert.Empty(Conditions.Of(Well));

    [Theory]
    [InlineData("items-poison", 0, 0, null)]
    [InlineData("items-poison", 1, 0, "poison-message|items")]
    [InlineData("items-poison", 1, 99, "poison-message|items")]
    [InlineData("items", 500, 10, null)]
    [InlineData("items", 500, 10.01, "queue-late|items")]
    public void A_queue_is_told_of_when(string queue, int length, double minutes, string? told) =>
        Expect(told, Well with { Seen = Calm with { Queues = [new QueueSnapshot(queue, length, TimeSpan.FromMinutes(minutes))] } });

    [Theory]
    [InlineData(30, null)]
    [InlineData(30.1, "no-feed-fetched")]
    public void Unread_feeds_are_told_of_after_half_an_hour(double minutes, string? told) =>
        Expect(told, Well with { Seen = Calm with { SinceFetched = TimeSpan.FromMinutes(minutes) } });

    [Theory]
    [InlineData(24, null)]
    [InlineData(24.1, "feed-silent|f1")]
    public void A_silent_feed_is_told_of_by_name_after_a_day(double hours, string? told)
    {
        var facts = Well with
        {
            Seen = Calm with { Silence = new Dictionary<string, TimeSpan> { ["f1"] = TimeSpan.FromHours(hours) } },
            FeedNames = new Dictionary<string, string> { ["f1"] = "Dawn" },
        };

        Expect(told, facts);
        Assert.All(
            Conditions.Of(facts),
            condition => Assert.StartsWith("Dawn has had nothing new for 24 hours", condition.Words, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(48, null)]
    [InlineData(49, "feed-silent|f1")]
    public void A_feed_that_publishes_rarely_is_silent_when_it_was_never_so_for_so_long(double hours, string? told) =>
        Expect(
            told,
            Well with
            {
                Seen = Calm with { Silence = new Dictionary<string, TimeSpan> { ["f1"] = TimeSpan.FromHours(hours) } },
                LongestGaps = new Dictionary<string, TimeSpan> { ["f1"] = TimeSpan.FromHours(48) },
            }
        );

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "feeds-stale")]
    [InlineData(7, "feeds-stale")]
    public void Stale_feeds_are_told_of_when_they_are_several(int stale, string? told)
    {
        var facts = Well with { StaleFeeds = [.. Enumerable.Range(1, stale).Select(number => $"Feed {number}")] };

        Expect(told, facts);
        Assert.All(
            Conditions.Of(facts),
            condition => Assert.EndsWith(stale > 5 ? "Feed 5 and 2 more." : "Feed 3.", condition.Words, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(95, 5, 0, null)]
    [InlineData(94, 5, 1, "deliveries-fail")]
    [InlineData(94, 0, 6, "deliveries-fail")]
    [InlineData(0, 19, 0, null)]
    [InlineData(0, 20, 0, "deliveries-fail")]
    public void Failed_deliveries_are_told_of_over_five_percent(int sent, int deferred, int rejected, string? told) =>
        Expect(
            told,
            Well with
            {
                LastHour = DeliveryCounts.None with
                {
                    Results = new Dictionary<string, long>
                    {
                        ["email sent"] = sent,
                        ["email deferred"] = deferred,
                        ["webhook rejected"] = rejected,
                        ["email skipped"] = 500,
                    },
                },
            }
        );

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.8, null)]
    [InlineData(0.81, "email-quota")]
    public void The_mail_quota_is_told_of_over_eighty_percent(double? used, string? told) =>
        Expect(told, Well with { Seen = Calm with { QuotaUsed = used } });

    [Theory]
    [InlineData(19, 0, null)]
    [InlineData(20, 1, null)]
    [InlineData(20, 0, "no-alert-planned")]
    public void Reports_without_alerts_are_told_of(int reports, int planned, string? told) =>
        Expect(told, Well with { LastSixHours = DeliveryCounts.None with { Reports = reports, Planned = planned } });

    [Fact]
    public void Reports_without_alerts_are_no_fault_while_there_is_no_subscriber() =>
        Expect(null, Well with { LastSixHours = DeliveryCounts.None with { Reports = 20 }, AnySubscriber = false });

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "host-restarts|one")]
    public void An_instance_that_starts_again_is_told_of(int starts, string? told) =>
        Expect(told, Well with { Starts = new Dictionary<string, int> { ["one"] = starts } });

    private static void Expect(string? told, FlowFacts facts) =>
        Assert.Equal(told is null ? [] : [told], Conditions.Of(facts).Select(condition => condition.Key));
}
