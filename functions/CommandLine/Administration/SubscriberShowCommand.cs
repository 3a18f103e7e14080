using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Delivery.Ledger;
using Alerts.Operations.Administration;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.CommandLine.Administration;

/// <summary>Who a subscriber is, and what was sent there.</summary>
internal static class SubscriberShowCommand
{
    private const int MostShown = 50;

    public static Command Create(ServiceLauncher launcher, Argument<string> which)
    {
        var addresses = SubscriberListCommand.Addresses();
        var show = new Command("show", "Prints a subscriber and the results of the last 50 deliveries.") { which, addresses };
        show.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    (services, stop) =>
                        ShowAsync(services, parse.GetRequiredValue(which), parse.GetValue(addresses), parse.InvocationConfiguration, stop),
                    cancel
                )
        );
        return show;
    }

    public static async Task<int> ShowAsync(
        IServiceProvider services,
        string which,
        bool addresses,
        InvocationConfiguration console,
        CancellationToken cancel
    )
    {
        var (id, mistake) = await services.GetRequiredService<SubscriberFinder>().FindAsync(which, cancel);
        if (id is null)
            return await ServiceLauncher.PrintAsync(mistake!, console);
        if (await services.GetRequiredService<SubscriberStore>().GetAsync(id, cancel) is not { } subscriber)
            return await ServiceLauncher.PrintAsync(SubscriberFinder.NoSubscriber, console);
        await console.Output.WriteLineAsync(SubscriberLine.Write(subscriber, addresses));
        foreach (var row in await services.GetRequiredService<DeliveryLog>().LastAsync(id, MostShown, cancel))
            await console.Output.WriteLineAsync(Line(row));
        return ExitCodes.Success;
    }

    private static string Line(LogRow row) =>
        string.Join(
            '\t',
            row.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            row.What,
            row.StateWord,
            row.Status,
            row.Attempts.ToString(CultureInfo.InvariantCulture),
            row.Headline
        );
}
