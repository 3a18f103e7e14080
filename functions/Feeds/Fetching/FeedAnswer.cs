using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;

namespace Alerts.Feeds.Fetching;

internal static class FeedAnswer
{
    public static async Task<FetchResult> ReadAsync(HttpResponseMessage answer, Uri address, DateTimeOffset now, CancellationToken cancel)
    {
        var status = (int)answer.StatusCode;
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return new FetchResult.NotModified(MaxAge(answer));
        if (answer.StatusCode == HttpStatusCode.Gone)
            return new FetchResult.Gone();
        if (status is 429 or 503)
            return new FetchResult.Failed(
                FetchFailure.Throttled,
                $"{address.Host} asks to come later ({status}).",
                RetryAfter.Read(answer, now)
            );
        if (status != 200)
            return new FetchResult.Failed(FetchFailure.Status, $"{address.Host} answers {status}.", RetryAfter.Read(answer, now));
        return await ReadBodyAsync(answer, address, cancel);
    }

    private static async Task<FetchResult> ReadBodyAsync(HttpResponseMessage answer, Uri address, CancellationToken cancel)
    {
        if (await CappedBody.ReadAsync(answer.Content, FeedParser.MaxBytes, cancel) is not { } body)
            return new FetchResult.Failed(FetchFailure.TooLarge, $"{address.Host} sends more than {FeedParser.MaxBytes / 1_000_000} MB.");
        return FeedParser.Parse(body, answer.Content.Headers.ContentType?.CharSet, address) switch
        {
            FeedParseResult.Parsed(var feed) => new FetchResult.Fetched(
                feed,
                Validator.Usable(Header(answer, "ETag")),
                Validator.Usable(Header(answer, "Last-Modified")),
                Convert.ToHexStringLower(SHA256.HashData(body)),
                Longer(MaxAge(answer), feed.AskedInterval)
            ),
            FeedParseResult.Unreadable(var reason, var cause) => new FetchResult.Failed(
                FetchFailure.Unreadable,
                $"{address.Host}: {reason.Explain()}{Packed(answer)}."
            )
            {
                Cause = cause,
            },
            var other => throw new InvalidOperationException($"Unknown result {other}."),
        };
    }

    /// <summary>An encoding that the request did not offer stays in the header, as does what is no encoding ("UTF-8").</summary>
    private static string Packed(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentEncoding.FirstOrDefault() is { Length: > 0 and < 20 } name && name.All(char.IsAsciiLetterOrDigit)
            ? $"; it says that it is packed as {name}, and only gzip and br are asked for"
            : "";

    /// <summary>Unparsed: the framework drops malformed values of either header.</summary>
    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) || answer.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    /// <summary>Cache-Control: max-age, less the Age it already has (RFC 9111, 4.2.3); up to a day.</summary>
    private static TimeSpan? MaxAge(HttpResponseMessage answer)
    {
        if (answer.Headers.CacheControl is not { MaxAge: { } age, NoStore: false })
            return null;
        var left = age - (answer.Headers.Age ?? TimeSpan.Zero);
        return TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, RetryAfter.Longest.Ticks));
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;
}

internal static class Validator
{
    private const int MaxLength = 1_000;

    private static readonly SearchValues<char> Printable = SearchValues.Create(
        string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (char)character))
    );

    /// <returns>
    /// Null for a value that cannot be sent back, new or stored by an earlier version: the client sends only ASCII, and a longer value
    /// abuses our storage. The feed is then read whole.
    /// </returns>
    public static string? Usable(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.AsSpan().IndexOfAnyExcept(Printable) < 0 ? text : null;
}
