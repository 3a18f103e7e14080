using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Administration;

/// <summary>Operators' edits of feeds, on the command line and on the pages. Works while the service runs on the same store.</summary>
internal sealed class FeedEdits(FeedStore store, OutletListLoader list, IOptions<NetworkOptions> network, AuditLog audit)
{
    /// <returns>The address, or why it is invalid or refused.</returns>
    public (Uri? Address, AdminResult.Refused? Mistake) Check(string text)
    {
        var refusal = !Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? AddressRefusal.NotAbsolute
            : AddressGuard.Check(address, AddressUse.Feed, network.Value);
        return refusal is { } reason
            ? (null, new AdminResult.Refused($"'{text}': {AddressGuard.Explain(reason, AddressUse.Feed)}"))
            : (address, null);
    }

    /// <summary>Applies the list of outlets.</summary>
    /// <param name="who">The operator.</param>
    public Task<AdminResult> SyncAsync(string who, CancellationToken cancel) =>
        audit.KeepAsync(
            who,
            "feeds sync",
            async () =>
            {
                var (added, changed, removed, readable, mistakes) = await list.SyncAsync(cancel);
                return new AdminResult.FeedsSynced(added, changed, removed, readable, mistakes);
            },
            cancel
        );

    /// <param name="who">The operator.</param>
    /// <param name="outlet">Its name as people know it; null for the host.</param>
    public Task<AdminResult> AddAsync(string who, string url, string? outlet, CancellationToken cancel) =>
        audit.KeepAsync(who, $"feeds add {url}", () => AddAsync(url, outlet, cancel), cancel);

    /// <param name="who">The operator.</param>
    /// <param name="which">Its id or its address.</param>
    public Task<AdminResult> RemoveAsync(string who, string which, CancellationToken cancel) =>
        EditAsync(
            who,
            $"feeds remove {which}",
            which,
            async feed =>
            {
                // A listed feed stays as removed: the list of outlets would bring it back.
                if (feed.Listed)
                    await store.UpdateAsync(feed.Id, known => known with { Removed = true }, cancel);
                else
                    await store.DeleteAsync(feed.Id, cancel);
                return "removed";
            },
            cancel
        );

    /// <inheritdoc cref="RemoveAsync"/>
    public Task<AdminResult> PauseAsync(string who, string which, CancellationToken cancel) =>
        EditAsync(
            who,
            $"feeds pause {which}",
            which,
            async feed =>
            {
                await store.UpdateAsync(feed.Id, known => known with { Paused = true }, cancel);
                return "paused";
            },
            cancel
        );

    /// <inheritdoc cref="RemoveAsync"/>
    public Task<AdminResult> ResumeAsync(string who, string which, CancellationToken cancel) =>
        EditAsync(
            who,
            $"feeds resume {which}",
            which,
            async feed =>
            {
                await store.UpdateAsync(feed.Id, known => known with { Paused = false, NextDue = default }, cancel);
                return "resumed";
            },
            cancel
        );

    /// <summary>Searches the stored feeds, and listed ones that are not stored yet.</summary>
    /// <param name="which">Its id or its address.</param>
    public async Task<(Feed? Feed, AdminResult.Refused? Mistake)> FindAsync(string which, CancellationToken cancel)
    {
        if ((await store.ListAsync(cancel)).Select(feed => feed.Value).FirstOrDefault(feed => IsMeant(feed, which)) is { } stored)
            return (stored, null);
        var (outlets, _) = await list.ReadAsync(cancel);
        return outlets.Select(outlet => outlet.ToFeed()).FirstOrDefault(feed => IsMeant(feed, which)) is { } listed
            ? (listed, null)
            : (null, new AdminResult.Refused($"'{which}' is not one of the feeds; 'feeds list' shows them."));
    }

    private async Task<AdminResult> AddAsync(string url, string? outlet, CancellationToken cancel)
    {
        var (address, mistake) = Check(url);
        if (address is null)
            return mistake!;
        var feed = new Outlet(string.IsNullOrWhiteSpace(outlet) ? address.Host : outlet.Trim(), null, address).ToFeed() with
        {
            Listed = false,
        };
        if (await store.AddAsync(feed, cancel))
            return new AdminResult.FeedEdited(feed, "added");
        var isRead = (await store.GetAsync(feed.Id, cancel))?.Value is { Removed: false, Ended: false, Paused: false };
        await store.UpdateAsync(feed.Id, known => known with { Removed = false, Ended = false, Paused = false, NextDue = default }, cancel);
        return new AdminResult.FeedEdited(feed, isRead ? "is one of the feeds already" : "added");
    }

    /// <summary>Stores the one feed, if only the list has it, and edits it.</summary>
    private Task<AdminResult> EditAsync(string who, string what, string which, Func<Feed, Task<string>> edit, CancellationToken cancel) =>
        audit.KeepAsync(
            who,
            what,
            async () =>
            {
                var (feed, mistake) = await FindAsync(which, cancel);
                if (feed is null)
                    return mistake!;
                await store.AddAsync(feed, cancel);
                return new AdminResult.FeedEdited(feed, await edit(feed));
            },
            cancel
        );

    private static bool IsMeant(Feed feed, string which) =>
        feed.Id == which
        || feed.Address.OriginalString == which
        || (Uri.TryCreate(which, UriKind.Absolute, out var address) && FeedKeys.FeedId(address) == feed.Id);
}
