namespace Alerts.Operations.Desk;

/// <summary>A one-time link, or the session that it opened; its secret is in the key only, as a hash.</summary>
/// <param name="Who">For the audit log.</param>
/// <param name="Form">What every form of a session carries; empty for a link.</param>
internal sealed record OperatorPass(string Who, string Form, DateTimeOffset Until);
