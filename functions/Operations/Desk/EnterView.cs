namespace Alerts.Operations.Desk;

/// <summary>The way in.</summary>
/// <param name="Key">Whether there is a key to enter with.</param>
/// <param name="Problem">Why the last try failed; null before one.</param>
public sealed record EnterView(bool Key, string? Problem);
