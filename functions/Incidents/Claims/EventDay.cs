using System.Globalization;
using System.Text.RegularExpressions;

namespace Alerts.Incidents.Claims;

/// <summary>When an event happened, as far as a report tells: days in Pakistan.</summary>
/// <param name="Best">The likeliest day.</param>
/// <param name="Earliest">The first possible day.</param>
/// <param name="Latest">The last possible day.</param>
internal sealed record EventDay(DateOnly Best, DateOnly Earliest, DateOnly Latest)
{
    public bool Stated => Earliest == Latest;

    public int Gap(EventDay other) =>
        Math.Max(0, Math.Max(Earliest.DayNumber - other.Latest.DayNumber, other.Earliest.DayNumber - Latest.DayNumber));

    public static EventDay On(DateOnly day) => new(day, day, day);
}

/// <summary>
/// Reads the day of the event (not of the article) from a report's words and publication time. The first words that name a day win, the
/// title before the text: background follows the news.
/// </summary>
internal static partial class EventDayReader
{
    private const int Opening = 420;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static EventDay Read(string title, string text, DateTimeOffset published)
    {
        var today = PakistanTime.Day(published);
        return First(title, today)
            ?? First(text[..Math.Min(text.Length, Opening)], today)
            ?? Unstated(today, PakistanTime.Clock(published));
    }

    private static EventDay? First(string text, DateOnly today)
    {
        foreach (Match match in DayWords().Matches(text))
            if (Day(match, today) is { } day && !TellsWhenItWasSaid(text, match.Index))
                return day;
        return null;
    }

    private static EventDay? Day(Match match, DateOnly today)
    {
        if (match.Groups["weekday"].Success)
            return match.Groups["until"].Success ? Night(Weekday(match, today)) : Weekday(match, today);
        if (match.Groups["date"].Success)
            return Date(match, today) is { } day
                ? match.Groups["to"].Success
                    ? new EventDay(day, day.AddDays(-1), day)
                    : EventDay.On(day)
                : null;
        return match.Groups["near"].Value.ToUpperInvariant() switch
        {
            "YESTERDAY" => EventDay.On(today.AddDays(-1)),
            "TODAY" => EventDay.On(today),
            "OVERNIGHT" or "LAST NIGHT" => new EventDay(today, today.AddDays(-1), today),
            "LAST WEEK" or "A WEEK AGO" => new EventDay(today.AddDays(-6), today.AddDays(-12), today.AddDays(-2)),
            "EARLIER THIS MONTH" => new EventDay(today.AddDays(-8), new DateOnly(today.Year, today.Month, 1), today.AddDays(-2)),
            _ => null,
        };
    }

    /// <summary>"On the night between Friday and Saturday": either day.</summary>
    private static EventDay Night(EventDay first) => new(first.Latest.AddDays(1), first.Earliest, first.Latest.AddDays(1));

    private static EventDay Weekday(Match match, DateOnly today)
    {
        var name = match.Groups["weekday"].Value;
        var weekday = Enum.GetValues<DayOfWeek>().First(day => day.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));
        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        var last = match.Groups["last"].Success;
        // "Last Friday", printed on a Friday, is that day in one paper and a week ago in another.
        if (back == 0 && last)
            return new EventDay(today, today.AddDays(-7), today);
        return EventDay.On(today.AddDays(-back));
    }

    private static DateOnly? Date(Match match, DateOnly today)
    {
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : today.Year;
        if (number > DateTime.DaysInMonth(year, month))
            return null;

        var day = new DateOnly(year, month, number);
        day = !match.Groups["year"].Success && day > today.AddDays(1) ? day.AddYears(-1) : day;
        // Older dates are background or anniversaries; later ones are plans.
        return today.DayNumber - day.DayNumber is >= -1 and <= 31 ? day : null;
    }

    /// <summary>"Police said on Monday" dates the statement.</summary>
    private static bool TellsWhenItWasSaid(string text, int index) => Saying().IsMatch(text[Math.Max(0, index - 40)..index]);

    private static EventDay Unstated(DateOnly today, TimeOnly clock) =>
        // News appears on the same day; in the first hours of a day it usually concerns the day before.
        clock.Hour < 5
            ? new(today.AddDays(-1), today.AddDays(-1), today)
            : new(today, today.AddDays(-1), today);

    [GeneratedRegex(
        @"\b(?<last>last\s+)?(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?<until>(?<=\bnight\s+(?:of|between
            |from)?\s*\w+)\s*(?:and|to|-|–)\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)?(?!\s+prayers|\s+bazaar|\s+times)
        | \b(?<date>(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct
            (?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:[0-9]{1,2}(?<to>[/–-]))?(?<number>[0-9]{1,2})(?:st|nd|rd|th)?\b
            (?:,?\s*(?<year>(?:19|20)[0-9]{2})\b)?)
        | \b(?<date>(?:[0-9]{1,2}\s?(?<to>[/–-])\s?)?(?<number>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>jan(?:uary)?|feb
            (?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b
            (?:,?\s*(?<year>(?:19|20)[0-9]{2})\b)?)
        | \b(?<near>yesterday|today|overnight|last\s+night|last\s+week|a\s+week\s+ago|earlier\s+this\s+month)\b",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayWords();

    [GeneratedRegex(
        @"\b(?:said|says|told|statement|announced|condemned|confirmed|reported|informed|claimed|according)\b[^.;]{0,14}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Saying();
}

/// <summary>Days in Pakistan: UTC+05:00, without summer time since 2009.</summary>
internal static class PakistanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Offset).DateTime);

    public static TimeOnly Clock(DateTimeOffset time) => TimeOnly.FromDateTime(time.ToOffset(Offset).DateTime);

    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
