using System.Net;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Alerts.Feeds.Fetching;

/// <summary>Requests a feed, conditionally, and follows at most five redirects, each of them checked.</summary>
internal sealed class FeedClient(
    IHttpClientFactory clients,
    IOptions<FeedsOptions> options,
    IOptions<NetworkOptions> network,
    TimeProvider time
)
{
    public const string Name = "feeds";

    private const int MaxRedirects = 5;

    private const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, "
        + "text/xml;q=0.8, */*;q=0.5";

    /// <param name="etag">From the last answer; null requests the whole feed.</param>
    /// <param name="lastModified">As <paramref name="etag"/>.</param>
    public async Task<FetchResult> FetchAsync(Uri address, string? etag, string? lastModified, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            return await FollowAsync(address, etag, lastModified, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchResult.Failed(
                FetchFailure.TimedOut,
                $"{address.Host} did not answer within {options.Value.Timeout.TotalSeconds:0} s."
            );
        }
        catch (InvalidDataException error)
        {
            return new FetchResult.Failed(FetchFailure.Unreachable, $"{address.Host}: {error.Message}");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return AddressRefusedException.IsIn(error)
                ? new FetchResult.Failed(FetchFailure.Refused, AddressGuard.Explain(AddressRefusal.NotPublic, AddressUse.Feed))
                : new FetchResult.Failed(FetchFailure.Unreachable, $"{address.Host}: {error.GetBaseException().Message}");
        }
        // The isolation point: one feed of many, with input from a stranger. Brotli, for one, throws an exception of its own.
#pragma warning disable CA1031
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return FetchResult.Failed.Of(address, error);
        }
    }

    private async Task<FetchResult> FollowAsync(Uri address, string? etag, string? lastModified, CancellationToken cancel)
    {
        // The feed has a new address only while every hop so far is permanent.
        var (at, permanent) = (address, true);
        Uri? moved = null;
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            if (AddressGuard.Check(at, AddressUse.Feed, network.Value) is { } refusal)
                return new FetchResult.Failed(FetchFailure.Refused, $"{at.Host}: {AddressGuard.Explain(refusal, AddressUse.Feed)}");
            using var answer = await AskAsync(at, etag, lastModified, cancel);
            if (!IsRedirect(answer.StatusCode) || answer.Headers.Location is not { } location)
                return Arrived(moved, await FeedAnswer.ReadAsync(answer, at, time.GetUtcNow(), cancel));
            if (!Uri.TryCreate(at, location, out var next))
                return new FetchResult.Failed(FetchFailure.Refused, $"{at.Host} redirects to something that is not an address.");
            permanent &= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = WithoutFragment(next);
            moved = permanent ? at : moved;
        }
        return new FetchResult.Failed(FetchFailure.TooManyRedirects, $"{address.Host} redirects more than {MaxRedirects} times.");
    }

    /// <summary>A feed has moved only if it can be read at the new address; a redirect to an error page does not count.</summary>
    private static FetchResult Arrived(Uri? moved, FetchResult result) =>
        moved is not null && result is FetchResult.Fetched or FetchResult.NotModified ? new FetchResult.Moved(moved, result) : result;

    private async Task<HttpResponseMessage> AskAsync(Uri address, string? etag, string? lastModified, CancellationToken cancel)
    {
        using var client = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        // Unparsed: an ETag is opaque, and some servers compare the date as text (RFC 9110, 13.1).
        if (Validator.Usable(etag) is { } known)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        if (Validator.Usable(lastModified) is { } since)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));
}

/// <summary>
/// Tries once more, a moment later, when a name does not resolve or the connection fails; otherwise the feed waits for its next visit
/// and is recorded as failed. An answer, or a refused address, is not tried again.
/// </summary>
internal static class FeedConnect
{
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Outside the registry: its pipelines would keep a stopping process for up to 30 seconds until all visits end.</summary>
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
