namespace Alerts.Delivery;

/// <summary>How many messages this process handed over since its start; for a person to look at.</summary>
internal sealed class SentTotal
{
    private long _sent;

    public long Value => Interlocked.Read(ref _sent);

    public void Count(int sent) => Interlocked.Add(ref _sent, sent);
}
