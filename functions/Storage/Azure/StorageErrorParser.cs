using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Alerts.Storage.Azure;

/// <summary>Finds the error code: in a header for queues, in <c>odata.error</c> for tables.</summary>
internal sealed class StorageErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var code = response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : InBody(response);
        error = code is null ? null : new ResponseError(code, response.ReasonPhrase);
        return error is not null;
    }

    private static string? InBody(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            return json.RootElement.GetProperty("odata.error").GetProperty("code").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // A proxy's page, or nothing at all: the status has to do.
        }
    }
}
