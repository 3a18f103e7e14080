namespace Alerts.Operations;

/// <summary>Why a message failed for the last time.</summary>
/// <param name="Reason">Kind and words of the exception, cut.</param>
internal sealed record FailureNote(string Reason, DateTimeOffset At);
