using System.Net;
using System.Text.Json;
using Alerts.Web.Requests;

namespace Alerts.Hosting.Hosted;

/// <summary>
/// Who asks, under the Functions host. The host replaces X-Forwarded-For by the address that it saw itself, which is its front end's; the
/// worker takes that for the client's (azure-functions-host #10253, azure-functions-dotnet-worker #3111). With
/// ASPNETCORE_FORWARDEDHEADERS_ENABLED the host believes its front end, and the address is right. Without it the header as it came is among
/// the call's data.
/// </summary>
internal sealed record HostedClient(bool HostReadsHeaders)
{
    private const string Variable = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";
    private const string Header = "X-Forwarded-For";

    /// <summary>
    /// Takes the variable out of this process's environment, which is the host's: the worker's own server is to believe the host once, not
    /// twice. To be called before any builder is made.
    /// </summary>
    public static HostedClient Take()
    {
        var client = new HostedClient(
            string.Equals(Environment.GetEnvironmentVariable(Variable), "true", StringComparison.OrdinalIgnoreCase)
        );
        Environment.SetEnvironmentVariable(Variable, null);
        return client;
    }

    /// <param name="data">What the host tells of the call.</param>
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
