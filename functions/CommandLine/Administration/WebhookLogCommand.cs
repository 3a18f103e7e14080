using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Delivery.Ledger;
using Alerts.Operations.Administration;

namespace Alerts.CommandLine.Administration;

internal static class WebhookLogCommand
{
    public static Command Create(ServiceLauncher launcher, Argument<string> which)
    {
        var most = new Option<int>("--most") { Description = "How many lines at most, the newest first.", DefaultValueFactory = _ => 50 };
        var log = new Command("log", "Prints one line per delivery: id, time, kind, state, attempts, status of the answer.")
        {
            which,
            most,
        };
        log.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    (services, stop) =>
                        LogAsync(services, parse.GetRequiredValue(which), parse.GetValue(most), parse.InvocationConfiguration, stop),
                    cancel
                )
        );
        return log;
    }

    public static async Task<int> LogAsync(
        IServiceProvider services,
        string which,
        int most,
        InvocationConfiguration console,
        CancellationToken cancel
    )
    {
        var (id, mistake) = await services.GetRequiredService<SubscriberFinder>().FindWebhookAsync(which, cancel);
        if (id is null)
            return await ServiceLauncher.PrintAsync(mistake!, console);
        foreach (var row in await services.GetRequiredService<DeliveryLog>().LastAsync(id, most, cancel))
            await console.Output.WriteLineAsync(Line(row));
        return ExitCodes.Success;
    }

    private static string Line(LogRow row) =>
        string.Join(
            '\t',
            row.Id,
            (row.Tried ?? row.At).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            row.What,
            row.State.ToString().ToLowerInvariant(),
            row.Attempts.ToString(CultureInfo.InvariantCulture),
            row.Status,
            row.Headline
        );
}
