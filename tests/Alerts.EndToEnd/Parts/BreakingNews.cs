using System.Globalization;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// A feed that grows: one attack every 200 ms from the first request on, each in a district of its own, so that each is one incident.
/// </summary>
internal sealed class BreakingNews
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private DateTimeOffset? _start;

    /// <summary>Where, in the order in which the feed tells of it.</summary>
    public static IReadOnlyList<string> Districts { get; } =
    [
        "Quetta",
        "Bannu",
        "Kech",
        "Khyber",
        "Panjgur",
        "Bajaur",
        "Gwadar",
        "Lakki Marwat",
        "Awaran",
        "Tank",
        "Zhob",
        "Karak",
        "Mastung",
        "Kurram",
        "Kalat",
        "Swabi",
        "Harnai",
        "Swat",
        "Sibi",
        "Peshawar",
        "Khuzdar",
        "Haripur",
        "Washuk",
        "Mardan",
        "Kharan",
        "Kohat",
        "Ziarat",
        "Charsadda",
        "Barkhan",
        "Nowshera",
        "Lahore",
        "Karachi",
        "Rawalpindi",
        "Multan",
        "Hyderabad",
        "Sukkur",
        "Gilgit",
        "Muzaffarabad",
        "Bahawalpur",
        "Chaman",
    ];

    public string Feed()
    {
        var now = TimeProvider.System.GetUtcNow();
        lock (_gate)
            _start ??= now;
        var items = Districts.Take(1 + (int)((now - _start.Value) / Pace)).Select((district, i) => Item(district, i, _start.Value));
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Test Times</title><link>http://127.0.0.1/</link><description>For tests</description>
            {string.Concat(items.Reverse())}
            </channel></rss>
            """;
    }

    private static string Item(string district, int number, DateTimeOffset published) =>
        $"""
            <item>
              <title>Bomb blast kills {number + 3} people in {district}</title>
              <guid isPermaLink="false">blast-{number}</guid>
              <pubDate>{published.ToString("r", CultureInfo.InvariantCulture)}</pubDate>
            </item>
            """;
}
