namespace Alerts.Hosting.Declarations;

/// <summary>What both engines take from <c>host.json</c>.</summary>
/// <param name="FunctionTimeout">How long one call may take.</param>
internal sealed record HostSettings(QueueSettings Queues, TimeSpan FunctionTimeout);
