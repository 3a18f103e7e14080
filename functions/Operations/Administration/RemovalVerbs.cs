using System.CommandLine;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Operations.Administration;

/// <summary>Ends what a subscriber gets, or all that is held about a subscriber.</summary>
internal sealed class RemovalVerbs(
    SubscriberStore subscribers,
    SubscriberFinder finder,
    Unsubscription unsubscription,
    Erasure erasure,
    InvocationConfiguration console
)
{
    public async Task<int> RemoveAsync(string who, CancellationToken cancel) =>
        await unsubscription.UnsubscribeAsync(await finder.FindAsync(who, cancel), cancel)
            ? ExitCodes.Success
            : throw SubscriberFinder.NotFound();

    public async Task<int> EraseAsync(string who, CancellationToken cancel)
    {
        // By its id also a subscriber that is gone: this completes an erasure that a crash cut short.
        var id = SubscriberKeys.IsId(who) ? who : await finder.FindAsync(who, cancel);
        await erasure.EraseAsync(id, cancel);
        if (finder.Address(who) is { } address)
            await subscribers.FreeAsync(address.Channel, address.Address, id, cancel);
        await console.Output.WriteLineAsync($"{id}: erased");
        return ExitCodes.Success;
    }
}
