namespace Alerts.Delivery.Tally;

/// <summary>How outcomes are called in metrics and stored counts.</summary>
internal static class ResultWord
{
    /// <exception cref="ArgumentOutOfRangeException">Nothing was attempted, so nothing is counted.</exception>
    public static string Of(OutcomeKind kind) =>
        kind switch
        {
            OutcomeKind.Sent => "sent",
            OutcomeKind.Kept => "kept",
            OutcomeKind.Later => "deferred",
            OutcomeKind.Rejected => "rejected",
            OutcomeKind.Skipped => "skipped",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is not counted."),
        };
}
