namespace Alerts.Delivery.Tally;

/// <summary>
/// Stores what <see cref="DeliveryTally"/> counted, every five seconds when there is anything, and at the end. A process that is killed
/// takes the counts of its last five seconds with it; what was delivered is known to the delivery rows all the same.
/// </summary>
internal sealed partial class TallyWriter(DeliveryTally tally, TallyStore store, TimeProvider time, ILogger<TallyWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    // By chance the same as another's once in billions of processes an hour.
    private readonly string _worker = Guid.NewGuid().ToString("N")[..16];

    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var (hour, counts) in tally.Take())
        {
            try
            {
                await store.WriteAsync(hour, _worker, counts, cancel);
            }
            // Storage that is away now may be there in five seconds; alerts do not wait for it.
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
