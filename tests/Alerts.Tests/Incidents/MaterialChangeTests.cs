using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents;

public sealed class MaterialChangeTests
{
    private static readonly IncidentSummary Before = new()
    {
        Id = "20241109-7f3a9c2e",
        Kind = EventKind.Attack,
        Headline = "Bombing in Quetta, Balochistan: 9 killed",
        Day = new DateOnly(2024, 11, 9),
        Provinces = ["Balochistan"],
        Districts = ["Quetta"],
        Killed = new Figure(9, 9, 9),
        Confidence = 0.9,
        ReportCount = 1,
        FirstReportedAt = A.Time("2024-11-09 10:00"),
        LastReportedAt = A.Time("2024-11-09 10:00"),
    };

    [Fact]
    public void Risen_toll_is_told() => Told(["Killed: 9 → 26"], Before with { Killed = new Figure(26, 9, 26) });

    [Fact]
    public void Small_step_is_not_told() => Told([], Before with { Killed = new Figure(8, 8, 9), ReportCount = 5 });

    [Fact]
    public void Whoever_is_told_of_one_figure_is_told_of_all_that_differ() =>
        Told(
            ["Killed: 9 → 12", "Security forces killed: unknown → 4", "Wounded: unknown → 1", "Attribution: unknown → TTP (claimed)"],
            Before with
            {
                Killed = new Figure(12, 9, 12),
                KilledBySide = new Casualties(12, null, 4),
                Wounded = new Figure(1, 1, 1),
                Groups = [new("ttp", GroupRole.Claimed)],
            }
        );

    [Fact]
    public void Side_that_becomes_known_alone_is_not_told() => Told([], Before with { KilledBySide = new Casualties(9, 9) });

    [Fact]
    public void First_number_of_wounded_is_told() => Told(["Wounded: unknown → 62"], Before with { Wounded = new Figure(62, 62, 62) });

    [Fact]
    public void Another_kind_is_told() => Told(["Kind: attack → clash"], Before with { Kind = EventKind.Clash });

    [Fact]
    public void Another_district_is_told() => Told(["District: Quetta → Mastung"], Before with { Districts = ["Mastung", "Quetta"] });

    [Fact]
    public void Denial_is_told() => Told(["Attribution: unknown → TTP (denied)"], Before with { Groups = [new("ttp", GroupRole.Denied)] });

    [Fact]
    public void Retraction_is_told() => Told(["Status: reported → retracted"], Before with { Retracted = true });

    [Fact]
    public void Another_type_alone_is_not_told() => Told([], Before with { Type = EventType.SuicideBombing });

    [Fact]
    public void Another_type_is_told_beside_what_is_material() =>
        Assert.Equal(
            ["Killed: 9 → 26", "Type: bombing → suicide bombing"],
            MaterialChange.Between(
                Before with
                {
                    Type = EventType.Bombing,
                },
                Before with
                {
                    Type = EventType.SuicideBombing,
                    Killed = new Figure(26, 9, 26),
                }
            )
        );

    private static void Told(string[] details, IncidentSummary after) => Assert.Equal(details, MaterialChange.Between(Before, after));
}
