using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Checks;

/// <summary>Pure: what a sign-up changes of a known or new subscriber.</summary>
internal static class ProposalBuilder
{
    /// <summary>How many confirmations one address gets in 24 hours, from all senders together.</summary>
    public const int MostConfirmations = 5;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static Subscriber Fresh(string id, ChannelKind channel, string address, string token, Proposal proposal) =>
        new()
        {
            Id = id,
            Channel = channel,
            Address = address,
            Token = token,
            State = SubscriberState.Pending,
            CreatedAt = proposal.At,
            Proposed = proposal,
            ConfirmationsAsked = [proposal.At],
        };

    /// <summary>Changes nothing confirmed: a sign-up with another person's address alters none of that person's watches.</summary>
    /// <param name="most">How many confirmations may be sent in 24 hours.</param>
    /// <returns>Null when the address has had its confirmations for today.</returns>
    public static Subscriber? Again(Subscriber known, Proposal proposal, int most)
    {
        var recent = known.ConfirmationsAsked.Where(at => at > proposal.At - Day).ToList();
        return recent.Count >= most
            ? null
            : known with
            {
                Proposed = proposal,
                ConfirmationsAsked = [.. recent.TakeLast(MostConfirmations - 1), proposal.At],
            };
    }

    /// <summary>Makes the proposal valid: its watches and secret replace the earlier ones.</summary>
    public static Subscriber Confirmed(Subscriber subscriber, Proposal proposal, DateTimeOffset now) =>
        subscriber with
        {
            State = SubscriberState.Active,
            DisabledFor = null,
            DisabledAt = null,
            ConfirmedAt = now,
            Watches = proposal.Watches,
            Secrets = proposal.Secret is { } secret ? [secret] : [],
            Retiring = [],
            Format = proposal.Format,
            Owner = proposal.Owner,
            Preferences = proposal.Preferences,
            Proposed = null,
        };
}
