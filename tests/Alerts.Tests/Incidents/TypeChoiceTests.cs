using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

public sealed class TypeChoiceTests
{
    [Theory]
    [InlineData(EventType.Unknown, "")]
    [InlineData(EventType.Bombing, "Dawn:Bombing Geo:Unknown")]
    [InlineData(EventType.SuicideBombing, "Dawn:Bombing Geo:Bombing Samaa:SuicideBombing")]
    [InlineData(EventType.Bombing, "Dawn:Bombing Geo:Bombing Samaa:ArmedAssault")]
    [InlineData(EventType.TargetedKilling, "Dawn:ArmedAssault Geo:TargetedKilling")]
    [InlineData(EventType.ArmedAssault, "Dawn:ArmedAssault Geo:ArmedAssault Samaa:Bombing")]
    [InlineData(EventType.Bombing, "Dawn:ArmedAssault Dawn:ArmedAssault Geo:Bombing Samaa:Bombing")]
    [InlineData(EventType.FoiledAttack, "Dawn:FoiledAttack Geo:FoiledAttack")]
    [InlineData(EventType.Bombing, "Dawn:FoiledAttack Geo:FoiledAttack Samaa:Bombing")]
    [InlineData(EventType.Unknown, "Dawn:RaidAndArrests")]
    public void Type_is_what_most_outlets_say(object type, string said)
    {
        var claims = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => Claim(word, i)).ToList();

        var chosen = TypeChoice.Decide(claims, EventKind.Attack, Figure.Unknown, Figure.Unknown);
        var backwards = TypeChoice.Decide([.. Enumerable.Reverse(claims)], EventKind.Attack, Figure.Unknown, Figure.Unknown);

        Assert.Equal(((EventType)type, (EventType)type), (chosen, backwards));
    }

    [Fact]
    public void Attack_that_harmed_is_not_foiled()
    {
        var chosen = TypeChoice.Decide([Claim("Dawn:FoiledAttack", 0)], EventKind.Attack, new Figure(2, 2, 2), Figure.Unknown);

        Assert.Equal(EventType.Unknown, chosen);
    }

    [Fact]
    public void Headline_begins_with_the_type_and_is_the_same_in_words_for_readers()
    {
        foreach (var type in EventTypes.All.Where(type => type != EventType.Unknown))
        {
            var summary = Summary(A.Attack("Quetta", 2) with { Kind = EventTypes.Kind(type)!.Value, Type = type });

            if (type != EventType.FoiledAttack)
                Assert.Equal($"{TypeWording.Of(type)!.English} in Quetta, Balochistan: 2 killed", summary.Headline);
            Assert.Equal(TypeWording.Of(type)!.English, Headlines.Title(type));
        }
    }

    [Fact]
    public void Targets_are_those_that_a_third_of_the_claims_name()
    {
        var claims = new[] { EventTarget.Police, EventTarget.Police, EventTarget.PolioTeam }
            .Select(
                (target, i) =>
                    Alerts.Incidents.Claims.Claim.Of(
                        A.Report("Bomb", $"2024-11-09 1{i}:00", A.Attack("Quetta", 2) with { Targets = [target] }, $"Outlet {i}")
                    )
            )
            .ToList();

        var summary = IncidentSummarizer.Summarize("20241109-7f3a9c2e", 3, claims);

        Assert.Equal([EventTarget.Police, EventTarget.PolioTeam], summary.Targets);
    }

    [Fact]
    public void Corrected_kind_drops_the_type_of_the_other_kind()
    {
        var said = Summary(A.Attack("Quetta", 2) with { Type = EventType.Bombing, Targets = [EventTarget.Police] });

        var corrected = new Correction(EventKind.Clash, null, null, null, null).Apply(said);

        Assert.Equal((EventType.Unknown, 0), (corrected.Type, corrected.Targets.Count));
    }

    [Fact]
    public void Corrected_type_and_targets_hold_with_their_kind_and_unknown_is_not_guessed_from_the_words()
    {
        var claims = new[]
        {
            Alerts.Incidents.Claims.Claim.Of(A.Report("Suicide bombing in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 2))),
        };
        var raid = new Correction(EventKind.Operation, null, null, null, null) { Type = EventType.RaidAndArrests, Targets = [] };
        var unknown = new Correction(null, null, null, null, null) { Type = EventType.Unknown };

        var corrected = IncidentSummarizer.Summarize("20241109-7f3a9c2e", 1, claims, raid);
        var open = IncidentSummarizer.Summarize("20241109-7f3a9c2e", 1, claims, unknown);

        Assert.Equal((EventKind.Operation, EventType.RaidAndArrests), (corrected.Kind, corrected.Type));
        Assert.Equal("Raid in Quetta, Balochistan: 2 killed", corrected.Headline);
        Assert.Equal("Attack in Quetta, Balochistan: 2 killed", open.Headline);
    }

    [Fact]
    public void Row_of_an_earlier_version_has_no_type_and_no_targets()
    {
        var json = JsonSerializer.Serialize(Summary(A.Attack("Quetta", 2)), IncidentsJson.Shared.IncidentSummary);
        var old = json.Replace("\"type\":\"unknown\",", "", StringComparison.Ordinal)
            .Replace("\"targets\":[],", "", StringComparison.Ordinal);

        var read = JsonSerializer.Deserialize(old, IncidentsJson.Shared.IncidentSummary)!;

        Assert.DoesNotContain("type", old, StringComparison.Ordinal);
        Assert.Equal((EventType.Unknown, 0), (read.Type, read.Targets.Count));
    }

    [Fact]
    public async Task Foiled_attack_that_went_off_after_all_is_told_to_all_and_a_better_type_alone_to_those_who_watch_it()
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var desk = new Desk(store.Tables);
        var foiled = A.Attack("Quetta") with { Type = EventType.FoiledAttack, Targets = [EventTarget.Railway] };

        var opened = await desk.HandleAsync(A.Report("Bomb on railway track near Quetta defused", "2024-11-09 10:00", foiled));
        var real = await desk.HandleAsync(
            A.Report("Bomb on railway track near Quetta explodes", "2024-11-09 10:30", foiled with { Type = EventType.Bombing }, "Geo")
        );
        var better = await desk.HandleAsync(
            A.Report(
                "Suicide bomb on railway track near Quetta",
                "2024-11-09 11:00",
                foiled with
                {
                    Type = EventType.SuicideBombing,
                },
                "Samaa"
            )
        );

        Assert.Equal("Foiled attack in Quetta, Balochistan", Assert.Single(opened).Incident.Headline);
        Assert.Equal(["Type: foiled attack → bombing"], Assert.Single(real).Details);
        Assert.False(real[0].OnlyType);
        Assert.Equal((true, 3), (Assert.Single(better).OnlyType, better[0].Number));
        Assert.Equal(EventType.SuicideBombing, Assert.Single(await desk.AllAsync()).Type);
    }

    private static IncidentSummary Summary(Finding says) =>
        IncidentSummarizer.Summarize(
            "20241109-7f3a9c2e",
            1,
            [Alerts.Incidents.Claims.Claim.Of(A.Report("Event", "2024-11-09 10:00", says))]
        );

    private static Claim Claim(string said, int number)
    {
        var (outlet, type) = (said.Split(':')[0], Enum.Parse<EventType>(said.Split(':')[1]));
        var says = A.Attack("Quetta") with { Type = type };
        return Alerts.Incidents.Claims.Claim.Of(A.Report($"Report {number}", $"2024-11-09 1{number}:00", says, outlet));
    }
}
