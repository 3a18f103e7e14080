using System.Globalization;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Parsing;

namespace Alerts.Operations.Administration;

/// <summary>The words for a feed that was tested: its entries, one a line, and how it answers.</summary>
internal static class FeedTestText
{
    public static AdminResultText Of(AdminResult.FeedTested tested)
    {
        var moved = tested.MovedTo is { } to ? $"It has moved to {to}." : null;
        return tested.Result switch
        {
            FetchResult.Fetched fetched => new(
                string.Join(Environment.NewLine, Lines(fetched, tested.Took).Prepend(moved).OfType<string>())
            ),
            FetchResult.Failed(var reason, var detail, _) => new(moved ?? "", $"{tested.Address}: {detail} ({reason})"),
            _ => new(moved ?? "", $"{tested.Address}: its publisher has ended it (410)."),
        };
    }

    private static IEnumerable<string> Lines(FetchResult.Fetched fetched, TimeSpan took)
    {
        var entries = fetched.Feed.Entries;
        foreach (var entry in entries)
            yield return $"{Time(entry)}  {entry.Title}  {entry.Link}";
        var (undated, unlinked) = (entries.Count(entry => Time(entry).StartsWith('-')), entries.Count(entry => entry.Link.Length == 0));
        var conditional =
            fetched.ETag is null && fetched.LastModified is null ? "cannot be asked conditionally" : "can be asked conditionally";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{entries.Count} entries in {took.TotalMilliseconds:0} ms; {undated} without a date, {unlinked} without a link; "
                + $"asks for {fetched.AskedWait?.ToString() ?? "no"} wait; {conditional}."
        );
    }

    private static string Time(ParsedEntry entry) =>
        (entry.Published ?? entry.Updated)?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-                ";
}
