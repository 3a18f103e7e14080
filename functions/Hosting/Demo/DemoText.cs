using System.Globalization;
using System.Text.RegularExpressions;

namespace Alerts.Hosting.Demo;

/// <summary>Times in the demo's texts, which are all relative to its start, so that the news is always of today.</summary>
internal static partial class DemoText
{
    // Pakistan: UTC+5, no summer time.
    private static readonly TimeSpan Pakistan = TimeSpan.FromHours(5);

    /// <summary>Reads "17d", "2d4h", "6h55m", "40m".</summary>
    /// <exception cref="FormatException">It is nothing of the kind.</exception>
    public static TimeSpan Span(string text)
    {
        var match = SpanPattern().Match(text);
        if (!match.Success || text.Length == 0)
            throw new FormatException($"'{text}' is not a time span: write days, hours and minutes, such as 2d4h or 40m.");
        return new TimeSpan(Number(match, "d"), Number(match, "h"), Number(match, "m"), 0);
    }

    /// <summary>Puts the weekday in Pakistan that lay the given span before the start for each <c>{weekday:2d4h}</c>.</summary>
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
