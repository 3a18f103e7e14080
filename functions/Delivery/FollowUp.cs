using Alerts.Flow;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>The message by which a page comes back for one of its subscribers.</summary>
internal static class FollowUp
{
    /// <summary>After an attempt, or instead of one: whoever failed comes back among those who failed.</summary>
    /// <param name="failed">How many attempts have failed by now.</param>
    /// <param name="wait">How long nobody sees it.</param>
    public static Outgoing Of(AlertPage page, Alert alert, int failed, TimeSpan wait) => Of(
        page with { FailedAttempts = failed, Alone = page.Alone || failed > page.FailedAttempts }, alert.To.Id, wait);

    /// <param name="wait">How long nobody sees it.</param>
    public static Outgoing Of(AlertPage page, string subscriber, TimeSpan wait) =>
        (page.Alone ? AlertPage.Retries : AlertPage.Queue).Message(page with { Subscribers = [subscriber] }, wait);
}
