using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Tests.Platform.Storage;

/// <summary>A network that delivers the next request and loses its answer, as many times as <see cref="Lose"/> says.</summary>
internal sealed class LostAnswers : HttpPipelineTransport
{
    public int Lose { get; set; }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Everything here is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await HttpClientTransport.Shared.ProcessAsync(message);
        if (Lose-- > 0)
            throw new IOException("The connection was reset.");
    }
}
