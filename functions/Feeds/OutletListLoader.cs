using Microsoft.Extensions.Options;

namespace Alerts.Feeds;

/// <summary>
/// Brings the feeds in line with the list of outlets, once a process. What the list has and we do not is added; a changed name or homepage is
/// taken over; a feed that came with the list and is not on it any more is removed. Feeds that were added by hand are not touched, and a
/// listed one that was removed by hand stays removed.
/// </summary>
internal sealed partial class OutletListLoader(FeedStore store, IOptions<FeedsOptions> options, ILogger<OutletListLoader> logger)
{
    private bool _loaded;

    public async Task LoadOnceAsync(CancellationToken cancel)
    {
        if (_loaded)
            return;
        var file = options.Value.ListFile ?? Path.Combine(AppContext.BaseDirectory, "Data", "outlets.csv");
        if (file.Length == 0)
            await LoadAsync("", cancel);
        else if (File.Exists(file))
            await LoadAsync(await File.ReadAllTextAsync(file, cancel), cancel);
        else
            Log.Missing(logger, file);
        _loaded = true;
    }

    private async Task LoadAsync(string csv, CancellationToken cancel)
    {
        var outlets = OutletList.Read(csv, out var mistakes);
        foreach (var mistake in mistakes)
            Log.Mistake(logger, mistake);
        var known = (await store.ListAsync(cancel)).ToDictionary(feed => feed.Value.Id, feed => feed.Value);
        foreach (var feed in outlets.Select(outlet => outlet.ToFeed()))
            await TakeAsync(feed, known.GetValueOrDefault(feed.Id), cancel);
        var listed = outlets.Select(outlet => FeedKeys.FeedId(outlet.Feed)).ToHashSet();
        foreach (var feed in known.Values.Where(feed => feed.Listed && !listed.Contains(feed.Id)))
            await store.DeleteAsync(feed.Id, cancel);
    }

    private async Task TakeAsync(Feed listed, Feed? known, CancellationToken cancel)
    {
        if (known is null)
            await store.AddAsync(listed, cancel);
        else if (known.Listed && (known.Outlet, known.Homepage) != (listed.Outlet, listed.Homepage))
            await store.UpdateAsync(known.Id, feed => feed with { Outlet = listed.Outlet, Homepage = listed.Homepage }, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(120, LogLevel.Warning, "There is no list of outlets at {File}; only feeds that were added by hand are read.")]
        public static partial void Missing(ILogger logger, string file);

        [LoggerMessage(121, LogLevel.Warning, "List of outlets: {Mistake}")]
        public static partial void Mistake(ILogger logger, string mistake);
    }
}
