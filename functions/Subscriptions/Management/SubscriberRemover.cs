using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// Does what a sign-up and an erasure put off: takes away a proposal that was not confirmed in time, and erases a second time. Both come by
/// the queue of alerts, as they did in earlier versions.
/// </summary>
internal sealed class SubscriberRemover(Expiry expiry, SubscriberEraser eraser)
{
    public static bool Takes(AlertPage page) => page.Notice?.Kind is NoticeKind.Expire or NoticeKind.Erase;

    public async Task<HandlerResult> HandleAsync(AlertPage page, CancellationToken cancel)
    {
        foreach (var subscriber in page.Subscribers)
            await (page.Notice?.Kind == NoticeKind.Erase ? eraser.EraseAsync(subscriber, cancel) : expiry.ExpireAsync(subscriber, cancel));
        return HandlerResult.Done;
    }
}
