using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Delivery.Email.Acs;

/// <summary>
/// A client for Azure Communication Services: the needed part of Azure.Communication.Email
/// (https://learn.microsoft.com/rest/api/communication/dataplane/email/send).
/// </summary>
/// <param name="endpoint">https://&lt;resource&gt;.communication.azure.com.</param>
/// <param name="options">Null for the defaults; tests bring their transport.</param>
internal sealed class AcsClient(Uri endpoint, TokenCredential credential, ClientOptions? options = null)
{
    private const string Scope = "https://communication.azure.com/.default";

    // The first stable version with contentId, by which the HTML shows a picture; otherwise as 2023-03-31.
    private const string Version = "2025-09-01";

    private readonly Uri _send = new(endpoint, "/emails:send?api-version=" + Version);

    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(
        options ?? new AcsClientOptions(),
        new BearerTokenAuthenticationPolicy(credential, Scope)
    );

    /// <summary>One attempt. 202 means that the service has accepted the mail, whatever happens later.</summary>
    /// <param name="operation">The service accepts a mail once for each id.</param>
    /// <exception cref="RequestFailedException">No answer came.</exception>
    /// <exception cref="Azure.Identity.AuthenticationFailedException">This app gets no token.</exception>
    public async Task<Response> SendAsync(Guid operation, BinaryData mail, CancellationToken cancel)
    {
        using var request = _pipeline.CreateRequest();
        request.Method = RequestMethod.Post;
        request.Uri.Reset(_send);
        request.Headers.Add("Operation-Id", operation.ToString("D"));
        request.Headers.Add(HttpHeader.Common.JsonContentType);
        request.Headers.Add(HttpHeader.Common.JsonAccept);
        request.Content = RequestContent.Create(mail);
        return await _pipeline.SendRequestAsync(request, cancel);
    }
}

/// <summary>Without the pipeline's retries, which would break a delivery's own schedule and deadline. Bodies are never logged.</summary>
internal sealed class AcsClientOptions : ClientOptions
{
    public AcsClientOptions()
    {
        Diagnostics.ApplicationId = "alerts";
        Retry.MaxRetries = 0;
    }
}
