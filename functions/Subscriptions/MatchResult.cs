namespace Alerts.Subscriptions;

/// <summary>Whether a watch asks for a change, and why.</summary>
internal abstract record MatchResult(MatchReason Reason)
{
    internal sealed record Wanted(MatchReason Reason) : MatchResult(Reason);

    /// <summary>Wanted by those who were told of the incident: taking back what one never heard is noise.</summary>
    internal sealed record WantedIfTold(MatchReason Reason) : MatchResult(Reason);

    internal sealed record NotWanted(MatchReason Reason) : MatchResult(Reason);
}
