using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Platform.Net;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Feeds;

public sealed class OutletListTests : IDisposable
{
    private readonly TempStore _temp = new();

    private string ListFile => Path.Combine(_temp.Folder, "list.csv");

    [Fact]
    public void Shipped_list_has_sixty_feeds_with_what_is_known_of_each_and_no_mistake()
    {
        var outlets = OutletList.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "outlets.csv")), out var mistakes);

        Assert.Empty(mistakes);
        Assert.True(outlets.Count >= 60);
        Assert.DoesNotContain(outlets, outlet => outlet.Language is null || outlet.Section is null || outlet.Why is null);
        Assert.Equal(
            ["Associated Press of Pakistan", "Radio Pakistan"],
            outlets.Where(outlet => outlet.Party == Party.State).Select(outlet => outlet.Name).Distinct().Order()
        );
        Assert.All(
            outlets.Where(outlet => outlet.Name is "Associated Press of Pakistan" or "Radio Pakistan"),
            outlet => Assert.Equal(Party.State, outlet.Party)
        );
        string[] dead = ["https://www.thenews.com.pk/rss/1/1", "https://www.samaa.tv/feed/"];
        Assert.Empty(outlets.Select(outlet => outlet.Feed.OriginalString).Intersect(dead));
        Assert.All(outlets, outlet => Assert.Null(AddressGuard.Check(outlet.Feed, AddressUse.Feed, new NetworkOptions())));
    }

    [Fact]
    public void List_names_its_mistakes_by_line_and_keeps_the_rest()
    {
        var outlets = OutletList.Read(
            "outlet,homepage,feed\n# note\nDawn,,https://dawn.example/f\r\nGeo,https://geo.example\nARY,x,ftp://a\n",
            out var mistakes
        );

        Assert.Equal("Dawn", Assert.Single(outlets).Name);
        Assert.Equal(["Line 4", "Line 5"], mistakes.Select(mistake => mistake[..6]));
    }

    [Fact]
    public void List_may_leave_out_what_it_does_not_know()
    {
        var outlets = OutletList.Read(
            """
            outlet,homepage,feed,language,section,party,why
            Dawn,,https://dawn.example/f
            APP,,https://app.example/f,en,,state
            Geo,,https://geo.example/f,en,home,,good
            Army,,https://army.example/f,,,army,
            Wrong,,https://wrong.example/f,en,home,militia
            Many,,https://many.example/f,en,home,,a,b
            "Quoted, twice",,https://quoted.example/f,en,home,,"one, two"
            """,
            out var mistakes
        );

        Assert.Equal(
            [
                ("Dawn", null, null, null, null),
                ("APP", "en", null, Party.State, null),
                ("Geo", "en", "home", null, "good"),
                ("Army", null, null, (Party?)Party.Army, null),
                ("Quoted, twice", "en", "home", null, "one, two"),
            ],
            outlets.Select(outlet => (outlet.Name, outlet.Language, outlet.Section, outlet.Party, outlet.Why))
        );
        Assert.Equal(["Line 6", "Line 7"], mistakes.Select(mistake => mistake[..6]));
    }

    [Fact]
    public async Task Loader_keeps_a_paused_feed_as_the_operators_own_when_the_list_drops_it()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "Dawn,,https://dawn.example/f\nGeo,,https://geo.example/f");
        await store.UpdateAsync(Id("https://dawn.example/f"), feed => feed with { Paused = true }, default);

        await LoadAsync(store, "Geo,,https://geo.example/f");
        await LoadAsync(store, "Geo,,https://geo.example/f");

        var feed = (await store.GetAsync(Id("https://dawn.example/f"), default))!.Value;
        Assert.Equal((true, false), (feed.Paused, feed.Listed));
    }

    [Fact]
    public async Task Loader_changes_nothing_when_nothing_of_the_list_can_be_read()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "Dawn,,https://dawn.example/f");

        await LoadAsync(store, "Dawn;;https://dawn.example/f");

        Assert.Single(await store.ListAsync(default));
    }

    [Fact]
    public async Task Loader_takes_over_what_the_list_says_anew_and_keeps_what_the_feed_remembers()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "APP,,https://app.example/f");
        await store.UpdateAsync(Id("https://app.example/f"), feed => feed with { EntriesSeen = 7, Paused = true }, default);

        await LoadAsync(store, "APP,,https://app.example/f,en,national,state,why");

        var feed = Assert.Single(await store.ListAsync(default)).Value;
        Assert.Equal(("en", "national", (Party?)Party.State), (feed.Language, feed.Section, feed.Party));
        Assert.Equal((7L, true), (feed.EntriesSeen, feed.Paused));
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
        await store.AddAsync(
            new Feed
            {
                Id = Id("https://own.example/f"),
                Outlet = "Own",
                Address = new Uri("https://own.example/f"),
            },
            default
        );

        await LoadAsync(store, "Dawn,,https://dawn.example/f");

        var feeds = (await store.ListAsync(default)).ToDictionary(feed => feed.Value.Outlet, feed => feed.Value);
        Assert.True(feeds["Dawn"].Removed);
        Assert.True(feeds["Own"].IsActive);
    }

    [Fact]
    public async Task Loader_keeps_a_feed_out_that_an_operator_removed_when_the_list_drops_it_and_has_it_again()
    {
        var store = await StoreAsync();
        await LoadAsync(store, "Dawn,,https://dawn.example/f\nGeo,,https://geo.example/f");
        await store.UpdateAsync(Id("https://dawn.example/f"), feed => feed with { Removed = true }, default);

        await LoadAsync(store, "Geo,,https://geo.example/f");
        await LoadAsync(store, "Dawn,,https://dawn.example/f\nGeo,,https://geo.example/f");

        Assert.True((await store.GetAsync(Id("https://dawn.example/f"), default))!.Value.Removed);
    }

    [Fact]
    public async Task Loader_reads_the_list_at_the_next_poll_when_storage_could_not_be_written_at_the_first()
    {
        await StoreAsync();
        await File.WriteAllTextAsync(ListFile, "Dawn,,https://dawn.example/f");
        var tables = new FullTables(_temp.Tables) { Full = true };
        var store = new FeedStore(tables);
        var loader = new OutletListLoader(
            store,
            Options.Create(new FeedsOptions { ListFile = ListFile }),
            NullLogger<OutletListLoader>.Instance
        );

        await Assert.ThrowsAsync<IOException>(() => loader.LoadOnceAsync(default));
        tables.Full = false;
        await loader.LoadOnceAsync(default);

        Assert.Single(await store.ListAsync(default));
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

    [Theory]
    [InlineData("https://dawn.example/f", "http://dawn.example:80/f/", true)]
    [InlineData("https://dawn.example:443/f", "http://dawn.example/f", true)]
    [InlineData("https://dawn.example/f", "https://dawn.example:8443/f", false)]
    [InlineData("http://dawn.example:8080/f", "http://dawn.example:8081/f", false)]
    public void Feeds_on_two_ports_of_one_host_are_two_but_for_the_usual_ports(string one, string other, bool same) =>
        Assert.Equal(same, Id(one) == Id(other));

    [Fact]
    public void The_id_of_a_feed_on_the_usual_port_is_what_it_was() =>
        Assert.Equal(FeedKeys.Hash("dawn.example/f")[..16], Id("https://dawn.example/f/"));

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
