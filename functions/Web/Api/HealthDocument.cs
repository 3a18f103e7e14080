namespace Alerts.Web.Api;

/// <summary>The answer to probes.</summary>
/// <param name="Status">"ok", or the fault in a word.</param>
/// <param name="Version">Of the build.</param>
internal sealed record HealthDocument(string Status, string Version)
{
    public const string Ok = "ok";
    public const string NoStorage = "storage";
}
