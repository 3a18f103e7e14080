namespace Alerts.Tests.Infra;

/// <summary>A parameter; required when it has no default.</summary>
public sealed record BicepParameter(string Name, bool Described, bool Secure, bool Required);
