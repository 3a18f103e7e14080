namespace Alerts.Hosting.Demo;

/// <summary>When the demo on this data was first started.</summary>
internal sealed record DemoStartRow(DateTimeOffset At);
