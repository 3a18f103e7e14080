using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;

namespace Alerts.Tests.Delivery.Timing;

public sealed class HourlyLimitTests
{
    public static TheoryData<int> Seeds => FuzzSeed.With(7);

    private static readonly DateTimeOffset Ten = new(2024, 11, 9, 10, 0, 0, TimeSpan.Zero);

    private HourlyLimit _pace = HourlyLimit.Start;

    [Fact]
    public void The_first_six_within_an_hour_come_one_by_one_and_the_rest_when_the_hour_is_over()
    {
        var decided = Enumerable.Range(0, 9).Select(minute => Take($"m{minute}", Ten.AddMinutes(minute))).ToList();

        Assert.All(decided.Take(6), when => Assert.Equal(new SendTime.Now(NowReason.AtOnce), when));
        Assert.All(decided.Skip(6), when => Assert.Equal(new SendTime.Hold(Ten.AddHours(1), DigestReason.Many), when));
    }

    [Fact]
    public void There_is_a_place_again_one_tick_after_the_hour_and_not_before()
    {
        for (var minute = 0; minute < 6; minute++)
            Take($"m{minute}", Ten.AddMinutes(minute));

        Assert.IsType<SendTime.Hold>(Take("early", Ten.AddHours(1).AddTicks(-1)));
        Assert.IsType<SendTime.Now>(Take("later", Ten.AddHours(1)));
    }

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public void No_sixty_minutes_have_more_than_the_limit(int seed)
    {
        var random = new Random(seed);
        var sent = new List<DateTimeOffset>();
        var now = Ten;
        for (var i = 0; i < 3000; i++)
        {
            now += TimeSpan.FromSeconds(random.Next(0, 900) * (i % 100 < 50 ? 0.05 : 1));
            if (Take($"m{i}", now) is SendTime.Now)
                sent.Add(now);
        }

        Assert.InRange(sent.Count, 200, 2999);
        Assert.All(sent, at => Assert.InRange(sent.Count(other => other >= at && other < at.AddHours(1)), 1, 6));
    }

    [Fact]
    public void No_two_summaries_are_due_within_an_hour()
    {
        var due = new SortedSet<DateTimeOffset>();
        for (var minute = 0; minute < 600; minute += 2)
        {
            if (Take($"m{minute}", Ten.AddMinutes(minute)) is SendTime.Hold hold)
                due.Add(hold.Until);
        }

        Assert.InRange(due.Count, 5, 10);
        Assert.All(due.Zip(due.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_summary_is_due_an_hour_after_the_one_before_though_a_place_is_free_sooner()
    {
        var sends = Enumerable.Range(5, 6).Select(minute => new HourlyLimitSend($"m{minute}", Ten.AddHours(-1).AddMinutes(minute)));
        _pace = new HourlyLimit { Sends = [.. sends], Summary = Ten.AddMinutes(-2) };

        Assert.Equal(new SendTime.Hold(Ten.AddMinutes(58), DigestReason.Many), Take("next", Ten));
    }

    [Fact]
    public void A_repeat_takes_no_second_place()
    {
        for (var i = 0; i < 20; i++)
            Assert.IsType<SendTime.Now>(Take("same", Ten.AddMinutes(i)));

        Assert.Single(_pace.Sends);
    }

    [Fact]
    public void A_lower_limit_holds_for_what_was_sent_before_it()
    {
        for (var minute = 0; minute < 6; minute++)
            Take($"m{minute}", Ten.AddMinutes(minute));

        Assert.Equal(new SendTime.Hold(Ten.AddHours(1).AddMinutes(4), DigestReason.Many), Take("next", Ten.AddMinutes(10), most: 2));
    }

    [Fact]
    public void Pace_is_read_from_a_row_without_members() =>
        Assert.Empty(System.Text.Json.JsonSerializer.Deserialize("{}", HourlyLimitJson.Shared.HourlyLimit)!.Sends);

    private SendTime Take(string id, DateTimeOffset now, int most = 6)
    {
        var paced = _pace.Take(id, most, now);
        _pace = paced.After;
        return paced.When;
    }
}
