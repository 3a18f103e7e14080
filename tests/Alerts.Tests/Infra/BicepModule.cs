namespace Alerts.Tests.Infra;

/// <summary>A module and the parameters that it is given.</summary>
public sealed record BicepModule(string Name, string Path, IReadOnlyList<string> Params);
