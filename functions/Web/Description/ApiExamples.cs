using Alerts.Classification.Findings;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Web.Api;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Description;

/// <summary>An incident as the description shows it, made as the real ones are, so that it has all of their members.</summary>
internal static class ApiExamples
{
    public const string Id = "20241109-7f3a9c2e";

    private static readonly DateTimeOffset Reported = new(2024, 11, 9, 4, 11, 0, TimeSpan.Zero);
    private static readonly Source Report = new(
        "Example News",
        "Blast at Quetta railway station",
        new Uri("https://news.example/1"),
        Reported
    );

    public static IncidentFormats Formats { get; } =
        new(new Links(Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org") })));

    public static IncidentSummary Incident { get; } =
        new()
        {
            Id = Id,
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
            KilledBySide = new Casualties(26, 12, 14),
            KilledRanges = new SideRanges(new Figure(12, 12, 12), new Figure(14, 12, 14), Figure.Unknown),
            WoundedRanges = new SideRanges(Figure.Unknown, Figure.Unknown, Figure.Unknown),
            Confidence = 0.93,
            ReportCount = 1,
            Sources = [Report],
            FirstReportedAt = Reported,
            LastReportedAt = Reported,
            UpdatedAt = Reported.AddHours(3),
        };

    public static IncidentList List { get; } = new([Incident], "20241109-7f3a9c2e", 214);

    public static IncidentDocument Document { get; } =
        new(
            Incident,
            [new FigureClaim(Harm.Killed, Side.All, 26, 26, Speaker.Outlet, Report.Outlet, Report.Link, Reported)],
            new ResponsibilityDocument(
                ResponsibilityState.Claimed,
                [new("bla", "Balochistan Liberation Army", ResponsibilityState.Claimed, ["BLA"], [Report.Outlet])]
            ),
            [
                new(
                    Report.Outlet,
                    Report.Title,
                    Report.Link,
                    Reported,
                    EventKind.Attack,
                    EventType.SuicideBombing,
                    [EventTarget.Railway],
                    new Casualties(26),
                    new Casualties(62),
                    Withdrawn: false
                ),
            ],
            [new(1, ChangeKind.Opened, Reported, [])],
            [new IncidentLink("20241110-5d2b1c0a", "operation in the same district after this attack")],
            []
        );
}
