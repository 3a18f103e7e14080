using Azure.Core;
using Azure.Identity;

namespace Alerts.Hosting.Exporting;

/// <summary>Where Application Insights takes telemetry, from the settings that the Functions host reads too.</summary>
/// <param name="Key">The instrumentation key: names the resource and is no secret where local authentication is off.</param>
/// <param name="Token">Null where the key is enough.</param>
internal sealed record AppInsightsTarget(Uri Ingestion, string Key, TokenCredential? Token)
{
    public const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <returns>Null when it is not set up, or not so that it can be understood: the Functions host says what is wrong with it.</returns>
    public static AppInsightsTarget? Find(IConfiguration settings)
    {
        var connection = Parts(settings[Connection]);
        return connection.TryGetValue("InstrumentationKey", out var key) && Endpoint(connection) is { } endpoint
            ? new AppInsightsTarget(new Uri(endpoint, "v2.1/track"), key, Credential(Parts(settings[Authentication])))
            : null;
    }

    private static Uri? Endpoint(Dictionary<string, string> connection) =>
        Uri.TryCreate(connection.GetValueOrDefault("IngestionEndpoint", "https://dc.services.visualstudio.com").TrimEnd('/') + "/", UriKind.Absolute, out var endpoint)
            ? endpoint
            : null;

    // https://learn.microsoft.com/azure/azure-functions/functions-app-settings#applicationinsights_authentication_string
    private static ManagedIdentityCredential? Credential(Dictionary<string, string> authentication) => authentication switch
    {
        _ when authentication.GetValueOrDefault("Authorization") != "AAD" => null,
        _ when authentication.TryGetValue("ClientId", out var client) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
        _ => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
    };

    private static Dictionary<string, string> Parts(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .GroupBy(part => part[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(part => part.Key, part => part.Last()[1], StringComparer.OrdinalIgnoreCase);
}
