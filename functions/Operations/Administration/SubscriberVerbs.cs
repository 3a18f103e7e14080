using System.CommandLine;
using System.Globalization;
using System.Text;
using Alerts.CommandLine.Administration;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

/// <summary>What the verbs of <see cref="SubscribersCommand"/> do.</summary>
internal sealed class SubscriberVerbs(
    SubscriberStore subscribers,
    SubscriberFinder finder,
    SignUp signUp,
    Confirmation confirmation,
    Unsubscription unsubscription,
    DeliveryLog deliveries,
    Export export,
    Erasure erasure,
    IOptions<DeliveryOptions> delivery,
    InvocationConfiguration console
)
{
    private const int MostShown = 50;

    /// <param name="addresses">Whole ones: without it a screen that others see tells nobody's.</param>
    public async Task<int> ListAsync(bool addresses, CancellationToken cancel)
    {
        await foreach (var subscriber in subscribers.ListAsync(cancel))
            await console.Output.WriteLineAsync(SubscriberLine.Write(subscriber, addresses));
        return ExitCodes.Success;
    }

    /// <summary>One subscriber, and the last deliveries.</summary>
    public async Task<int> ShowAsync(string who, bool addresses, CancellationToken cancel)
    {
        var subscriber = await subscribers.GetAsync(await finder.FindAsync(who, cancel), cancel) ?? throw SubscriberFinder.Nobody();
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

    /// <param name="confirmed">Nobody is asked.</param>
    public async Task<int> AddAsync(SignUpRequest request, bool confirmed, CancellationToken cancel)
    {
        switch (confirmed ? await signUp.PrepareAsync(request, cancel) : await signUp.RequestAsync(request, cancel))
        {
            case SignUpResult.Rejected rejected:
                throw Failed(rejected.Problems);
            case SignUpResult.Accepted { Silence: MailSilence.Suppressed }:
                throw new CommandFailedException("That address is suppressed; `subscribers unsuppress` lets it sign up again.");
            case SignUpResult.Accepted { Silence: MailSilence.TooManyConfirmations }:
                throw new CommandFailedException(
                    $"There were {ProposalBuilder.MostConfirmations} sign-ups with that address in 24 hours: try again tomorrow, "
                        + $"or vouch for it with --confirmed."
                );
            case SignUpResult.Accepted accepted:
                if (confirmed)
                    await confirmation.ConfirmAsync(accepted.Subscriber, cancel);
                await console.Output.WriteLineAsync(
                    $"{accepted.Subscriber} {(confirmed ? Confirmed(request) : "must confirm within 48 hours")}"
                );
                if (accepted.Secret is { } secret)
                    await console.Output.WriteLineAsync($"secret (shown only once): {secret}");
                break;
        }

        return ExitCodes.Success;
    }

    /// <summary>What becomes of alerts, by the settings that this command was started with.</summary>
    private string Confirmed(SignUpRequest request) =>
        string.IsNullOrWhiteSpace(request.Email) ? "gets alerts"
        : !delivery.Value.TakesMailSignUps
            ? "is confirmed. No mail server is set, so alerts wait. Set Delivery__SmtpHost and Delivery__From."
        : delivery.Value.Carrier == EmailCarrier.Outbox
            ? "is confirmed. No mail server is set, so alerts are kept in the outbox and not sent."
        : "gets alerts";

    public async Task<int> RemoveAsync(string who, CancellationToken cancel) =>
        await unsubscription.UnsubscribeAsync(await finder.FindAsync(who, cancel), cancel)
            ? ExitCodes.Success
            : throw SubscriberFinder.Nobody();

    public async Task<int> ExportAsync(string who, CancellationToken cancel)
    {
        var held = await export.WriteAsync(await finder.FindAsync(who, cancel), cancel) ?? throw SubscriberFinder.Nobody();
        await console.Output.WriteLineAsync(Encoding.UTF8.GetString(held));
        return ExitCodes.Success;
    }

    public async Task<int> EraseAsync(string who, CancellationToken cancel)
    {
        // By its id also somebody who is gone: an erasure that died is completed so.
        var id = SubscriberKeys.IsId(who) ? who : await finder.FindAsync(who, cancel);
        await erasure.EraseAsync(id, cancel);
        if (finder.Address(who) is { } address)
            await subscribers.FreeAsync(address.Channel, address.Address, id, cancel);
        await console.Output.WriteLineAsync($"{id}: erased");
        return ExitCodes.Success;
    }

    public static CommandFailedException Failed(IEnumerable<Problem> problems) => new(string.Join('\n', problems));
}
