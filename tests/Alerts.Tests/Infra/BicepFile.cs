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
    IReadOnlyList<string> Names
);
