using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alerts.Hosting.Demo;

/// <summary>What the demo's outlets write, from <c>Data/demo</c>, which is compiled in.</summary>
internal sealed class DemoNews
{
    public DemoNews()
    {
        Outlets = Read("Data/demo/outlets.jsonl", DemoJson.Shared.DemoOutlet);
        Entries = Read("Data/demo/entries.jsonl", DemoJson.Shared.DemoEntry);
    }

    public IReadOnlyList<DemoOutlet> Outlets { get; }

    /// <summary>In the order in which they appear.</summary>
    public IReadOnlyList<DemoEntry> Entries { get; }

    /// <summary>What an outlet's feed carries, the latest first.</summary>
    public IReadOnlyList<DemoItem> Items(string outlet, DateTimeOffset start, DateTimeOffset now) =>
        [
            .. from entry in Entries
            where entry.Outlet == outlet && start.AddSeconds(entry.After) <= now
            group entry by entry.Path into versions
            let item = Item(versions.First(), versions.Last(), start)
            orderby item.Updated descending
            select item,
        ];

    /// <summary>When a feed last changed; the start where it is still empty.</summary>
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
