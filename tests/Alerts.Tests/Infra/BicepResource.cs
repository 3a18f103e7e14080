using System.Text.Json;

namespace Alerts.Tests.Infra;

/// <summary>A resource; the body has literals as JSON and expressions as their source.</summary>
public sealed record BicepResource(string Name, string Type, JsonElement Body);
