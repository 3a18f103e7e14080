using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Limits;

public class PlaceTests
{
    private static readonly RateRule Second = RateRule.Each(TimeSpan.FromSeconds(1));
    private static readonly RateRule Group = RateRule.Most(20, TimeSpan.FromMinutes(1), burst: 5);

    [Fact]
    public void A_second_call_comes_a_second_later_and_not_a_tick_earlier()
    {
        var row = Free(null, [Second], Changes.Morning);

        Assert.Equal(new SendSlot.Taken(TimeSpan.FromTicks(1)), SendSlot.Decide(row, [Second], Changes.Morning.AddSeconds(1).AddTicks(-1)));
        Assert.IsType<SendSlot.Free>(SendSlot.Decide(row, [Second], Changes.Morning.AddSeconds(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1.7)]
    [InlineData(13)]
    public void No_minute_of_a_group_has_more_than_twenty_however_the_calls_come(double apart)
    {
        var granted = new List<DateTimeOffset>();
        LimitRow? row = null;
        for (var now = Changes.Morning; now < Changes.Morning.AddMinutes(4); now += TimeSpan.FromSeconds(Math.Max(0.1, apart)))
        {
            if (SendSlot.Decide(row, [Second, Group], now) is SendSlot.Free free)
            {
                row = free.Row;
                granted.Add(now);
            }
        }

        Assert.All(granted, from => Assert.InRange(granted.Count(at => at >= from && at < from.AddMinutes(1)), 1, 20));
        Assert.All(granted.Zip(granted.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.True(granted.Count >= Math.Min(55, 240 / Math.Max(1, apart)));
    }

    [Fact]
    public void A_closed_destination_takes_nothing_until_it_opens()
    {
        var row = new LimitRow { ClosedUntil = Changes.Morning.AddSeconds(30) };

        Assert.Equal(new SendSlot.Taken(TimeSpan.FromSeconds(30)), SendSlot.Decide(row, [Second], Changes.Morning));
        Assert.Null(Free(row, [Second], Changes.Morning.AddSeconds(30)).ClosedUntil);
    }

    [Fact]
    public void Who_is_behind_waits_for_a_clock_that_is_a_little_ahead()
    {
        var ahead = Free(null, [Second], Changes.Morning.AddSeconds(20));

        Assert.Equal(new SendSlot.Taken(TimeSpan.FromSeconds(21)), SendSlot.Decide(ahead, [Second], Changes.Morning));
    }

    [Fact]
    public void A_clock_that_is_far_ahead_stops_nobody()
    {
        var broken = Free(null, [Second], Changes.Morning.AddHours(5));

        Assert.Equal([Changes.Morning.AddSeconds(1)], Free(broken, [Second], Changes.Morning).Next);
    }

    [Fact]
    public void A_rule_that_came_later_counts_from_now_on() =>
        Assert.Equal(2, Free(Free(null, [Second], Changes.Morning), [Second, Group], Changes.Morning.AddSeconds(2)).Next.Count);

    private static LimitRow Free(LimitRow? row, IReadOnlyList<RateRule> rules, DateTimeOffset now) =>
        Assert.IsType<SendSlot.Free>(SendSlot.Decide(row, rules, now)).Row;
}
