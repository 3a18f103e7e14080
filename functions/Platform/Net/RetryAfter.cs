using System.Net.Http.Headers;

namespace Alerts.Platform.Net;

/// <summary><c>Retry-After</c> (RFC 9110, 10.2.3) in both forms: seconds, and a date.</summary>
internal static class RetryAfter
{
    /// <summary>The longest wait that is obeyed: one day. A server that asks for more is mistaken or wants no more visits.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(1);

    /// <returns>How long to wait from <paramref name="now"/>, zero to <see cref="Longest"/>; null when the answer does not say.</returns>
    public static TimeSpan? Read(HttpResponseMessage answer, DateTimeOffset now) => Read(answer.Headers, now);

    /// <inheritdoc cref="Read(HttpResponseMessage, DateTimeOffset)"/>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, Longest.Ticks)) : null;
    }
}
