namespace Alerts.Subscriptions;

/// <summary>How a change that a subscriber made herself ended.</summary>
internal abstract record ManageResult
{
    /// <param name="Subscriber">As she is now.</param>
    internal sealed record Done(Subscriber Subscriber) : ManageResult;

    /// <param name="Problems">All of them, not only the first; nothing was changed.</param>
    internal sealed record Rejected(IReadOnlyList<Problem> Problems) : ManageResult;

    /// <summary>There is no such subscriber (any more), or she never confirmed.</summary>
    internal sealed record NotGood : ManageResult;
}
