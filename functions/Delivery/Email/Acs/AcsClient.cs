using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Delivery.Email.Acs;

/// <summary>
/// Hands mails to Azure Communication Services: the part of Azure.Communication.Email that is needed here
/// (https://learn.microsoft.com/rest/api/communication/dataplane/email/send).
/// </summary>
/// <param name="endpoint">https://&lt;resource&gt;.communication.azure.com.</param>
/// <param name="options">Null for those of this client; tests bring their transport.</param>
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

    /// <summary>One attempt. The answer is 202 once the service has the mail, whatever becomes of it later.</summary>
    /// <param name="operation">The service takes a mail once under one id.</param>
    /// <exception cref="RequestFailedException">No answer came.</exception>
    /// <exception cref="Azure.Identity.AuthenticationFailedException">There is no token for this app.</exception>
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

/// <summary>
/// No retries of the pipeline's own: a delivery has its schedule, and a deadline that they would break. Bodies are never logged by it.
/// </summary>
internal sealed class AcsClientOptions : ClientOptions
{
    public AcsClientOptions()
    {
        Diagnostics.ApplicationId = "alerts";
        Retry.MaxRetries = 0;
    }
}
