using System.Text.Json;

namespace Alerts.Tests.Infra;

/// <summary>What one Bicep file declares, as tests/npm/bicep.mjs reads it by a grammar that nobody here wrote.</summary>
public sealed record BicepFile(
    IReadOnlyList<string> Errors,
    IReadOnlyList<BicepParameter> Params,
    IReadOnlyDictionary<string, JsonElement> Variables,
    IReadOnlyList<BicepModule> Modules,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<BicepResource> Resources,
    IReadOnlyList<string> Names);

/// <summary>A parameter; required when it has no default.</summary>
public sealed record BicepParameter(string Name, bool Described, bool Required);

/// <summary>A module and the parameters that it is given.</summary>
public sealed record BicepModule(string Name, string Path, IReadOnlyList<string> Params);

/// <summary>A resource; the body has literals as JSON and expressions as their source.</summary>
public sealed record BicepResource(string Name, string Type, JsonElement Body);
