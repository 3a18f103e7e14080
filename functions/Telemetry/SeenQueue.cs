namespace Alerts.Telemetry;

/// <summary>A queue at one moment.</summary>
/// <param name="Age">How long the oldest message that might be worked on has been waiting; zero without one.</param>
internal sealed record SeenQueue(string Name, int Length, TimeSpan Age);
