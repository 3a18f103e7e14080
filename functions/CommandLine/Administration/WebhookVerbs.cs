using System.CommandLine;
using System.Globalization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Webhooks;
using Alerts.Operations.Administration;
using Alerts.Platform.Net;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Administration;

internal sealed class WebhookVerbs(
    WebhookControl control,
    SubscriberStore subscribers,
    DeliveryLog log,
    IOptions<NetworkOptions> network,
    TimeProvider time,
    InvocationConfiguration console
)
{
    public async Task<int> TestAsync(string who, CancellationToken cancel)
    {
        var tested = Done<WebhookResult.Tested>(await control.TestAsync(await FindAsync(who, cancel), cancel));
        await console.Output.WriteLineAsync((tested.Taken ? "accepted: " : "not accepted: ") + tested.Status);
        return tested.Taken ? ExitCodes.Success : ExitCodes.Failure;
    }

    public async Task<int> LogAsync(string who, int most, CancellationToken cancel)
    {
        foreach (var row in await log.LastAsync(await FindAsync(who, cancel), most, cancel))
        {
            await console.Output.WriteLineAsync(
                string.Join(
                    '\t',
                    row.Id,
                    (row.Tried ?? row.At).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    row.What,
                    row.State.ToString().ToLowerInvariant(),
                    row.Attempts.ToString(CultureInfo.InvariantCulture),
                    row.Status,
                    row.Headline
                )
            );
        }

        return ExitCodes.Success;
    }

    public async Task<int> ReplayAsync(string who, string? delivery, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancel)
    {
        var id = await FindAsync(who, cancel);
        var replayed = Done<WebhookResult.Replayed>(
            delivery is not null
                ? await control.ReplayAsync(id, delivery, cancel)
                : await control.ReplayAsync(id, from!.Value, to ?? time.GetUtcNow(), cancel)
        );
        await console.Output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"sending {replayed.Count} {(replayed.Count == 1 ? "alert" : "alerts")} again")
        );
        return ExitCodes.Success;
    }

    public async Task<int> RotateAsync(string who, CancellationToken cancel)
    {
        var rotated = Done<WebhookResult.Rotated>(await control.RotateAsync(await FindAsync(who, cancel), cancel));
        await console.Output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"new secret (shown only once): {rotated.Secret}\nthe old one works too until {rotated.Until:yyyy-MM-dd HH:mm:ss}Z"
            )
        );
        return ExitCodes.Success;
    }

    public async Task<int> EnableAsync(string who, CancellationToken cancel)
    {
        var id = await FindAsync(who, cancel);
        Done<WebhookResult.Enabled>(await control.EnableAsync(id, cancel));
        await console.Output.WriteLineAsync($"{id} gets alerts again");
        return ExitCodes.Success;
    }

    private static T Done<T>(WebhookResult result)
        where T : WebhookResult =>
        result switch
        {
            T done => done,
            WebhookResult.Refused refused => throw new CommandFailedException(refused.Why),
            _ => throw new NotSupportedException($"{result} does not answer that."),
        };

    private async Task<string> FindAsync(string who, CancellationToken cancel)
    {
        if (SubscriberKeys.IsId(who))
            return who;
        var address = AddressCheck.Read(new SignUpRequest(null, who, null), network.Value, []);
        return address is var (channel, url) && await subscribers.FindAsync(channel, url, cancel) is { } id
            ? id
            : throw new CommandFailedException("There is no such webhook; `subscribers list` shows the ids.");
    }
}
