using Alerts.Flow;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>The message by which a page comes back for one of its subscribers.</summary>
internal static class FollowUp
{
    /// <param name="wait">How long nobody sees it.</param>
    public static Outgoing Of(AlertPage page, string subscriber, TimeSpan wait) =>
        (page.Alone ? AlertPage.Retries : AlertPage.Queue).Message(page with { Subscribers = [subscriber] }, wait);
}
