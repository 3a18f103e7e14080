using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Operations.Administration;

/// <summary>
/// Operators' edits of subscribers, on the command line and on the pages. The audit log gets ids, and never an address.
/// </summary>
internal sealed class SubscriberEdits(
    SubscriberStore subscribers,
    SubscriberFinder finder,
    Unsubscription unsubscription,
    Erasure erasure,
    Suppression suppression,
    AuditLog audit
)
{
    /// <summary>Stops the alerts of a subscriber.</summary>
    /// <param name="who">The operator.</param>
    /// <param name="which">An id, an email address or a webhook's address.</param>
    public async Task<AdminResult> RemoveAsync(string who, string which, CancellationToken cancel)
    {
        var (id, mistake) = await finder.FindAsync(which, cancel);
        return id is null
            ? mistake!
            : await audit.KeepAsync(
                who,
                $"subscribers remove {id}",
                async () =>
                    await unsubscription.UnsubscribeAsync(id, cancel) ? new AdminResult.SubscriberRemoved() : SubscriberFinder.NoSubscriber,
                cancel
            );
    }

    /// <summary>Deletes all that is held about a subscriber.</summary>
    /// <inheritdoc cref="RemoveAsync"/>
    public Task<AdminResult> EraseAsync(string who, string which, CancellationToken cancel) =>
        audit.KeepAsync(who, "subscribers erase", () => EraseAsync(which, cancel), cancel);

    /// <summary>Ends all that is sent to an address, for good.</summary>
    /// <param name="who">The operator.</param>
    /// <param name="which">An id, or an address with or without a subscriber.</param>
    public Task<AdminResult> SuppressAsync(string who, string which, CancellationToken cancel) =>
        OfAddressAsync(
            who,
            "subscribers suppress",
            which,
            async (channel, address) =>
            {
                await suppression.SuppressAsync(channel, address, SuppressionReason.Operator, cancel);
                return new AdminResult.AddressSuppressed();
            },
            cancel
        );

    /// <summary>Lets a suppressed address sign up again.</summary>
    /// <inheritdoc cref="SuppressAsync"/>
    public Task<AdminResult> UnsuppressAsync(string who, string which, CancellationToken cancel) =>
        OfAddressAsync(
            who,
            "subscribers unsuppress",
            which,
            async (channel, address) => new AdminResult.AddressUnsuppressed(await suppression.LiftAsync(channel, address, cancel)),
            cancel
        );

    private async Task<AdminResult> EraseAsync(string which, CancellationToken cancel)
    {
        // By its id also a subscriber that is gone: this completes an erasure that a crash cut short.
        var (id, mistake) = SubscriberKeys.IsId(which) ? (which, null) : await finder.FindAsync(which, cancel);
        if (id is null)
            return mistake!;
        await erasure.EraseAsync(id, cancel);
        if (finder.Address(which) is var (channel, address))
            await subscribers.FreeAsync(channel, address, id, cancel);
        return new AdminResult.SubscriberErased(id);
    }

    private Task<AdminResult> OfAddressAsync(
        string who,
        string what,
        string which,
        Func<ChannelKind, string, Task<AdminResult>> edit,
        CancellationToken cancel
    ) =>
        audit.KeepAsync(
            who,
            what,
            async () =>
                await finder.AddressAsync(which, cancel) is var (channel, address)
                    ? await edit(channel, address)
                    : SubscriberFinder.NoAddress,
            cancel
        );
}
