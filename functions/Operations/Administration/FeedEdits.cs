using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

/// <summary>Operators' edits of feeds, on the command line and on the pages. Works while the service runs on the same store.</summary>
internal sealed class FeedEdits(FeedStore store, OutletListLoader list, IOptions<NetworkOptions> network)
{
    /// <exception cref="CommandFailedException">The address is invalid or refused; the message says why.</exception>
    public Uri Check(string text)
    {
        var refusal = !Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? AddressRefusal.NotAbsolute
            : AddressGuard.Check(address, AddressUse.Feed, network.Value);
        return refusal is { } reason
            ? throw new CommandFailedException($"'{text}': {AddressGuard.Explain(reason, AddressUse.Feed)}")
            : address!;
    }

    /// <param name="outlet">Its name as people know it; null for the host.</param>
    public async Task<string> AddAsync(string url, string? outlet, CancellationToken cancel)
    {
        var address = Check(url);
        var feed = new Outlet(string.IsNullOrWhiteSpace(outlet) ? address.Host : outlet.Trim(), null, address).ToFeed() with
        {
            Listed = false,
        };
        if (!await store.AddAsync(feed, cancel))
            await store.UpdateAsync(
                feed.Id,
                known => known with { Removed = false, Ended = false, Paused = false, NextDue = default },
                cancel
            );
        return $"{feed.Id} {feed.Address}: added.";
    }

    public async Task<string> RemoveAsync(string which, CancellationToken cancel)
    {
        var feed = await StoredAsync(which, cancel);
        // A listed feed stays as removed: the list of outlets would bring it back.
        if (feed.Listed)
            await store.UpdateAsync(feed.Id, known => known with { Removed = true }, cancel);
        else
            await store.DeleteAsync(feed.Id, cancel);
        return $"{feed.Id} {feed.Address}: removed.";
    }

    public async Task<string> PauseAsync(string which, bool pause, CancellationToken cancel)
    {
        var feed = await StoredAsync(which, cancel);
        await store.UpdateAsync(feed.Id, known => known with { Paused = pause, NextDue = pause ? known.NextDue : default }, cancel);
        return pause ? $"{feed.Id} {feed.Address}: paused." : $"{feed.Id} {feed.Address}: resumed.";
    }

    /// <summary>Searches the stored feeds, and listed ones that are not stored yet.</summary>
    /// <param name="which">Its id or its address.</param>
    /// <exception cref="CommandFailedException">It is unknown.</exception>
    public async Task<Feed> FindAsync(string which, CancellationToken cancel)
    {
        if ((await store.ListAsync(cancel)).Select(feed => feed.Value).FirstOrDefault(feed => IsMeant(feed, which)) is { } stored)
            return stored;
        var (outlets, _) = await list.ReadAsync(cancel);
        return outlets.Select(outlet => outlet.ToFeed()).FirstOrDefault(feed => IsMeant(feed, which))
            ?? throw new CommandFailedException($"'{which}' is not one of the feeds; 'feeds list' shows them.");
    }

    /// <summary>Stores one listed feed, and no other, so that an operator can change it.</summary>
    private async Task<Feed> StoredAsync(string which, CancellationToken cancel)
    {
        var feed = await FindAsync(which, cancel);
        await store.AddAsync(feed, cancel);
        return feed;
    }

    private static bool IsMeant(Feed feed, string which) =>
        feed.Id == which
        || feed.Address.OriginalString == which
        || (Uri.TryCreate(which, UriKind.Absolute, out var address) && FeedKeys.FeedId(address) == feed.Id);
}
