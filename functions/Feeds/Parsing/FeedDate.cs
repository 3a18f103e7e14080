using System.Globalization;
using System.Text.RegularExpressions;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Dates as feeds have them: W3C and ISO 8601 from a bare year on, RFC 822 with its parts in any order, asctime, and words of a dozen
/// languages. A time without a zone is UTC. A date that could be two days (03/04/2024) is refused.
/// </summary>
internal static class FeedDate
{
    private const int MaxLength = 100;

    public static DateTimeOffset? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;
        return IsoDate.Parse(text) ?? WordDate.Parse(text);
    }

    /// <summary>Hour 24 is the next day's first; second 60 is a leap second; any other value out of range is invalid.</summary>
    internal static DateTimeOffset? Make(int year, int month, int day, TimeSpan time, TimeSpan zone)
    {
        if (year is < 1970 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) + time - zone;
    }
}

/// <summary>W3C-DTF and ISO 8601, with a blank for the T, without separators, or with a named zone.</summary>
internal static partial class IsoDate
{
    public static DateTimeOffset? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
            return null;
        var time = new ClockTime(Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        var afternoon = match.Groups["half"].Value is "오후" or "PM" or "pm";
        if (time.ToTimeSpan(afternoon, morning: match.Groups["half"].Success && !afternoon) is not { } clock)
            return null;
        // Korean hosts that leave out the zone mean Korean time.
        var zone =
            match.Groups["zone"].Success ? ZoneNames.Offset(match.Groups["zone"].Value)
            : text.AsSpan().IndexOfAnyInRange('\uAC00', '\uD7A3') >= 0 ? TimeSpan.FromHours(9)
            : TimeSpan.Zero;
        return Month(match) is { } month ? FeedDate.Make(Number(match, "year", 1), month, Number(match, "day", 1), clock, zone) : null;
    }

    private static int? Month(Match match) =>
        match.Groups["month"] switch
        {
            { Success: false } => 1,
            { Value: var digits } when char.IsAsciiDigit(digits[0]) => int.Parse(digits, CultureInfo.InvariantCulture),
            { Value: var name } => MonthNames.Number(name),
        };

    private static int Number(Match match, string group, int missing) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : missing;

    [GeneratedRegex(
        """
            ^ (?<year>[0-9]{4})
            (?: ([-/.년]\s*(?<month>[0-9]{1,2}) | (?<month>[0-9]{2}) | -(?<month>\p{L}{3,12}))
                (?: ([-/.월]\s*(?<day>[0-9]{1,2})일? | (?<day>[0-9]{2})) )? )?
            (?: [Tt\s]+ (?<half>오전|오후)? \s* (?<hour>[0-9]{1,2}) (?: :?(?<minute>[0-9]{1,2}) (?: :?(?<second>[0-9]{1,2}) ([.,][0-9]*)? )? )?
                \s* (?<half>[AaPp][Mm])? )?
            \s* (?<zone>[Zz]|(?:UTC|GMT)?[-+][0-9]{1,2}:?[0-9]{0,2}|[A-Za-z]{1,5})? $
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}

internal readonly record struct ClockTime(int Hour, int Minute, int Second)
{
    /// <returns>Null for an invalid time. Up to 24:00, and 23:59:60.</returns>
    public TimeSpan? ToTimeSpan(bool afternoon, bool morning)
    {
        if (Hour > 24 || Minute > 59 || Second > 60 || (Hour == 24 && (Minute > 0 || Second > 0)))
            return null;
        var hour =
            afternoon && Hour < 12 ? Hour + 12
            : morning && Hour == 12 ? 0
            : Hour;
        return new TimeSpan(hour, Minute, Math.Min(Second, 59));
    }
}
