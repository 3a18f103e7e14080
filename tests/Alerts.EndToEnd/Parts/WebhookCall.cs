using System.Diagnostics;
using Alerts.Tests;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>A call of a webhook as it arrived.</summary>
internal sealed record WebhookCall(IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JObject Json => JObject.Parse(Body);

    public string Type => (string)Json["type"]!;

    public static async Task<WebhookCall> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        return new WebhookCall(
            http.Request.Headers.Where(header => header.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            await reader.ReadToEndAsync(http.RequestAborted)
        );
    }

    /// <summary>Whether the reference library takes the signature; skips the test where npm has not installed it.</summary>
    public async Task<bool> IsSignedByAsync(string secret)
    {
        var missing = NpmPackages.Missing("standardwebhooks");
        Skip.If(missing is not null, missing);
        using var node = Process.Start(
            new ProcessStartInfo("node", "verify-webhook.cjs")
            {
                WorkingDirectory = NpmPackages.Folder,
                RedirectStandardInput = true,
                RedirectStandardError = true,
            }
        )!;
        await node.StandardInput.WriteAsync(
            new JObject
            {
                ["secret"] = secret,
                ["headers"] = JObject.FromObject(Headers),
                ["body"] = Body,
            }.ToString()
        );
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0;
    }
}
