using System.CommandLine;
using System.Globalization;
using System.Text;
using Alerts.Delivery.Ledger;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Operations.Administration;

/// <summary>Shows operators who gets alerts, and what is held about a subscriber.</summary>
internal sealed class SubscriberVerbs(
    SubscriberStore subscribers,
    SubscriberFinder finder,
    DeliveryLog deliveries,
    Export export,
    InvocationConfiguration console
)
{
    private const int MostShown = 50;

    /// <param name="addresses">Whole ones: without it a screen that others see shows none.</param>
    public async Task<int> ListAsync(bool addresses, CancellationToken cancel)
    {
        await foreach (var subscriber in subscribers.ListAsync(cancel))
            await console.Output.WriteLineAsync(SubscriberLine.Write(subscriber, addresses));
        return ExitCodes.Success;
    }

    public async Task<int> ShowAsync(string who, bool addresses, CancellationToken cancel)
    {
        var subscriber = await subscribers.GetAsync(await finder.FindAsync(who, cancel), cancel) ?? throw SubscriberFinder.NotFound();
        await console.Output.WriteLineAsync(SubscriberLine.Write(subscriber, addresses));
        foreach (var row in await deliveries.LastAsync(subscriber.Id, MostShown, cancel))
        {
            await console.Output.WriteLineAsync(
                string.Join(
                    '\t',
                    row.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    row.What,
                    row.StateWord,
                    row.Status,
                    row.Attempts.ToString(CultureInfo.InvariantCulture),
                    row.Headline
                )
            );
        }

        return ExitCodes.Success;
    }

    public async Task<int> ExportAsync(string who, CancellationToken cancel)
    {
        var held = await export.WriteAsync(await finder.FindAsync(who, cancel), cancel) ?? throw SubscriberFinder.NotFound();
        await console.Output.WriteLineAsync(Encoding.UTF8.GetString(held));
        return ExitCodes.Success;
    }
}
