using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Subscriptions;

/// <summary>The attack on Quetta's railway station on 9 November 2024, as it became known.</summary>
internal static class Changes
{
    public static DateTimeOffset Morning { get; } = new(2024, 11, 9, 4, 10, 0, TimeSpan.Zero);

    public static IncidentSummary Quetta { get; } =
        new()
        {
            Id = "20241109-7f3a9c2e",
            Kind = EventKind.Attack,
            Type = EventType.SuicideBombing,
            Targets = [EventTarget.Railway],
            Headline = "Suicide bombing in Quetta, Balochistan: 26 killed",
            Day = new DateOnly(2024, 11, 9),
            Provinces = ["Balochistan"],
            Districts = ["Quetta"],
            Places = [new Place("Quetta railway station", "Quetta", "Balochistan", 30.18, 66.99)],
            Groups = [new GroupMention("bla", GroupRole.Claimed)],
            Killed = new Figure(26, 24, 27),
            Wounded = new Figure(62, 50, 62),
            KilledBySide = new Casualties(26, Civilians: 12, Security: 14),
            Confidence = 0.93,
            ReportCount = 4,
            Sources =
            [
                new Source("Dawn", "Blast at Quetta railway station kills 26", new Uri("https://www.dawn.com/news/1"), Morning),
                new Source("Geo", "کوئٹہ ریلوے اسٹیشن پر دھماکا", new Uri("https://urdu.geo.tv/latest/2"), Morning.AddMinutes(5)),
            ],
            FirstReportedAt = Morning,
            LastReportedAt = Morning.AddHours(3),
        };

    public static IncidentChange Opened(int? killed = 26) =>
        new()
        {
            Number = 1,
            Kind = ChangeKind.Opened,
            At = Morning.AddMinutes(1),
            Incident = With(killed),
        };

    public static IncidentChange Updated(int? before, int? killed, int number = 2) =>
        new()
        {
            Number = number,
            Kind = ChangeKind.Updated,
            Details = [$"Killed: {before} → {killed}"],
            KilledBefore = before,
            At = Morning.AddHours(3),
            Incident = With(killed),
        };

    public static IncidentChange Retracted(int? killed = 26, int number = 3) =>
        new()
        {
            Number = number,
            Kind = ChangeKind.Retracted,
            KilledBefore = killed,
            At = Morning.AddHours(5),
            Incident = With(killed) with { Retracted = true },
        };

    private static IncidentSummary With(int? killed) =>
        Quetta with
        {
            Killed = new Figure(killed, killed is null ? null : killed - 2, killed is null ? null : killed + 1),
        };
}
