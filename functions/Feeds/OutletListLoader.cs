using Alerts.Feeds.Registry;
using Microsoft.Extensions.Options;

namespace Alerts.Feeds;

/// <summary>
/// Brings the stored feeds in line with the list of outlets: once at the service's start, and by <c>feeds sync</c>. Listed feeds are
/// added, changed facts are taken over, and a feed that left the list is removed. An operator's changes stay: a feed added by hand is
/// not touched, a removed one stays removed, and a paused one stays paused and becomes the operator's own when it leaves the list.
/// </summary>
internal sealed partial class OutletListLoader(FeedStore store, IOptions<FeedsOptions> options, ILogger<OutletListLoader> logger)
{
    private bool _loaded;

    public async Task LoadOnceAsync(CancellationToken cancel)
    {
        if (_loaded)
            return;
        foreach (var mistake in (await SyncAsync(cancel)).Mistakes)
            Log.Mistake(logger, mistake);
        _loaded = true;
    }

    public async Task<OutletListSync> SyncAsync(CancellationToken cancel)
    {
        var (outlets, mistakes) = await ReadAsync(cancel);
        // A missing or unreadable list is a mistake; it does not mean "no feeds".
        if (outlets.Count == 0 && mistakes.Count > 0)
            return new OutletListSync(0, 0, 0, Readable: false, mistakes);
        var known = (await store.ListAsync(cancel)).ToDictionary(feed => feed.Value.Id, feed => feed.Value);
        var (added, changed, removed) = (0, 0, 0);
        foreach (var feed in outlets.Select(outlet => outlet.ToFeed()))
        {
            if (known.GetValueOrDefault(feed.Id) is not { } stored)
                added += await store.AddAsync(feed, cancel) ? 1 : 0;
            else if (stored.Listed && feed.TakesOver(stored) is var merged && merged != stored)
                changed += await store.UpdateAsync(feed.Id, feed.TakesOver, cancel) ? 1 : 0;
        }
        var listed = outlets.Select(outlet => FeedKeys.FeedId(outlet.Feed)).ToHashSet();
        foreach (var feed in known.Values.Where(feed => feed.Listed && !feed.Removed && !listed.Contains(feed.Id)))
            removed += await DropAsync(feed, cancel) ? 1 : 0;
        return new OutletListSync(added, changed, removed, Readable: true, mistakes);
    }

    public async Task<(IReadOnlyList<Outlet> Outlets, IReadOnlyList<string> Mistakes)> ReadAsync(CancellationToken cancel)
    {
        var file = options.Value.ListFile ?? Path.Combine(AppContext.BaseDirectory, "Data", "outlets.csv");
        if (file.Length == 0)
            return ([], []);
        if (!File.Exists(file))
            return ([], [$"There is no file {file}; only feeds that are stored already are read. Set Feeds:ListFile, or put it there."]);
        return (OutletList.Read(await File.ReadAllTextAsync(file, cancel), out var mistakes), mistakes);
    }

    private async Task<bool> DropAsync(Feed feed, CancellationToken cancel)
    {
        if (!feed.Paused)
            return await store.DeleteAsync(feed.Id, cancel);
        await store.UpdateAsync(feed.Id, stored => stored with { Listed = false }, cancel);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(121, LogLevel.Warning, "List of outlets: {Mistake}")]
        public static partial void Mistake(ILogger logger, string mistake);
    }
}

/// <summary>What a sync changed.</summary>
/// <param name="Readable">False when no line could be read; then nothing was changed.</param>
/// <param name="Mistakes">Lines that could not be read, and why.</param>
internal sealed record OutletListSync(int Added, int Changed, int Removed, bool Readable, IReadOnlyList<string> Mistakes);
