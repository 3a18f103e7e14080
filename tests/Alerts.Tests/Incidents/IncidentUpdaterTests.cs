using System.Text;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents;

public sealed class IncidentUpdaterTests
{
    [Fact]
    public void Incident_of_hundreds_of_reports_stays_under_500_kilobytes_and_counts_them_all()
    {
        var incident = Open(Long(0));
        for (var i = 1; i < 450; i++)
            incident = IncidentUpdater.Add(incident, Claim.Of(Long(i)), A.Time("2024-11-09 10:00")).Incident;

        Assert.Equal((450, Incident.MostClaims), (incident.ReportCount, incident.Claims.Count));
        Assert.Equal("feed/entry-0", incident.Claims[0].ReportId);
        Assert.Equal("feed/entry-449", incident.Claims[^1].ReportId);
        Assert.InRange(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(incident, IncidentsJson.Shared.Incident)), 100_000, 500_000);
    }

    [Fact]
    public void Change_message_fits_a_queue()
    {
        var incident = Open(Long(0));
        for (var i = 1; i < 20; i++)
            incident = IncidentUpdater.Add(incident, Claim.Of(Long(i)), A.Time("2024-11-09 10:00")).Incident;

        var change = IncidentUpdater
            .Add(
                incident,
                Claim.Of(Long(20) with { Published = A.Time("2024-11-10 10:00"), Says = A.Attack("Bannu", 26) }),
                A.Time("2024-11-10 10:00")
            )
            .Change;

        Assert.InRange(Encoding.UTF8.GetByteCount(IncidentChange.Queue.Message(change!).Body), 500, 16_000);
    }

    [Fact]
    public void Changes_round_trip()
    {
        var change = IncidentUpdater
            .Add(Open(Long(0)), Claim.Of(Long(1) with { Says = A.Attack("Bannu", 26) }), A.Time("2024-11-09 12:00"))
            .Change!;
        var message = IncidentChange.Queue.Message(change);

        var read = IncidentChange.Queue.Read(message.Body);

        Assert.Equal(message, IncidentChange.Queue.Message(read));
        Assert.Equal((change.Number, change.Kind, change.At, change.KilledBefore), (read.Number, read.Kind, read.At, read.KilledBefore));
    }

    [Fact]
    public void Documents_round_trip()
    {
        var incident = Open(Long(0));

        var read = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(incident, IncidentsJson.Shared.Incident),
            IncidentsJson.Shared.Incident
        );

        Assert.Equal(
            JsonSerializer.Serialize(incident, IncidentsJson.Shared.Incident),
            JsonSerializer.Serialize(read!, IncidentsJson.Shared.Incident)
        );
        Assert.Equal(incident.Claims[0].Clues.Day, read!.Claims[0].Clues.Day);
    }

    private static Incident Open(Report first) =>
        IncidentUpdater.Open("20241109-7f3a9c2e", Claim.Of(first), [], A.Time("2024-11-09 10:00")).Incident;

    private static Report Long(int i)
    {
        var place = new Place(new string('p', 20), "Quetta", "Balochistan", 30.19, 67.01);
        var says = A.Attack("Quetta", 9, 30) with
        {
            Places = [.. Enumerable.Repeat(place, 20)],
            Groups = [.. Enumerable.Range(0, 5).Select(n => new GroupMention($"group{n}", GroupRole.Suspected))],
        };
        var text = string.Join(
            ' ',
            Enumerable.Range(0, 90).Select(n => $"wordnumber{(char)('a' + n % 26)}{(char)('a' + n / 26)}{(char)('a' + i % 26)}")
        );
        return A.Report(new string('t', 400), "2024-11-09 10:00", says, $"Outlet {i}", $"feed/entry-{i}", text: text) with
        {
            Link = new Uri("https://news.example/" + new string('l', 150)),
        };
    }
}
