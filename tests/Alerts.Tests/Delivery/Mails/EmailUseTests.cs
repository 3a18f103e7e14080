using Alerts.Delivery.Email.Quota;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Mails;

public class EmailUseTests
{
    private static readonly EmailLimits Limits = new(PerMinute: 30, PerHour: 100);

    [Theory]
    [InlineData(EmailRank.Alert, 24)]
    [InlineData(EmailRank.Digest, 27)]
    [InlineData(EmailRank.First, 30)]
    public void Minute_has_places_by_rank(object rank, int places)
    {
        var (use, taken) = Fill(new EmailUse(), (EmailRank)rank, Limits, Changes.Morning);

        Assert.Equal(places, taken);
        Assert.Equal(
            new EmailPlace.Full(TimeSpan.FromMinutes(1), OfHour: false),
            use.Take((EmailRank)rank, false, Limits, Changes.Morning)
        );
    }

    [Theory]
    [InlineData(EmailRank.Alert, 80)]
    [InlineData(EmailRank.Digest, 90)]
    [InlineData(EmailRank.First, 100)]
    public void Hour_has_places_by_rank(object rank, int places)
    {
        var (use, taken) = (new EmailUse(), 0);
        for (var minute = 0; minute < 30; minute++)
        {
            (use, var some) = Fill(use, (EmailRank)rank, Limits, Changes.Morning.AddMinutes(minute));
            taken += some;
        }

        Assert.Equal(places, taken);
        Assert.Equal(places / 100.0, use.Used(Limits, Changes.Morning.AddMinutes(30)));
        Assert.Equal(
            new EmailPlace.Full(TimeSpan.FromMinutes(30), OfHour: true),
            use.Take((EmailRank)rank, false, Limits, Changes.Morning.AddMinutes(30))
        );
    }

    [Fact]
    public void What_must_not_wait_has_a_place_when_alerts_and_digests_have_none()
    {
        var (use, _) = Fill(new EmailUse(), EmailRank.Alert, Limits, Changes.Morning);

        Assert.IsType<EmailPlace.Full>(use.Take(EmailRank.Alert, false, Limits, Changes.Morning));
        var (more, digests) = Fill(use, EmailRank.Digest, Limits, Changes.Morning);
        Assert.Equal((3, 3), (digests, Fill(more, EmailRank.First, Limits, Changes.Morning).Taken));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(35)]
    public void No_minute_and_no_hour_has_more_however_the_mails_come(double apart)
    {
        var granted = new List<DateTimeOffset>();
        var use = new EmailUse();
        for (var now = Changes.Morning; now < Changes.Morning.AddHours(2.5); now += TimeSpan.FromSeconds(apart))
        {
            if (use.Take(EmailRank.First, false, Limits, now) is not EmailPlace.Free free)
                continue;
            use = free.Use;
            granted.Add(now);
            Assert.InRange(use.Sent.Count, 1, 75);
        }

        Assert.All(granted, from => Assert.InRange(granted.Count(at => at >= from && at < from + EmailUse.Minute), 1, 30));
        Assert.All(granted, from => Assert.InRange(granted.Count(at => at >= from && at < from + EmailUse.Hour), 1, 100));
        Assert.True(granted.Count >= 200, $"{granted.Count}");
    }

    [Fact]
    public void Mails_that_are_counted_together_count_until_the_last_of_them_is_out_of_the_window()
    {
        var two = new EmailLimits(2, 100);
        var use = Free(Free(new EmailUse(), EmailRank.First, two, Changes.Morning), EmailRank.First, two, Changes.Morning.AddSeconds(4));

        Assert.Equal(
            new EmailPlace.Full(TimeSpan.FromSeconds(4), OfHour: false),
            use.Take(EmailRank.First, false, two, Changes.Morning.AddSeconds(60))
        );
        Assert.IsType<EmailPlace.Free>(use.Take(EmailRank.First, false, two, Changes.Morning.AddSeconds(64)));
    }

    [Fact]
    public void A_place_comes_back_after_an_hour_and_not_a_tick_earlier()
    {
        var one = new EmailLimits(1, 1);
        var use = Free(new EmailUse(), EmailRank.First, one, Changes.Morning);

        Assert.Equal(
            new EmailPlace.Full(TimeSpan.FromTicks(1), OfHour: true),
            use.Take(EmailRank.First, false, one, Changes.Morning.AddHours(1).AddTicks(-1))
        );
        Assert.IsType<EmailPlace.Free>(use.Take(EmailRank.First, false, one, Changes.Morning.AddHours(1)));
    }

