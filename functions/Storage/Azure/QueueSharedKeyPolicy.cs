using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Storage.Azure;

/// <summary>Signs each try of a request to Queue Storage: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.</summary>
internal sealed class QueueSharedKeyPolicy(SharedKey key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) =>
        message.Request.Headers.SetValue("Authorization", key.Authorize(ToSign(message.Request)));

    /// <summary>Empty are the headers that we never send, and Date: x-ms-date is signed among its own kind.</summary>
    private string ToSign(Request request)
    {
        var length = request.Content is { } content && content.TryComputeLength(out var bytes) && bytes > 0 ? $"{bytes}" : "";
        var type = request.Headers.TryGetValue("Content-Type", out var value) ? value : "";
        return $"{request.Method}\n\n\n{length}\n\n{type}\n\n\n\n\n\n\n{Headers(request)}/{key.Account}{Resource(request.Uri.ToUri())}";
    }

    private static string Headers(Request request) => string.Concat(request.Headers
        .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
        .Select(header => (Name: Lower(header.Name), header.Value))
        .OrderBy(header => header.Name, StringComparer.Ordinal)
        .Select(header => $"{header.Name}:{header.Value.Trim()}\n"));

    private static string Resource(Uri address) => address.AbsolutePath + string.Concat(address.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => $"\n{Lower(pair[0])}:{Uri.UnescapeDataString(pair[1])}")
        .Order(StringComparer.Ordinal));

#pragma warning disable CA1308 // The service asks for lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
