using System.Globalization;

namespace Alerts.Web.Views;

/// <summary>A moment as pages show it. The views are public because the classes that the Razor compiler makes of the pages
/// are.</summary>
/// <param name="Local">In Pakistan, such as "9 Nov 2024, 13:25".</param>
/// <param name="Utc">For the title, such as "2024-11-09 08:25 UTC".</param>
/// <param name="Iso">For machines, such as "2024-11-09T08:25:00Z".</param>
public sealed record TimeView(string Local, string Utc, string Iso)
{
    // Pakistan has kept UTC+05:00 all year since 2009.
    private static readonly TimeSpan Pakistan = TimeSpan.FromHours(5);

    public static TimeView Of(DateTimeOffset time) =>
        new(
            Format(time.ToOffset(Pakistan), "d MMM yyyy, HH:mm"),
            Format(time.ToUniversalTime(), "yyyy-MM-dd HH:mm") + " UTC",
            Format(time.ToUniversalTime(), "yyyy-MM-dd'T'HH:mm:ss'Z'")
        );

    /// <summary>Such as "12 min ago" with the full time for the title; after a month the day alone.</summary>
    public static TimeView Ago(DateTimeOffset time, DateTimeOffset now)
    {
        var whole = Of(time);
        return whole with
        {
            Local = Ago(now - time) ?? Format(time.ToOffset(Pakistan), "d MMM yyyy"),
            Utc = $"{whole.Local} in Pakistan, {whole.Utc}",
        };
    }

    private static string? Ago(TimeSpan span) =>
        span switch
        {
            { TotalMinutes: < 1 } => "just now",
            { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min ago"),
            { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h ago"),
            { TotalDays: < 2 } => "1 day ago",
            { TotalDays: < 31 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} days ago"),
            _ => null,
        };

    public static string Day(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Format(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
