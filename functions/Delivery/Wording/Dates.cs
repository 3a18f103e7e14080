using System.Globalization;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>Days and times in words. The platform's globalization is off, and would use other names than Pakistan does.</summary>
internal static class Dates
{
    private static readonly string[] UrduDays = ["اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"];

    private static readonly string[] UrduMonths =
    [
        "جنوری",
        "فروری",
        "مارچ",
        "اپریل",
        "مئی",
        "جون",
        "جولائی",
        "اگست",
        "ستمبر",
        "اکتوبر",
        "نومبر",
        "دسمبر",
    ];

    /// <summary>Such as "Saturday, 9 November 2024".</summary>
    public static string Day(DateOnly day, Language language) =>
        language == Language.Urdu
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{UrduDays[(int)day.DayOfWeek]}، {day.Day} {UrduMonths[day.Month - 1]} {day.Year}"
            )
            : day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "9 November 2024".</summary>
    public static string Long(DateOnly day, Language language, bool year) =>
        (
            language == Language.Urdu
                ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {UrduMonths[day.Month - 1]}")
                : day.ToString("d MMMM", CultureInfo.InvariantCulture)
        ) + (year ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : "");

    /// <summary>Such as "9 November, 08:25".</summary>
    public static string Moment(DateTime at, Language language) =>
        language == Language.Urdu
            ? string.Create(CultureInfo.InvariantCulture, $"{at.Day} {UrduMonths[at.Month - 1]}، {at:HH:mm}")
            : at.ToString("d MMMM, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as "9 Nov".</summary>
    public static string Short(DateOnly day, Language language) =>
        language == Language.Urdu
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {UrduMonths[day.Month - 1]}")
            : day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>Such as "November 2024".</summary>
    public static string Month(DateOnly day, Language language) =>
        language == Language.Urdu
            ? string.Create(CultureInfo.InvariantCulture, $"{UrduMonths[day.Month - 1]} {day.Year}")
            : day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "Nov 2024", where there is little space.</summary>
    public static string ShortMonth(DateOnly day, Language language) =>
        language == Language.Urdu ? Month(day, language) : day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as "9 Nov 2024".</summary>
    public static string Date(DateOnly day, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Short(day, language)} {day.Year}");

    /// <summary>Such as "08:25".</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
