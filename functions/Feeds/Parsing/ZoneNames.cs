using System.Globalization;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Zones by offset or name. The names of RFC 822 are American; the others are those of the region and of agencies that write about it.
/// PKT is Pakistan; PST is not, whatever a publisher in Karachi may mean.
/// </summary>
internal static class ZoneNames
{
    private const string Table = """
        ut 0, utc 0, gmt 0, z 0, wet 0, adt -3, ast -4, edt -4, est -5, et -5, cdt -5, cst -6, ct -6, mdt -6, mst -7,
        mt -7, pdt -7, pst -8, pt -8, bst 1, cet 1, met 1, cest 2, mest 2, eet 2, eest 3, msk 3, trt 3, irst 3.5,
        gst 4, aft 4.5, pkt 5, pkst 6, uzt 5, ist 5.5, npt 5.75, wib 7, ict 7, hkt 8, sgt 8, myt 8, jst 9, kst 9,
        aest 10, aedt 11
        """;

    /// <summary>Hours east of Greenwich.</summary>
    private static readonly Dictionary<string, double> Hours = Table
        .Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(zone => zone.Split(' '))
        .ToDictionary(zone => zone[0], zone => double.Parse(zone[1], CultureInfo.InvariantCulture));

    /// <returns>Zero for a name that nobody knows: a feed's own clock is then the best guess there is.</returns>
    public static TimeSpan Offset(string zone)
    {
        var text = zone.Trim('(', ')').ToLowerInvariant();
        if (Hours.TryGetValue(text, out var named))
            return TimeSpan.FromHours(named);
        var sign = text.IndexOfAny(['+', '-']);
        return sign < 0 ? TimeSpan.Zero : Numeric(text[(sign + 1)..]) * (text[sign] == '-' ? -1 : 1);
    }

    /// <summary>"5", "05", "0530", "05:30", "530".</summary>
    private static TimeSpan Numeric(string digits)
    {
        var plain = digits.Replace(":", "", StringComparison.Ordinal);
        if (plain.Length > 4 || !int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return TimeSpan.Zero;
        var (hours, minutes) = plain.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        return hours <= 14 && minutes < 60 ? new TimeSpan(hours, minutes, 0) : TimeSpan.Zero;
    }
}
