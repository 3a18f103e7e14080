using Alerts.Incidents.Catalogue;
using Alerts.Tests.Incidents;
using Alerts.Tests.Incidents.Counts;
using Alerts.Web.Reading;

namespace Alerts.Tests.Web.Reading;

public sealed class SearchPositionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("x.")]
    [InlineData("20241109-7f3a9c2")]
    [InlineData("7fffffffffffffff.20241109-7f3a9c2e")]
    [InlineData("08dd00a3c5d5c000.x")]
    [InlineData("08dd00a3c5d5c000")]
    [InlineData("-1.20241109-7f3a9c2e")]
    [InlineData("99999999999.20241109-7f3a9c2e")]
    public void Place_that_is_none_is_not_read(string text) => Assert.Null(SearchPosition.Read(text));

    [Theory]
    [InlineData("20241109-7f3a9c2e")]
    [InlineData("08dd00a3c5d5c000.20241109-7f3a9c2e")]
    [InlineData("08dd00a3c5d5c000.")]
    [InlineData("26.20241109-7f3a9c2e")]
    [InlineData("x.20241109-7f3a9c2e")]
    public void Place_is_written_as_it_is_read(string text) => Assert.Equal(text, SearchPosition.Read(text)?.ToString());

    [Theory]
    [InlineData("Day", "d c b a")]
    [InlineData("Updated", "a c b d")]
    [InlineData("Killed", "c a d b")]
    public void Place_is_before_all_that_follow_its_entry_and_no_other(string sort, string order)
    {
        var by = Enum.Parse<SearchSort>(sort);
        var all = order.Split(' ').Select(name => (Name: name, Entry: Entries[name])).ToList();

        foreach (var (name, entry) in all)
        {
            var place = SearchPosition.Read(SearchPosition.Of(by, entry).ToString())!;
            var after = all.Where(other => place.IsBefore(other.Entry)).Select(other => other.Name);
            Assert.Equal(order[(order.IndexOf(name, StringComparison.Ordinal) + 1)..].Trim(), string.Join(' ', after));
        }
    }

    private static Dictionary<string, CatalogueEntry> Entries { get; } =
        new()
        {
            ["a"] = Entry("2024-11-06", 3, "2024-11-09 12:00"),
            ["b"] = Entry("2024-11-07", null, "2024-11-08 12:00"),
            ["c"] = Entry("2024-11-08", 26, "2024-11-08 13:00"),
            ["d"] = Entry("2024-11-09", 0, "2024-11-07 12:00"),
        };

    private static CatalogueEntry Entry(string day, int? killed, string updated) =>
        CatalogueEntry.Of(An.InQuetta(day, killed) with { UpdatedAt = A.Time(updated) }, "1");
}
