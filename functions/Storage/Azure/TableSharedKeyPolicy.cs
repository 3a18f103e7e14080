using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Storage.Azure;

/// <summary>Signs each try of a request to Table Storage, which has a rule of its own: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.</summary>
internal sealed class TableSharedKeyPolicy(SharedKey key) : HttpPipelineSynchronousPolicy
{
    /// <summary>The empty line is Content-MD5, which we never send. Of the query only <c>comp</c> would be signed, and we never send that.</summary>
    public override void OnSendingRequest(HttpMessage message)
    {
        var headers = message.Request.Headers;
        headers.TryGetValue("Content-Type", out var type);
        headers.TryGetValue("x-ms-date", out var date);
        var resource = $"/{key.Account}{message.Request.Uri.ToUri().AbsolutePath}";
        headers.SetValue("Authorization", key.Authorize($"{message.Request.Method}\n\n{type}\n{date}\n{resource}"));
    }
}
