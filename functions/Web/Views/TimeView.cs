using System.Globalization;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

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

    internal static TimeView Of(DateTimeOffset time, Language language = Language.English) =>
        new(
            Date(time, language) + language.Comma() + Format(time.ToOffset(Pakistan), "HH:mm"),
            Format(time.ToUniversalTime(), "yyyy-MM-dd HH:mm") + " UTC",
            Format(time.ToUniversalTime(), "yyyy-MM-dd'T'HH:mm:ss'Z'")
        );

    /// <summary>Such as "12 min ago" with the full time for the title; after a month the day alone.</summary>
    internal static TimeView Ago(DateTimeOffset time, DateTimeOffset now, Language language)
    {
        var whole = Of(time, language);
        return whole with
        {
            Local = Ago(now - time, language) ?? Date(time, language),
            Utc = IncidentPhrases.InPakistan.In(language, whole.Local, whole.Utc),
        };
    }

    private static string Date(DateTimeOffset time, Language language) =>
        Dates.Date(DateOnly.FromDateTime(time.ToOffset(Pakistan).DateTime), language);

    private static string? Ago(TimeSpan span, Language language) =>
        span switch
        {
            { TotalMinutes: < 1 } => IncidentPhrases.JustNow.In(language),
            { TotalHours: < 1 } => IncidentPhrases.MinutesAgo.In(language, (int)span.TotalMinutes),
            { TotalDays: < 1 } => IncidentPhrases.HoursAgo.In(language, (int)span.TotalHours),
            { TotalDays: < 2 } => IncidentPhrases.DayAgo.In(language),
            { TotalDays: < 31 } => IncidentPhrases.DaysAgo.In(language, (int)span.TotalDays),
            _ => null,
        };

    private static string Format(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
