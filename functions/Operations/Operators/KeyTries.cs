using System.Net;
using Alerts.Subscriptions.SignUps;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

/// <summary>Slows down guesses of the operators' key, for all workers together, and keeps the log readable meanwhile.</summary>
internal sealed partial class KeyTries(ClientLimit limit, TimeProvider time, ILogger<KeyTries> log)
{
    private static readonly TimeSpan OneLine = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private int _unsaid;

    /// <summary>Counts a try before it is checked, so that concurrent ones count too. This machine itself is an ordinary
    /// client.</summary>
    /// <returns>Null when it is allowed; else the wait until the next one is.</returns>
    public Task<TimeSpan?> TakeAsync(HttpContext http, CancellationToken cancel) =>
        limit.TryKeyAsync(ClientAddress.Of(http) ?? IPAddress.Loopback, cancel);

    public void Refused()
    {
        lock (_lock)
        {
            _unsaid++;
            var now = time.GetUtcNow();
            if (now < _next)
                return;
            Log.Refused(log, _unsaid);
            (_next, _unsaid) = (now + OneLine, 0);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            720,
            LogLevel.Warning,
            "The operators' pages refused {Count} wrong or excessive tries of the key since the last such line"
        )]
        public static partial void Refused(ILogger log, int count);
    }
}
