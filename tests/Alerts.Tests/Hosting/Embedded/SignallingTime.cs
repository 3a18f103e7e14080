using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Embedded;

/// <summary>A fake clock that says when the subject has begun to wait.</summary>
internal sealed class SignallingTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Ends when one more wait has begun.</summary>
    /// <returns>How long it is.</returns>
    public async Task<TimeSpan> WaitBeginsAsync() => await _waits.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
}
