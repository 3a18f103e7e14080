using System.Globalization;
using Alerts.Classification;
using Alerts.Incidents;

namespace Alerts.Delivery.Webhooks;

/// <summary>An incident that there never was, for tests: in a place that nobody can take for a real one.</summary>
internal static class SampleIncident
{
    public static IncidentChange At(DateTimeOffset now) =>
        new()
        {
            Number = 1,
            Kind = ChangeKind.Opened,
            At = now,
            Incident = new IncidentSummary
            {
                Id = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-00000000",
                Kind = EventKind.Attack,
                Headline = "Sample: attack in Example District, Example Province: 3 killed",
                Day = DateOnly.FromDateTime(now.UtcDateTime),
                Provinces = ["Example Province"],
                Districts = ["Example District"],
                Killed = new Figure(3, 2, 3),
                Wounded = new Figure(5, 5, 7),
                KilledBySide = new Casualties(3, Civilians: 1, Security: 2),
                Confidence = 0.9,
                ReportCount = 2,
                Sources = [new Source("Example Times", "Three killed in Example District", new Uri("https://example.org/sample"), now)],
                FirstReportedAt = now,
                LastReportedAt = now,
            },
        };
}
