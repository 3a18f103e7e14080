using Alerts.Network;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Alerts.Feeds.Fetching;

/// <summary>
/// A publisher whose name does not resolve or who does not take the connection is tried once more, a moment later: otherwise the feed waits
/// for its next visit, and is on record as failed. What was answered is not asked for again, nor is an address that is refused.
/// </summary>
internal static class FeedConnect
{
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A pipeline that no registry has: one of the registry's would keep a process that stops until all visits are over, for up to 30
    /// seconds.
    /// </summary>
    public static DelegatingHandler Handler(TimeProvider time) =>
        new ResilienceHandler(
            new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
                .AddRetry(
                    new RetryStrategyOptions<HttpResponseMessage>
                    {
                        MaxRetryAttempts = 1,
                        Delay = Wait,
                        ShouldHandle = attempt => ValueTask.FromResult(IsNotConnected(attempt.Outcome.Exception)),
                    }
                )
                .Build()
        );

    private static bool IsNotConnected(Exception? failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError }
        && !AddressRefusedException.IsIn(failure);
}
