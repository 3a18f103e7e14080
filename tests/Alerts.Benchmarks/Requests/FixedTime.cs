namespace Alerts.Benchmarks.Requests;

/// <summary>
/// A clock that stands until it is moved, so that what is kept for seconds is fresh or stale as the measurement wants it.
/// </summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
