namespace Alerts.Delivery.Tally;

/// <summary>
/// Stores the counts of <see cref="DeliveryTally"/>, every five seconds if there are any, and at the end. A crash loses the counts of
/// the last five seconds, but no delivery: the delivery rows have those.
/// </summary>
internal sealed partial class TallyWriter(DeliveryTally tally, TallyStore store, TimeProvider time, ILogger<TallyWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    // Two processes share a name once in billions of processes an hour.
    private readonly string _worker = Guid.NewGuid().ToString("N")[..16];

    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var (hour, counts) in tally.Take())
        {
            try
            {
                await store.WriteAsync(hour, _worker, counts, cancel);
            }
            // Storage may work again in five seconds; alerts do not wait for it.
#pragma warning disable CA1031
            catch (Exception broken)
#pragma warning restore CA1031
            {
                tally.GiveBack(hour, counts);
                Log.NotStored(log, broken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        while (await NextAsync(pace, stoppingToken))
            await WriteAsync(stoppingToken);
    }

    private static async Task<bool> NextAsync(PeriodicTimer pace, CancellationToken stop)
    {
        try
        {
            return await pace.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(520, LogLevel.Warning, "Counts of deliveries could not be stored; they are kept and stored later")]
        public static partial void NotStored(ILogger log, Exception broken);
    }
}
