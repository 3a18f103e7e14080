namespace Alerts.Subscriptions;

/// <summary>A mail that did not arrive this time.</summary>
/// <param name="Message">Which mail: a hash of its id, so that what is reported twice counts once.</param>
internal sealed record SoftBounce(string Message, DateTimeOffset At);
