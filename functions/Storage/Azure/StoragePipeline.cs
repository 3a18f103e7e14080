using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Storage.Azure;

/// <summary>Sends requests to one service of the account.</summary>
internal sealed class StoragePipeline
{
    private readonly HttpPipeline _pipeline;
    private readonly string _endpoint;

    /// <param name="endpoint">Of the service; for an emulator with the account as its path.</param>
    /// <param name="authorize">Signs each try.</param>
    /// <param name="options">Tests bring their own transport.</param>
    /// <param name="time">For the signature.</param>
    public StoragePipeline(Uri endpoint, HttpPipelinePolicy authorize, StorageClientOptions options, TimeProvider time)
    {
        _endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { new ServiceHeadersPolicy(time), authorize },
            RequestFailedDetailsParser = new StorageErrorParser(),
        });
    }

    public Uri Address(string pathAndQuery) => new($"{_endpoint}/{pathAndQuery}");

    /// <param name="method">The verb.</param>
    /// <param name="pathAndQuery">Encoded, without a leading slash.</param>
    /// <param name="prepare">Adds headers and content.</param>
    /// <param name="cancel">Ends the tries.</param>
    /// <exception cref="RequestFailedException">Any answer but 2xx, or none after all tries.</exception>
    public async Task<Response> SendAsync(RequestMethod method, string pathAndQuery, Action<Request>? prepare, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var request = _pipeline.CreateRequest();
        request.Method = method;
        request.Uri.Reset(Address(pathAndQuery));
        prepare?.Invoke(request);
        var response = await _pipeline.SendRequestAsync(request, cancel);
        if (response.Status is >= 200 and < 300)
            return response;
        using (response)
            throw new RequestFailedException(response);
    }
}
