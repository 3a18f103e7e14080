using System.Text.RegularExpressions;
using Alerts.Hosting.Demo;

namespace Alerts.Tests.Hosting.Demo;

public partial class DemoNewsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly DemoNews _news = new();

    [Fact]
    public void There_is_enough_of_it()
    {
        Assert.True(_news.Entries.Count >= 70, $"{_news.Entries.Count} entries");
        Assert.True(_news.Outlets.Count >= 8);
        Assert.Equal(_news.Outlets.Count(outlet => outlet.Format == "rss"), _news.Outlets.Count(outlet => outlet.Format == "atom"));
    }

    [Fact]
    public void Every_entry_is_of_a_known_outlet_and_within_the_first_minute()
    {
        var outlets = _news.Outlets.Select(outlet => outlet.Id).ToHashSet();

        Assert.All(
            _news.Entries,
            entry =>
            {
                Assert.Contains(entry.Outlet, outlets);
                Assert.InRange(entry.After, 0, 60);
                Assert.Matches("^[a-z0-9-]+$", entry.Path);
                Assert.True(DemoText.Span(entry.Ago) > TimeSpan.Zero);
            }
        );
    }

    [Fact]
    public void Entries_stand_in_the_order_in_which_they_appear()
    {
        Assert.Equal(_news.Entries.Select(entry => entry.After).Order(), _news.Entries.Select(entry => entry.After));
    }

    [Fact]
    public void No_placeholder_and_no_date_is_left_in_a_text()
    {
        var items = _news.Outlets.SelectMany(outlet => _news.Items(outlet.Id, Start, Start.AddMinutes(1)));

        Assert.All(items, item => Assert.DoesNotMatch(Unfilled(), item.Title + item.Summary));
    }

    [Fact]
    public void An_entry_appears_at_its_second_and_not_before()
    {
        var last = _news.Entries[^1];
        var appears = Start.AddSeconds(last.After);

        Assert.DoesNotContain(_news.Items(last.Outlet, Start, appears.AddTicks(-1)), item => item.Path == last.Path);
        Assert.Contains(_news.Items(last.Outlet, Start, appears), item => item.Path == last.Path);
    }

    [Fact]
    public void A_revision_keeps_id_and_publication_and_changes_the_text()
    {
        var versions = _news.Entries.Where(entry => entry.Path == "kurram-convoy-41").ToList();
        var before = Assert.Single(
            _news.Items("indus-ledger", Start, Start.AddSeconds(versions[0].After)),
            item => item.Path == "kurram-convoy-41"
        );
        var after = Assert.Single(
            _news.Items("indus-ledger", Start, Start.AddSeconds(versions[1].After)),
            item => item.Path == "kurram-convoy-41"
        );

        Assert.Equal(2, versions.Count);
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(before.Published, after.Published);
        Assert.True(after.Updated > before.Updated);
        Assert.Contains("corrected", after.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_published_after_it_appears()
    {
        var items = _news.Outlets.SelectMany(outlet => _news.Items(outlet.Id, Start, Start.AddMinutes(1)));

        Assert.All(items, item => Assert.True(item.Updated < Start.AddMinutes(1) && item.Published <= item.Updated, item.Id));
    }

    [GeneratedRegex(@"[{}]|\b20(25|26)\b")]
    private static partial Regex Unfilled();
}
