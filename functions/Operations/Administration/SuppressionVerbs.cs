using System.CommandLine;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Operations.Administration;

internal sealed class SuppressionVerbs(Suppression suppression, SubscriberFinder finder, InvocationConfiguration console)
{
    /// <param name="who">An id, or an address with or without a subscriber.</param>
    public async Task<int> SuppressAsync(string who, CancellationToken cancel)
    {
        var (channel, address) = await finder.AddressAsync(who, cancel);
        await suppression.SuppressAsync(channel, address, SuppressionReason.Operator, cancel);
        await console.Output.WriteLineAsync("suppressed: we will send nothing to it");
        return ExitCodes.Success;
    }

    public async Task<int> LiftAsync(string who, CancellationToken cancel)
    {
        var (channel, address) = await finder.AddressAsync(who, cancel);
        await console.Output.WriteLineAsync(
            await suppression.LiftAsync(channel, address, cancel) ? "it may sign up again" : "it was not suppressed"
        );
        return ExitCodes.Success;
    }
}
