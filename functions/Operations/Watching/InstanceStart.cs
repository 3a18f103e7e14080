namespace Alerts.Operations.Watching;

/// <summary>A start of the process.</summary>
/// <param name="Instance">The machine, or the instance that Azure runs it on.</param>
internal sealed record InstanceStart(string Instance, DateTimeOffset At);
