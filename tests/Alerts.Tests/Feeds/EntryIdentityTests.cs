using Alerts.Feeds;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds;

public class EntryIdentityTests
{
    [Theory]
    [InlineData("http://a.example/1", "https://a.example/1", true)]
    [InlineData("https://a.example/1", "https://a.example/1#0", true)]
    [InlineData("https://a.example/1#3", "https://a.example/1#0", true)]
    [InlineData("https://a.example/1", "https://A.example/1/", true)]
    [InlineData("https://a.example/1?id=2&utm_source=rss", "https://a.example/1?id=2", true)]
    [InlineData("https://a.example/1?at_medium=RSS&at_campaign=rss", "https://a.example/1", true)]
    [InlineData("https://a.example/1?id=2", "https://a.example/1?id=3", false)]
    [InlineData("https://a.example/live#quetta", "https://a.example/live#bannu", false)]
    [InlineData("tag:a.example,2024:1", "tag:a.example,2024:2", false)]
    [InlineData("wire-1", "WIRE-1", false)]
    public void Entry_is_the_same_whatever_publishers_do_to_its_id_or_link(string one, string other, bool same)
    {
        Assert.Equal(same, Key(new() { Id = one }) == Key(new() { Id = other }));
        Assert.Equal(same, Key(new() { Link = one }) == Key(new() { Link = other }));
    }

    [Fact]
    public void Entry_is_the_same_when_only_its_title_changed() =>
        Assert.Equal(Key(new() { Id = "1", Title = "Eight kiled" }), Key(new() { Id = "1", Title = "Eight killed" }));

    [Fact]
    public void Entry_without_id_and_link_is_known_by_its_title()
    {
        Assert.Equal(Key(new() { Title = "Blast" }), Key(new() { Title = "blast", Summary = "x" }));
        Assert.NotEqual(Key(new() { Title = "Blast" }), Key(new() { Title = "Another" }));
    }

    [Fact]
    public void Entries_that_share_an_id_are_known_by_their_links()
    {
        var keys = EntryIdentity.KeysOf([
            new() { Id = "0", Link = "https://a.example/1" },
            new() { Id = "0", Link = "https://a.example/2" },
            new() { Id = "7", Link = "https://a.example/3" },
            new() { Id = "7", Link = "http://a.example/3#0" },
        ]);

        Assert.NotEqual(keys[0], keys[1]);
        Assert.Equal(keys[2], keys[3]);
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{32}$", key));
    }

    [Fact]
    public void Revision_changes_with_title_or_text_and_not_with_case()
    {
        var revision = EntryIdentity.RevisionOf("Blast in Quetta", "Five hurt");

        Assert.Equal(revision, EntryIdentity.RevisionOf("BLAST in Quetta", "Five hurt"));
        Assert.NotEqual(revision, EntryIdentity.RevisionOf("Blast in Quetta", "Six hurt"));
        Assert.NotEqual(revision, EntryIdentity.RevisionOf("Blast in Turbat", "Five hurt"));
    }

    private static string Key(ParsedEntry entry) => EntryIdentity.KeysOf([entry])[0];
}
