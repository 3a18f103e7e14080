using System.Globalization;
using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

internal static class AskedInterval
{
    /// <summary>A longer interval is a mistake, such as a ttl in seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <returns>The longer of ttl (minutes) and sy:updatePeriod by sy:updateFrequency, up to a day; null without either.</returns>
    public static TimeSpan? Read(XElement feed)
    {
        var ttl = Number(FeedNames.First(feed, "ttl")) is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var asked = Syndication(feed) is { } period && !(period < ttl) ? period : ttl;
        return asked > Longest ? Longest : asked;
    }

    /// <summary>RSS 1.0 syndication module: updates per period; by default one a day.</summary>
    private static TimeSpan? Syndication(XElement feed)
    {
        var (period, frequency) = (FeedNames.First(feed, "sy:updateperiod"), FeedNames.First(feed, "sy:updatefrequency"));
        if (period is null && frequency is null)
            return null;
        TimeSpan? length = (period?.Value.Trim().ToLowerInvariant() ?? "daily") switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return length / (Number(frequency) ?? 1);
    }

    private static int? Number(XElement? element) =>
        int.TryParse(element?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 1_000_000
            ? number
            : null;
}
