using Alerts.Network;
using Polly;
using Polly.Retry;

namespace Alerts.Feeds.Fetching;

/// <summary>
/// A publisher whose name does not resolve or who does not take the connection is tried once more, a moment later: otherwise the feed waits for its next
/// visit, and is on record as failed. What was answered is not asked for again, nor is an address that is refused.
/// </summary>
internal static class FeedConnect
{
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(1);

    /// <param name="pipeline">Of one request. The deadline of the visit goes on meanwhile.</param>
    public static void AddRetry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 1,
            Delay = Wait,
            ShouldHandle = outcome => ValueTask.FromResult(
                outcome.Outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } failed
                    && !AddressRefusedException.IsIn(failed)),
        });
    }
}
