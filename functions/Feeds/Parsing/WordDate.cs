using System.Globalization;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Dates with a month in words, or with slashes. Each word is taken for what it can be, so order, weekday and commas do not matter: RFC
/// 822 and 1123, asctime, "January 5, 2024 10:30 am", "01-Dec-2024 13:03:54 PKT", "Fri, 2006/09/15 08:19:53 EDT".
/// </summary>
internal sealed class WordDate
{
    private readonly List<string> _numbers = [];
    private int? _month;
    private TimeSpan _time;
    private TimeSpan _zone;
    private (bool Afternoon, bool Morning) _half;
    private ClockTime? _clock;

    public static DateTimeOffset? Parse(string text)
    {
        var date = new WordDate();
        foreach (var word in text.Split([' ', ',', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!date.Take(word))
                return null;
        }
        return date.Make();
    }

    private bool Take(string word)
    {
        if (word.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]))
            return TakeTime(word);
        if (word[0] is '+' or '-' && word.Length > 2 && char.IsAsciiDigit(word[1]))
            return TakeZone(word);
        if (
            word.IndexOfAny(['-', '/', '.']) > 0
            && word.Split(['-', '/', '.'], StringSplitOptions.RemoveEmptyEntries) is { Length: 3 } parts
        )
            return TakeParts(parts);
        if (char.IsAsciiDigit(word[0]))
            return TakeNumber(word);
        if (_month is null && MonthNames.Number(word) is { } month)
            _month = month;
        else if (word.ToLowerInvariant() is "am" or "pm" or "a.m." or "p.m.")
            _half = (word[0] is 'p' or 'P', word[0] is 'a' or 'A');
        else if (_clock is not null)
            TakeZone(word);
        return true;
    }

    private bool TakeTime(string word)
    {
        var half = word.EndsWith("m", StringComparison.OrdinalIgnoreCase) && word.Length > 4 ? word[^2..].ToLowerInvariant() : "";
        if (half is "am" or "pm")
            (_half, word) = ((half == "pm", half == "am"), word[..^2]);
        var zone = word.IndexOfAny(['+', '-', 'Z']);
        if (zone > 0)
            _zone = ZoneNames.Offset(word[zone..]);
        var parts = (zone > 0 ? word[..zone] : word).Split(':', '.');
        var numbers = new int[3];
        for (var part = 0; part < Math.Min(3, parts.Length); part++)
        {
            if (!int.TryParse(parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[part]))
                return false;
        }
        _clock = new ClockTime(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    private bool TakeZone(string word)
    {
        _zone = _zone == TimeSpan.Zero ? ZoneNames.Offset(word) : _zone;
        return true;
    }

    private bool TakeNumber(string word)
    {
        var digits = word.TrimEnd('.', 's', 't', 'n', 'd', 'r', 'h');
        _numbers.Add(digits);
        return _numbers.Count <= 3 && digits.Length is 1 or 2 or 4 && digits.All(char.IsAsciiDigit);
    }

    private bool TakeParts(string[] parts)
    {
        if (MonthNames.Number(parts[1]) is { } named)
            (_month, parts) = (named, [parts[0], parts[2]]);
        return Array.TrueForAll(parts, TakeNumber);
    }

    private DateTimeOffset? Make()
    {
        var numbers = _numbers.ConvertAll(number => int.Parse(number, CultureInfo.InvariantCulture));
        if (_clock is { } clock && clock.ToTimeSpan(_half.Afternoon, _half.Morning) is { } time)
            _time = time;
        else if (_clock is not null)
            return null;
        return (numbers, _month) switch
        {
            ([var day, var year], { } month) when _numbers[1].Length == 4 || _numbers[0].Length < 4 => Make(year, _numbers[1], month, day),
            ([var year, var day], { } month) => Make(year, _numbers[0], month, day),
            ([var year, var month, var day], null) when _numbers[0].Length == 4 => Make(year, _numbers[0], month, day),
            ([var day, var month, var year], null) when day > 12 || day == month => Make(year, _numbers[2], month, day),
            ([var month, var day, var year], null) when day > 12 => Make(year, _numbers[2], month, day),
            _ => null,
        };
    }

    /// <summary>Two digits are 1990 to 2089.</summary>
    private DateTimeOffset? Make(int year, string digits, int month, int day) =>
        FeedDate.Make(digits.Length > 2 ? year : year + (year < 90 ? 2000 : 1900), month, day, _time, _zone);
}
