using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Subscriptions;

public sealed class NoticeTests
{
    [Fact]
    public void Each_stop_of_a_webhook_has_a_notice_of_its_own()
    {
        var first = Content.Reader with { State = SubscriberState.Disabled, DisabledAt = Changes.Morning.AddDays(1) };
        var second = first with { DisabledAt = Changes.Morning.AddDays(9) };

        Assert.Equal(StopJob.Id(first), StopJob.Id(first));
        Assert.NotEqual(StopJob.Id(first), StopJob.Id(second));
    }
}
