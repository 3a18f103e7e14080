using System.CommandLine;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

/// <summary>Signs up an address that an operator names.</summary>
internal sealed class SignUpVerbs(
    SignUp signUp,
    Confirmation confirmation,
    IOptions<DeliveryOptions> delivery,
    InvocationConfiguration console
)
{
    /// <param name="confirmed">The owner of the address is not asked.</param>
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

    public static CommandFailedException Failed(IEnumerable<Problem> problems) => new(string.Join('\n', problems));
}
