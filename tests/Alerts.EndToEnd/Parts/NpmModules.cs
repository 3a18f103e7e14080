namespace Alerts.EndToEnd.Parts;

/// <summary>Other people's programs under <c>tests/npm</c>.</summary>
internal static class NpmModules
{
    public static string Folder { get; } = Path.Combine(Checkout.Root, "tests", "npm");

    /// <returns>Why a test cannot run; null when all are there.</returns>
    public static string? Missing(params string[] modules) =>
        modules.Where(module => !Directory.Exists(Path.Combine(Folder, "node_modules", module))).ToList() is { Count: > 0 } missing
            ? $"npm ci --prefix tests/npm brings {string.Join(", ", missing)}"
            : null;
}
