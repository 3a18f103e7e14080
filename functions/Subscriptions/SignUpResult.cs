namespace Alerts.Subscriptions;

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
        public Silence? Silence { get; init; }

        public override string ToString() => $"Accepted {Subscriber}";
    }

    /// <param name="Problems">All of them, not only the first.</param>
    internal sealed record Rejected(IReadOnlyList<Problem> Problems) : SignUpResult;

    /// <summary>The client had its sign-ups for this hour.</summary>
    /// <param name="RetryAfter">Until the next hour.</param>
    internal sealed record TooMany(TimeSpan RetryAfter) : SignUpResult;
}
