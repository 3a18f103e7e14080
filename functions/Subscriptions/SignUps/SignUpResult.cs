using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.SignUps;

/// <summary>How a sign-up ended. The same whether the address was known or not.</summary>
internal abstract record SignUpResult
{
    /// <param name="Subscriber">The id, for the operator's command line; not for the answer to a stranger.</param>
    /// <param name="Secret">The webhook's signing secret, "whsec_…", shown this once; null for email.</param>
    internal sealed record Accepted(string Subscriber, string? Secret) : SignUpResult
    {
        /// <summary>
        /// Set when nothing was kept and nothing is sent, in which case the id is nobody's; the answer to a stranger is the same.
        /// </summary>
        public MailSilence? Silence { get; init; }

        public override string ToString() => $"Accepted {Subscriber}";
    }

    /// <param name="Problems">All of them, not only the first.</param>
    internal sealed record Rejected(IReadOnlyList<Problem> Problems) : SignUpResult;

    /// <summary>The client had its sign-ups for this hour.</summary>
    /// <param name="RetryAfter">Until the next hour.</param>
    internal sealed record TooMany(TimeSpan RetryAfter) : SignUpResult;
}

/// <summary>Why a sign-up that is answered like any other came to nothing. For operators, never for the answer.</summary>
internal enum MailSilence
{
    /// <summary>It filled in the field that people do not see.</summary>
    Website,

    /// <summary>Nothing is ever sent to the address.</summary>
    Suppressed,

    /// <summary>The address had its confirmations for today.</summary>
    TooManyConfirmations,
}
