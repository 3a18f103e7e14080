using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests;

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

    /// <summary>Ends when so many waits of that length have begun; others do not count.</summary>
    public async Task WaitsBeginAsync(TimeSpan length, int count = 1)
    {
        while (count > 0)
            if (await WaitBeginsAsync() == length)
                count--;
    }
}
