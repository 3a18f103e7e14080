namespace Alerts.Web.Api;

/// <summary>What probes get.</summary>
/// <param name="Status">"ok", or what is wrong in a word.</param>
/// <param name="Version">Of the build.</param>
internal sealed record HealthDocument(string Status, string Version)
{
    public const string Ok = "ok";
    public const string NoStorage = "storage";
}
