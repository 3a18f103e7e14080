using System.Buffers.Text;
using System.Security.Cryptography;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.SignUps;

/// <summary>
/// Stores a sign-up. It confirms nothing: the address first gets a message with a link (double opt-in). The order is address,
/// subscriber, message; each step continues what an earlier try left, so the next sign-up completes one that crashed.
/// </summary>
internal sealed partial class Enrolment(
    SubscriberStore subscribers,
    Suppression suppression,
    ProposalReader reader,
    IQueueStore queues,
    ILogger<Enrolment> log
)
{
    public async Task<SignUpResult> RequestAsync(SignUpRequest request, CancellationToken cancel)
    {
        var (result, proposal) = await ReadAsync(request, ProposalBuilder.MostConfirmations, cancel);
        if (result is SignUpResult.Accepted { Silence: null } accepted)
            await queues.SendAsync(Notices(accepted.Subscriber, proposal!), cancel);
        return result;
    }

    /// <summary>For an operator: no message is sent, and <see cref="Confirmation"/> without a link confirms it.</summary>
    public async Task<SignUpResult> PrepareAsync(SignUpRequest request, CancellationToken cancel) =>
        (await ReadAsync(request, int.MaxValue, cancel)).Result;

    private async Task<(SignUpResult Result, Proposal? Proposal)> ReadAsync(
        SignUpRequest request,
        int mostConfirmations,
        CancellationToken cancel
    )
    {
        if (reader.Read(request, out var problems) is not var (channel, address, proposal))
            return (new SignUpResult.Rejected(problems), null);
        if (await suppression.FindAsync(channel, address, cancel) is not null)
            return (Silent(proposal, MailSilence.Suppressed), null);
        if (await ProposeAsync(channel, address, proposal, mostConfirmations, cancel) is not { } id)
            return (Silent(proposal, MailSilence.TooManyConfirmations), null);
        Log.SignedUp(log, id, channel, proposal.Watches.Count);
        return (new SignUpResult.Accepted(id, proposal.Secret), proposal);
    }

    // The same answer as always: a stranger must not learn whether an address is known.
    private static SignUpResult.Accepted Silent(Proposal proposal, MailSilence why) =>
        new(SubscriberKeys.NewId(), proposal.Secret) { Silence = why };

    private async Task<string?> ProposeAsync(
        ChannelKind channel,
        string address,
        Proposal proposal,
        int mostConfirmations,
        CancellationToken cancel
    )
    {
        while (true)
        {
            var id = await subscribers.ClaimAsync(channel, address, SubscriberKeys.NewId(), cancel);
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
            if (
                !await subscribers.InsertAsync(ProposalBuilder.Fresh(id, channel, address, token, proposal), cancel)
                && await subscribers.UpdateAsync(id, known => ProposalBuilder.Again(known, proposal, mostConfirmations), cancel) is { } now
                && now.Proposed != proposal
            )
                return null;

            // The address or the subscriber may have been erased between the two writes: half of them is no subscriber.
            if (await subscribers.ClaimAsync(channel, address, id, cancel) == id && await subscribers.GetAsync(id, cancel) is not null)
                return id;
        }
    }

    private static IReadOnlyList<Outgoing> Notices(string id, Proposal proposal) =>
        [
            DeliveryJob.Queue.Message(ConfirmationJob.Of(id, proposal)),
            Removal.Queue.Message(new Removal { Subscriber = id, Reason = RemovalReason.Expired }, Proposal.Life),
        ];

    private static partial class Log
    {
        [LoggerMessage(400, LogLevel.Information, "Subscriber {Id} signed up by {Channel} with {Watches} watches")]
        public static partial void SignedUp(ILogger log, string id, ChannelKind channel, int watches);
    }
}
