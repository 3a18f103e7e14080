using System.Globalization;
using System.Text.RegularExpressions;

namespace Alerts.Feeds.Parsing;

/// <summary>W3C-DTF and ISO 8601, with a blank for the T, without separators, and with the zone in words.</summary>
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
        // Written in Korean and without a zone: the Korean hosts that do so mean Korean time.
        var zone =
            match.Groups["zone"].Success ? ZoneNames.Offset(match.Groups["zone"].Value)
            : text.AsSpan().IndexOfAnyInRange('\uAC00', '\uD7A3') >= 0 ? TimeSpan.FromHours(9)
            : TimeSpan.Zero;
        return Month(match) is { } month ? FeedDate.Make(Number(match, "year", 1), month, Number(match, "day", 1), clock, zone) : null;
    }

    /// <summary>Null for letters that are no month.</summary>
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
