using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.SignUps;

/// <summary>How a sign-up ended; the same for known and unknown addresses.</summary>
internal abstract record SignUpResult
{
    /// <param name="Subscriber">The id, for the operator's command line; never for a stranger.</param>
    /// <param name="Secret">The webhook's signing secret, "whsec_…", shown this once; null for email.</param>
    internal sealed record Accepted(string Subscriber, string? Secret) : SignUpResult
    {
        /// <summary>Set when nothing was stored or sent, and the id is made up; a stranger gets the same answer.</summary>
        public MailSilence? Silence { get; init; }

        public override string ToString() => $"Accepted {Subscriber}";
    }

    internal sealed record Rejected(IReadOnlyList<Problem> Problems) : SignUpResult;

    /// <summary>The client has had its sign-ups for this hour.</summary>
    /// <param name="RetryAfter">Until the next hour.</param>
    internal sealed record TooMany(TimeSpan RetryAfter) : SignUpResult;
}

internal enum MailSilence
{
    /// <summary>It filled in the hidden field.</summary>
    Website,

    /// <summary>Nothing is ever sent to the address.</summary>
    Suppressed,

    TooManyConfirmations,
}
