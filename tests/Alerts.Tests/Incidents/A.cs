using System.Globalization;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Incidents;

/// <summary>Reports for tests: <c>A.Report("Bomb kills nine in Quetta", "2024-11-09 10:00", A.Attack("Quetta", killed: 9))</c>.</summary>
internal static class A
{
    private static readonly Dictionary<string, (string Province, double Lat, double Lon)> Districts = new()
    {
        ["Quetta"] = ("Balochistan", 30.19, 67.01),
        ["Mastung"] = ("Balochistan", 29.80, 66.85),
        ["Bannu"] = ("Khyber Pakhtunkhwa", 32.99, 70.60),
        ["Khyber"] = ("Khyber Pakhtunkhwa", 34.02, 71.28),
        ["Kurram"] = ("Khyber Pakhtunkhwa", 33.87, 70.10),
        // Both are governed from the town of Hangu.
        ["Hangu"] = ("Khyber Pakhtunkhwa", 33.532, 71.059),
        ["Orakzai"] = ("Khyber Pakhtunkhwa", 33.532, 71.059),
        ["Lahore"] = ("Punjab", 31.55, 74.35),
    };

    /// <param name="time">In Pakistan: "2024-11-09 10:00".</param>
    public static Report Report(
        string title,
        string time,
        Finding says,
        string outlet = "Dawn",
        string? id = null,
        string revision = "r1",
        string text = ""
    ) =>
        new()
        {
            Id = id ?? $"{outlet}:{title}",
            Revision = revision,
            Outlet = outlet,
            Title = title,
            Text = text,
            Link = new Uri("https://news.example/" + Uri.EscapeDataString(title)),
            Published = Time(time),
            FetchedAt = Time(time).AddMinutes(1),
            Says = says,
        };

    public static Finding Attack(string? district = null, int? killed = null, int? wounded = null, params GroupMention[] groups) =>
        Event(EventKind.Attack, district, new Casualties(killed), new Casualties(wounded), groups);

    public static Finding Operation(string? district = null, int? militants = null, int? security = null) =>
        Event(
            EventKind.Operation,
            district,
            new Casualties(militants is null && security is null ? null : (militants ?? 0) + (security ?? 0), null, security, militants),
            Casualties.Unknown,
            []
        );

    public static Finding Event(EventKind kind, string? district, Casualties killed, Casualties wounded, GroupMention[] groups) =>
        new()
        {
            Kind = kind,
            Confidence = 0.9,
            Provinces = district is null ? [] : [Districts[district].Province],
            Districts = district is null ? [] : [district],
            Places = district is null
                ? []
                : [new Place(district, district, Districts[district].Province, Districts[district].Lat, Districts[district].Lon)],
            Killed = killed,
            Wounded = wounded,
            Groups = groups,
        };

    public static DateTimeOffset Time(string local) =>
        new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(5)).ToUniversalTime();
}
