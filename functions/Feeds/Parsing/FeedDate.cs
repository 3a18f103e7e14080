namespace Alerts.Feeds.Parsing;

/// <summary>
/// Dates as feeds have them: W3C and ISO 8601 with anything from the year on, RFC 822 with its parts in any order, asctime, and the words
/// of a dozen languages. A time without a zone is UTC. What could be two different days (03/04/2024) is none.
/// </summary>
internal static class FeedDate
{
    private const int MaxLength = 100;

    /// <returns>In UTC; null when there is no date in it.</returns>
    public static DateTimeOffset? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;
        return IsoDate.Parse(text) ?? WordDate.Parse(text);
    }

    /// <summary>Hour 24 is the next day's first; second 60 is a leap second; anything else out of range is no date.</summary>
    internal static DateTimeOffset? Make(int year, int month, int day, TimeSpan time, TimeSpan zone)
    {
        if (year is < 1970 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) + time - zone;
    }
}
