using System.Text.Json;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Subscriptions;

public sealed class SoftBouncesTests
{
    [Fact]
    public void Five_in_a_row_are_enough_and_four_are_not()
    {
        Assert.False(Bounced(1, 2, 3, 4).AreEnough());
        Assert.True(Bounced(1, 2, 3, 4, 5).AreEnough());
    }

    [Fact]
    public void One_mail_counts_once() => Assert.Null(Bounced(1, 2).With(new SoftBounce("mail 2", At(9))));

    [Fact]
    public void What_is_a_week_older_than_the_newest_counts_no_more()
    {
        var first = Bounced(0, 1, 2, 3);

        var within = first.With(new SoftBounce("last", At(0) + SoftBounces.Window - TimeSpan.FromTicks(1)))!;
        var over = first.With(new SoftBounce("last", At(0) + SoftBounces.Window))!;

        Assert.True(within.AreEnough());
        Assert.Equal(4, over.InARow.Count);
    }

    [Fact]
    public void A_mail_that_arrived_clears_what_was_before_and_keeps_what_came_after()
    {
        var settled = Bounced(1, 2, 4).Settled(At(3))!;

        Assert.Equal([At(4)], settled.InARow.Select(bounce => bounce.At));
        Assert.Null(settled.With(new SoftBounce("mail 2", At(2))));
        Assert.Null(settled.With(new SoftBounce("mail 3", At(3))));
        Assert.Equal(2, settled.With(new SoftBounce("mail 5", At(5)))!.InARow.Count);
    }

    [Fact]
    public void A_mail_that_arrived_changes_nothing_when_all_did() => Assert.Null(SoftBounces.None.Settled(At(1)));

    [Fact]
    public void What_was_stored_before_bounces_were_counted_has_none()
    {
        var json = JsonSerializer.Serialize(Delivery.Content.Reader, SubscriptionsJson.Shared.Subscriber);
        var old = json.Replace("\"softBounces\":{\"inARow\":[]},", "", StringComparison.Ordinal);

        Assert.NotEqual(json, old);
        Assert.Empty(JsonSerializer.Deserialize(old, SubscriptionsJson.Shared.Subscriber)!.SoftBounces.InARow);
    }

    [Fact]
    public void Bounces_come_back_from_the_store()
    {
        var reader = Delivery.Content.Reader with { SoftBounces = Bounced(1, 2, 4).Settled(At(1))! };

        var back = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(reader, SubscriptionsJson.Shared.Subscriber),
            SubscriptionsJson.Shared.Subscriber
        )!;

        Assert.Equal(reader.SoftBounces.InARow, back.SoftBounces.InARow);
        Assert.Equal(At(1), back.SoftBounces.SettledAt);
    }

    private static SoftBounces Bounced(params int[] hours) =>
        hours.Aggregate(SoftBounces.None, (all, hour) => all.With(new SoftBounce($"mail {hour}", At(hour)))!);

    private static DateTimeOffset At(int hour) => Changes.Morning.AddHours(hour);
}
