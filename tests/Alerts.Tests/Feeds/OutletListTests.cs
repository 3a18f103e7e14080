using Alerts.Feeds;
using Alerts.Network;
using Alerts.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Feeds;

public sealed class OutletListTests : IDisposable
{
    private readonly TempStore _temp = new();

    private string ListFile => Path.Combine(_temp.Folder, "list.csv");

    [Fact]
    public void Shipped_list_has_twenty_outlets_and_no_mistake()
    {
        var outlets = OutletList.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "outlets.csv")), out var mistakes);

        Assert.Empty(mistakes);
        Assert.True(outlets.Count >= 20);
        Assert.All(outlets, outlet => Assert.Null(AddressGuard.Check(outlet.Feed, AddressUse.Feed, new NetworkOptions())));
    }

    [Fact]
    public void List_names_its_mistakes_by_line_and_keeps_the_rest()
    {
        var outlets = OutletList.Read("outlet,homepage,feed\n# note\nDawn,,https://dawn.example/f\r\nGeo,https://geo.example\nARY,x,ftp://a\n", out var mistakes);

        Assert.Equal("Dawn", Assert.Single(outlets).Name);
        Assert.Equal(["Line 4", "Line 5"], mistakes.Select(mistake => mistake[..6]));
    }

    [Fact]
    public async Task Loader_adds_renames_and_removes_what_the_list_says()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "Dawn,,https://dawn.example/f\nGeo,,https://geo.example/f");
        await store.UpdateAsync(Id("https://dawn.example/f"), feed => feed with { EntriesSeen = 7 }, default);

        await LoadAsync(store, "Dawn News,https://dawn.example/,https://dawn.example/f\nARY,,https://ary.example/f");

        var feeds = (await store.ListAsync(default)).Select(feed => feed.Value).OrderBy(feed => feed.Outlet).ToList();
        Assert.Equal([("ARY", 0L), ("Dawn News", 7L)], feeds.Select(feed => (feed.Outlet, feed.EntriesSeen)));
    }

    [Fact]
    public async Task Loader_respects_what_was_done_by_hand()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "Dawn,,https://dawn.example/f");
        await store.UpdateAsync(Id("https://dawn.example/f"), feed => feed with { Removed = true }, default);
        await store.AddAsync(new Feed { Id = Id("https://own.example/f"), Outlet = "Own", Address = new Uri("https://own.example/f") }, default);

        await LoadAsync(store, "Dawn,,https://dawn.example/f");

        var feeds = (await store.ListAsync(default)).ToDictionary(feed => feed.Value.Outlet, feed => feed.Value);
        Assert.True(feeds["Dawn"].Removed);
        Assert.True(feeds["Own"].IsActive);
    }

    [Fact]
    public async Task Loader_keeps_a_feed_that_moved()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "Dawn,,https://dawn.example/f");
        await store.UpdateAsync(Id("https://dawn.example/f"), feed => feed with { Address = new Uri("https://new.example/f") }, default);

        await LoadAsync(store, "Dawn,,https://dawn.example/f");

        Assert.Equal("https://new.example/f", Assert.Single(await store.ListAsync(default)).Value.Address.AbsoluteUri);
    }

    public void Dispose() => _temp.Dispose();

    private static string Id(string address) => FeedKeys.FeedId(new Uri(address));

    private async Task<FeedStore> StoreAsync()
    {
        await _temp.Tables.CreateAsync(default);
        return new FeedStore(_temp.Tables);
    }

    private async Task LoadAsync(FeedStore store, string csv)
    {
        await File.WriteAllTextAsync(ListFile, csv);
        var options = Options.Create(new FeedsOptions { ListFile = ListFile });
        await new OutletListLoader(store, options, NullLogger<OutletListLoader>.Instance).LoadOnceAsync(default);
    }
}
