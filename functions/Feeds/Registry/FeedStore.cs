using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Feeds.Registry;

internal sealed class FeedStore(ITableStore tables)
{
    private const int BatchSize = 100;

    private readonly DocumentTable<Feed> _feeds = new(tables, TableNames.Feeds, FeedsJson.Shared.Feed);
    private readonly DocumentTable<Story> _stories = new(tables, TableNames.Entries, FeedsJson.Shared.Story);
    private readonly DocumentTable<SeenEntry> _seen = new(tables, TableNames.Entries, FeedsJson.Shared.SeenEntry);

    /// <summary>The last listing: every view of the first page needs it, and few feeds change in between.</summary>
    private volatile IReadOnlyDictionary<string, Stored<Feed>> _listed = new Dictionary<string, Stored<Feed>>();

    public async Task<IReadOnlyList<Stored<Feed>>> ListAsync(CancellationToken cancel)
    {
        var feeds = new List<Stored<Feed>>();
        await foreach (var feed in _feeds.RangeAsync(FeedKeys.FeedsPartition, null, null, key => _listed.GetValueOrDefault(key), cancel))
            feeds.Add(feed);
        _listed = feeds.ToDictionary(feed => feed.Key, StringComparer.Ordinal);
        return feeds;
    }

    public Task<Stored<Feed>?> GetAsync(string id, CancellationToken cancel) => _feeds.GetAsync(FeedKeys.FeedsPartition, id, cancel);

    public async Task<bool> AddAsync(Feed feed, CancellationToken cancel) =>
        await _feeds.InsertAsync(FeedKeys.FeedsPartition, feed.Id, feed, cancel) is not null;

    public Task<bool> DeleteAsync(string id, CancellationToken cancel) => _feeds.DeleteAsync(FeedKeys.FeedsPartition, id, null, cancel);

    /// <summary>Writes if the row is unchanged.</summary>
    /// <returns>False when another worker changed it; the caller need not care.</returns>
    public async Task<bool> TryReplaceAsync(Stored<Feed> feed, CancellationToken cancel) =>
        await _feeds.ReplaceAsync(FeedKeys.FeedsPartition, feed.Value.Id, feed, cancel) is not null;

    /// <summary>Changes the stored feed, again after each lost race.</summary>
    /// <returns>False when the feed is gone.</returns>
    public async Task<bool> UpdateAsync(string id, Func<Feed, Feed> change, CancellationToken cancel)
    {
        while (await GetAsync(id, cancel) is { } stored)
        {
            if (await TryReplaceAsync(stored with { Value = change(stored.Value) }, cancel))
                return true;
        }
        return false;
    }

    public async Task<IReadOnlyDictionary<string, SeenEntry>> SeenAsync(string feedId, IEnumerable<string> keys, CancellationToken cancel)
    {
        var seen = new Dictionary<string, SeenEntry>();
        foreach (var some in keys.Chunk(16))
        {
            var found = await Task.WhenAll(some.Select(key => _seen.GetAsync(FeedKeys.SeenPartition(feedId), key, cancel)));
            foreach (var (key, entry) in some.Zip(found))
            {
                if (entry is not null)
                    seen[key] = entry.Value;
            }
        }
        return seen;
    }

    public async Task MarkAsync(string feedId, IReadOnlyDictionary<string, SeenEntry> marks, CancellationToken cancel)
    {
        foreach (var some in marks.Chunk(BatchSize))
            await _seen.BatchAsync(FeedKeys.SeenPartition(feedId), [.. some.Select(mark => _seen.Put(mark.Key, mark.Value))], cancel);
    }

    /// <returns>The stored story, which is <paramref name="story"/> when no other feed was first.</returns>
    public async Task<Story> ClaimAsync(string outlet, string key, Story story, CancellationToken cancel)
    {
        var partition = FeedKeys.StoryPartition(outlet);
        while (await _stories.InsertAsync(partition, key, story, cancel) is null)
        {
            if (await _stories.GetAsync(partition, key, cancel) is { } stored)
                return stored.Value;
        }
        return story;
    }

    public async Task PutStoriesAsync(string outlet, IReadOnlyDictionary<string, Story> stories, CancellationToken cancel)
    {
        var partition = FeedKeys.StoryPartition(outlet);
        foreach (var some in stories.Chunk(BatchSize))
            await _stories.BatchAsync(partition, [.. some.Select(story => _stories.Put(story.Key, story.Value))], cancel);
    }

    /// <summary>Deletes the stories of an outlet that are older than a time.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetStoriesAsync(string outlet, DateTimeOffset before, CancellationToken cancel)
    {
        var (partition, old) = (FeedKeys.StoryPartition(outlet), new List<string>());
        await foreach (var (key, story) in _stories.KeyedRangeAsync(partition, cancel))
        {
            if (story.Value.SeenAt < before)
                old.Add(key);
        }
        foreach (var key in old)
            await _stories.DeleteAsync(partition, key, null, cancel);
        return old.Count;
    }

    public async Task<IReadOnlyList<KeyValuePair<string, SeenEntry>>> MarksAsync(string feedId, CancellationToken cancel)
    {
        var marks = new List<KeyValuePair<string, SeenEntry>>();
        await foreach (var (key, mark) in _seen.KeyedRangeAsync(FeedKeys.SeenPartition(feedId), cancel))
            marks.Add(KeyValuePair.Create(key, mark.Value));
        return marks;
    }

    public async Task ForgetAsync(string feedId, IEnumerable<string> keys, CancellationToken cancel)
    {
        foreach (var key in keys)
            await _seen.DeleteAsync(FeedKeys.SeenPartition(feedId), key, null, cancel);
    }
}

internal static class FeedKeys
{
    public const string FeedsPartition = "feeds";

    public const string HostLeases = "host";

    /// <summary>Equal for http and https on their default ports, with or without a slash at the end.</summary>
    /// <returns>Lower-case hex, 16 characters.</returns>
    public static string FeedId(Uri address) =>
        Hash($"{(address.IsDefaultPort ? address.Host : address.Authority).ToLowerInvariant()}{address.PathAndQuery.TrimEnd('/')}")[..16];

    /// <summary>Partition of a feed's seen entries; the key within is the entry's.</summary>
    public static string SeenPartition(string feedId) => feedId;

    /// <summary>Partition of an outlet's stories; longer than any feed's id. The key within is the story's.</summary>
    public static string StoryPartition(string outlet) => $"stories-{Hash(outlet)}";

    /// <summary>Name or address, and port: the unit of "one request at a time".</summary>
    public static string Host(Uri address) => address.Authority.ToLowerInvariant();

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

[JsonSerializable(typeof(FeedDue))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(SeenEntry))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(Lease))]
internal sealed partial class FeedsJson : JsonSerializerContext
{
    public static FeedsJson Shared { get; } = new(WireJson.Options());
}

internal sealed record Lease(string Holder, DateTimeOffset Until);
