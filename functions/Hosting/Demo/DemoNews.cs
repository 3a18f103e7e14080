using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Alerts.Hosting.Demo;

internal sealed class DemoNews
{
    public DemoNews()
    {
        Outlets = Read("Data/demo/outlets.jsonl", DemoJson.Shared.DemoOutlet);
        Entries = Read("Data/demo/entries.jsonl", DemoJson.Shared.DemoEntry);
    }

    public IReadOnlyList<DemoOutlet> Outlets { get; }

    public IReadOnlyList<DemoEntry> Entries { get; }

    public IReadOnlyList<DemoItem> Items(string outlet, DateTimeOffset start, DateTimeOffset now) =>
        [
            .. from entry in Entries
            where entry.Outlet == outlet && start.AddSeconds(entry.After) <= now
            group entry by entry.Path into versions
            let item = Item(versions.First(), versions.Last(), start)
            orderby item.Updated descending
            select item,
        ];

    public DateTimeOffset Changed(string outlet, DateTimeOffset start, DateTimeOffset now) =>
        Entries
            .Where(entry => entry.Outlet == outlet)
            .Select(entry => start.AddSeconds(entry.After))
            .Where(appears => appears <= now)
            .DefaultIfEmpty(start)
            .Max();

    private static DemoItem Item(DemoEntry first, DemoEntry last, DateTimeOffset start) =>
        new(
            last.Outlet,
            last.Path,
            DemoText.Fill(last.Title, start),
            DemoText.Fill(last.Summary, start),
            Published(first, start),
            Published(last, start)
        );

    private static DateTimeOffset Published(DemoEntry entry, DateTimeOffset start) =>
        start.AddSeconds(entry.After) - DemoText.Span(entry.Ago);

    private static List<T> Read<T>(string resource, JsonTypeInfo<T> type)
    {
        using var stream =
            typeof(DemoNews).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not compiled in.");
        using var reader = new StreamReader(stream);
        return [.. Lines(reader).Select(line => JsonSerializer.Deserialize(line, type)!)];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

/// <summary>
/// A line of <c>Data/demo/entries.jsonl</c>. A later line with the outlet and path of an earlier one revises it: the same entry with a
/// new text.
/// </summary>
/// <param name="After">Seconds after the demo's start at which the feed carries it, 0 to 60.</param>
/// <param name="Ago">Its stated age at that time, as <see cref="DemoText.Span"/> reads it, such as "2d4h".</param>
/// <param name="Outlet">Id of the outlet.</param>
/// <param name="Path">The entry's identity within the outlet; safe in a path.</param>
/// <param name="Title">With placeholders, as <see cref="DemoText.Fill"/> fills them.</param>
/// <param name="Summary">With placeholders, as <see cref="DemoText.Fill"/> fills them.</param>
internal sealed record DemoEntry(int After, string Ago, string Outlet, string Path, string Title, string Summary);

/// <summary>An entry as a feed carries it at a moment.</summary>
/// <param name="Published">Of the first version.</param>
/// <param name="Updated">Of this version; equal to <paramref name="Published"/> until a revision.</param>
internal sealed record DemoItem(string Outlet, string Path, string Title, string Summary, DateTimeOffset Published, DateTimeOffset Updated)
{
    /// <summary>A tag address (RFC 4151), independent of the demo's own address.</summary>
    public string Id => $"tag:demo.invalid,2024:{Outlet}/{Path}";
}

/// <summary>An invented outlet, evident from its name.</summary>
/// <param name="Id">Safe in a path.</param>
/// <param name="Format">"rss" or "atom".</param>
internal sealed record DemoOutlet(string Id, string Name, string Format, string About);

internal static partial class DemoText
{
    // Pakistan: UTC+5, no summer time.
    private static readonly TimeSpan Pakistan = TimeSpan.FromHours(5);

    /// <summary>Reads "17d", "2d4h", "6h55m", "40m".</summary>
    /// <exception cref="FormatException">Any other text.</exception>
    public static TimeSpan Span(string text)
    {
        var match = SpanPattern().Match(text);
        if (!match.Success || text.Length == 0)
            throw new FormatException($"'{text}' is not a time span: write days, hours and minutes, such as 2d4h or 40m.");
        return new TimeSpan(Number(match, "d"), Number(match, "h"), Number(match, "m"), 0);
    }

    /// <summary>Replaces each <c>{weekday:2d4h}</c> by the weekday in Pakistan that span before the start.</summary>
    public static string Fill(string text, DateTimeOffset start) =>
        WeekdayPattern().Replace(text, match => Weekday(start - Span(match.Groups[1].Value)));

    private static string Weekday(DateTimeOffset time) => time.ToOffset(Pakistan).ToString("dddd", CultureInfo.InvariantCulture);

    private static int Number(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<d>\d+)d)?(?:(?<h>\d+)h)?(?:(?<m>\d+)m)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\{weekday:(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayPattern();
}
