using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Embedded;

/// <summary>A fake clock that says when the subject has begun to wait.</summary>
internal sealed class SignallingTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly SemaphoreSlim _waits = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Release();
        return timer;
    }

    /// <summary>Ends when one more wait has begun.</summary>
    public async Task WaitBeginsAsync() => Assert.True(await _waits.WaitAsync(TimeSpan.FromSeconds(10)), "The subject does not wait.");
}
