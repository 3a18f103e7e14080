namespace Alerts.Operations;

/// <summary>One thing that an operator did.</summary>
/// <param name="Who">The name Entra ID gives, how the session was opened, or the user of the command line.</param>
/// <param name="What">The deed and on what, such as "incidents retract 20241109-7f3a9c2e". No mail address, no webhook.</param>
/// <param name="Result">What it came to, such as "Killed: 9 → 26".</param>
internal sealed record AuditEntry(DateTimeOffset At, string Who, string What, string Result);
