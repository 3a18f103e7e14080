using System.Net;
using System.Text.Json;
using Alerts.Web.Requests;

namespace Alerts.Hosting.Hosted;

/// <summary>
/// The client's address under the Functions host. The host replaces X-Forwarded-For by its front end's address, and the worker takes
/// that for the client's (azure-functions-host #10253, azure-functions-dotnet-worker #3111). With ASPNETCORE_FORWARDEDHEADERS_ENABLED
/// the host trusts its front end, and the address is right. Otherwise the original header is among the call's data.
/// </summary>
internal sealed record HostedClient(bool HostReadsHeaders)
{
    private const string Variable = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";
    private const string Header = "X-Forwarded-For";

    /// <summary>
    /// Removes the variable from this process's environment: only the host, not the worker's server too, must read the header. Call it
    /// before any builder exists.
    /// </summary>
    public static HostedClient Take()
    {
        var client = new HostedClient(
            string.Equals(Environment.GetEnvironmentVariable(Variable), "true", StringComparison.OrdinalIgnoreCase)
        );
        Environment.SetEnvironmentVariable(Variable, null);
        return client;
    }

    /// <param name="data">The host's data of the call.</param>
    public void Apply(HttpContext http, IReadOnlyDictionary<string, object?> data)
    {
        var original = HostReadsHeaders ? null : ForwardedClient.Read(Forwarded(data.GetValueOrDefault("Headers")?.ToString()));
        http.Features.Set(new ForwardedClient.Client(original ?? http.Connection.RemoteIpAddress ?? IPAddress.None));
    }

    private static string? Forwarded(string? headers)
    {
        if (headers is not ['{', ..])
            return null;
        using var all = JsonDocument.Parse(headers);
        return all
            .RootElement.EnumerateObject()
            .Where(header => string.Equals(header.Name, Header, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value.ValueKind == JsonValueKind.Array ? header.Value.EnumerateArray().LastOrDefault() : header.Value)
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString())
            .FirstOrDefault();
    }
}
