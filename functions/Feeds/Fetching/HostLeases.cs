using Alerts.Feeds.Registry;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Feeds.Fetching;

/// <summary>
/// One request at a time for each host, across all workers and processes: a row names the holder, and expires if the holder crashes.
/// </summary>
internal sealed class HostLeases(ITableStore tables, IOptions<FeedsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly DocumentTable<Lease> _leases = new(tables, TableNames.Leases, FeedsJson.Shared.Lease);

    /// <summary>Waits up to <see cref="FeedsOptions.HostWait"/>.</summary>
    /// <returns>The lease, to be disposed after use; null while another worker keeps it.</returns>
    public async Task<IAsyncDisposable?> TakeAsync(Uri address, CancellationToken cancel)
    {
        var host = FeedKeys.Host(address);
        var giveUp = time.GetUtcNow() + options.Value.HostWait;
        while (true)
        {
            if (await TryTakeAsync(host, cancel) is { } etag)
                return new Held(this, host, etag);
            if (time.GetUtcNow() >= giveUp)
                return null;
            await Task.Delay(Pause, time, cancel);
        }
    }

    /// <summary>For the start of the only process on the data: every lease belongs to a process that no longer runs.</summary>
    public async Task ReleaseAllAsync(CancellationToken cancel)
    {
        await foreach (var row in tables.RangeAsync(TableNames.Leases, FeedKeys.HostLeases, null, null, cancel))
            await tables.DeleteAsync(TableNames.Leases, FeedKeys.HostLeases, row.Key, null, cancel);
    }

    private async Task<string?> TryTakeAsync(string host, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        // Twice the limit of a visit: a running holder is done by then. A lease that lasts much longer was taken while the clock was
        // wrong.
        var longest = options.Value.Timeout * 2;
        var lease = new Lease(Guid.NewGuid().ToString("n"), now + longest);
        if (await _leases.GetAsync(FeedKeys.HostLeases, host, cancel) is not { } stored)
            return await _leases.InsertAsync(FeedKeys.HostLeases, host, lease, cancel);
        return stored.Value.Until > now && stored.Value.Until <= now + longest * 2
            ? null
            : await _leases.ReplaceAsync(FeedKeys.HostLeases, host, stored with { Value = lease }, cancel);
    }

    private sealed class Held(HostLeases leases, string host, string etag) : IAsyncDisposable
    {
        /// <summary>Only if the lease is still this holder's. Not cancelled: a stopping process must release the host.</summary>
        public async ValueTask DisposeAsync() => await leases._leases.DeleteAsync(FeedKeys.HostLeases, host, etag, CancellationToken.None);
    }
}