    [Fact]
    public void Alerts_leave_room_for_digests_that_are_due_within_the_hour_and_what_must_not_wait_does_not()
    {
        var ten = new EmailLimits(10, 10);
        var use = new EmailUse();
        for (var i = 0; i < 6; i++)
            (use, _) = use.Promise(ten, Changes.Morning);

        Assert.Equal(2, Fill(use, EmailRank.Alert, ten, Changes.Morning).Taken);
        Assert.Equal(10, Fill(use, EmailRank.First, ten, Changes.Morning).Taken);
        Assert.Equal(2, Fill(use, EmailRank.Alert, ten, Changes.Morning.AddMinutes(5)).Taken);
        Assert.Equal(8, Fill(use, EmailRank.Alert, ten, Changes.Morning.AddHours(3)).Taken);
    }

    [Fact]
    public void A_promised_digest_takes_the_place_that_was_kept_for_one()
    {
        var (use, until) = new EmailUse().Promise(Limits, Changes.Morning);

        Assert.Equal([new EmailCount(until, 1)], use.Promised);
        Assert.Equal(use.Promised, Assert.IsType<EmailPlace.Free>(use.Take(EmailRank.Digest, promised: false, Limits, until)).Use.Promised);
        Assert.Empty(Assert.IsType<EmailPlace.Free>(use.Take(EmailRank.Digest, promised: true, Limits, until)).Use.Promised);
    }

    [Fact]
    public void Promises_begin_when_the_hour_has_place_again_and_are_no_more_than_it_has()
    {
        var (use, _) = (new EmailUse(), 0);
        for (var minute = 0; minute < 4; minute++)
            (use, _) = Fill(use, EmailRank.Alert, Limits, Changes.Morning.AddMinutes(minute));
        var untils = new List<DateTimeOffset>();
        for (var i = 0; i < 200; i++)
        {
            (use, var until) = use.Promise(Limits, Changes.Morning.AddMinutes(4));
            untils.Add(until);
        }

        Assert.InRange(untils[0], Changes.Morning.AddMinutes(60), Changes.Morning.AddMinutes(70));
        Assert.All(untils, from => Assert.InRange(untils.Count(at => at >= from && at < from + EmailUse.Hour), 1, 80));
        Assert.InRange(untils.Max(), untils[0].AddHours(2), untils[0].AddHours(3));
    }

    [Fact]
    public void A_service_that_asked_for_a_pause_gets_nothing_until_it_is_over()
    {
        var use = new EmailUse { ClosedUntil = Changes.Morning.AddSeconds(90) };

        Assert.Equal(
            new EmailPlace.Full(TimeSpan.FromSeconds(90), OfHour: true),
            use.Take(EmailRank.First, false, Limits, Changes.Morning)
        );
        Assert.Null(Free(use, EmailRank.First, Limits, Changes.Morning.AddSeconds(90)).ClosedUntil);
    }

    [Fact]
    public void Who_is_behind_counts_by_the_clock_of_who_is_ahead_and_a_broken_one_counts_for_nothing()
    {
        var one = new EmailLimits(1, 100);
        var ahead = Free(new EmailUse(), EmailRank.First, one, Changes.Morning.AddSeconds(20));
        var broken = Free(new EmailUse(), EmailRank.First, one, Changes.Morning.AddSeconds(31));

        Assert.Equal(new EmailPlace.Full(TimeSpan.FromMinutes(1), OfHour: false), ahead.Take(EmailRank.First, false, one, Changes.Morning));
        Assert.Equal([new EmailCount(Changes.Morning, 1)], Free(broken, EmailRank.First, one, Changes.Morning).Sent);
    }

    private static EmailUse Free(EmailUse use, EmailRank rank, EmailLimits limits, DateTimeOffset now) =>
        Assert.IsType<EmailPlace.Free>(use.Take(rank, false, limits, now)).Use;

    private static (EmailUse Use, int Taken) Fill(EmailUse use, EmailRank rank, EmailLimits limits, DateTimeOffset now)
    {
        var taken = 0;
        for (; use.Take(rank, false, limits, now) is EmailPlace.Free free; taken++)
            use = free.Use;
        return (use, taken);
    }
}
