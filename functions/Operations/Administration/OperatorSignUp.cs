using System.Diagnostics;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

/// <summary>Signs up an address that an operator names.</summary>
internal sealed class OperatorSignUp(SignUp signUp, Confirmation confirmation, IOptions<DeliveryOptions> delivery, AuditLog audit)
{
    /// <param name="who">The operator.</param>
    /// <param name="confirmed">The owner of the address is not asked.</param>
    public Task<AdminResult> AddAsync(string who, SignUpRequest request, bool confirmed, CancellationToken cancel) =>
        audit.KeepAsync(
            who,
            confirmed ? "subscribers add --confirmed" : "subscribers add",
            async () =>
                confirmed
                    ? await VouchAsync(request, cancel)
                    : Read(await signUp.RequestAsync(request, cancel), SignUpOutcome.AwaitsConfirmation),
            cancel
        );

    /// <returns>All mistakes, a line each.</returns>
    public static AdminResult.Refused Refuse(IEnumerable<Problem> problems) => new(string.Join('\n', problems));

    private async Task<AdminResult> VouchAsync(SignUpRequest request, CancellationToken cancel)
    {
        var result = Read(await signUp.PrepareAsync(request, cancel), Outcome(request));
        if (result is AdminResult.SignedUp(var id, _, _))
            await confirmation.ConfirmAsync(id, cancel);
        return result;
    }

    private static AdminResult Read(SignUpResult result, SignUpOutcome outcome) =>
        result switch
        {
            SignUpResult.Rejected rejected => Refuse(rejected.Problems),
            SignUpResult.Accepted { Silence: MailSilence.Suppressed } => new AdminResult.Refused(
                "That address is suppressed; `subscribers unsuppress` lets it sign up again."
            ),
            SignUpResult.Accepted { Silence: MailSilence.TooManyConfirmations } => new AdminResult.Refused(
                $"There were {ProposalBuilder.MostConfirmations} sign-ups with that address in 24 hours: try again tomorrow, "
                    + $"or vouch for it with --confirmed."
            ),
            SignUpResult.Accepted accepted => new AdminResult.SignedUp(accepted.Subscriber, outcome, accepted.Secret),
            _ => throw new UnreachableException($"An operator's sign-up is not limited: {result.GetType().Name}."),
        };

    /// <summary>What becomes of alerts, by the settings that this process was started with.</summary>
    private SignUpOutcome Outcome(SignUpRequest request) =>
        string.IsNullOrWhiteSpace(request.Email) ? SignUpOutcome.GetsAlerts
        : !delivery.Value.TakesMailSignUps ? SignUpOutcome.WaitsForMailServer
        : delivery.Value.Carrier == EmailCarrier.Outbox ? SignUpOutcome.GoesToOutbox
        : SignUpOutcome.GetsAlerts;
}

internal enum SignUpOutcome
{
    AwaitsConfirmation,
    GetsAlerts,

    /// <summary>There is no mail server; alerts are kept on this machine.</summary>
    GoesToOutbox,

    /// <summary>There is no mail server, and none of what would take its place.</summary>
    WaitsForMailServer,
}
