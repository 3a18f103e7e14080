using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents;

public sealed class IncidentSummarizerTests
{
    private const string Id = "20241109-7f3a9c2e";

    [Theory]
    [InlineData("Suicide bomber hits station", "Suicide bombing in Quetta, Balochistan: 26 killed, 62 wounded")]
    [InlineData("Blast hits station", "Bombing in Quetta, Balochistan: 26 killed, 62 wounded")]
    [InlineData("Gunmen storm station", "Attack in Quetta, Balochistan: 26 killed, 62 wounded")]
    public void Headline_of_an_attack_names_the_method(string title, string headline) =>
        Assert.Equal(headline, Of(A.Report(title, "2024-11-09 10:00", A.Attack("Quetta", 26, 62))).Headline);

    [Fact]
    public void Headline_of_an_operation_names_the_side()
    {
        Assert.Equal(
            "Operation in Bannu, Khyber Pakhtunkhwa: 8 militants killed",
            Of(A.Report("Eight militants killed", "2024-11-09 10:00", A.Operation("Bannu", 8))).Headline
        );
        Assert.Equal(
            "Operation in Bannu, Khyber Pakhtunkhwa: 1 militant killed",
            Of(A.Report("Militant killed", "2024-11-09 10:00", A.Operation("Bannu", 1))).Headline
        );
        Assert.Equal(
            "Operation in Bannu, Khyber Pakhtunkhwa: 10 killed",
            Of(A.Report("Ten killed", "2024-11-09 10:00", A.Operation("Bannu", 8, 2))).Headline
        );
    }

    [Fact]
    public void Headline_without_place_or_figures_says_what_is_known() =>
        Assert.Equal("Attack in Pakistan", Of(A.Report("Gunmen attack convoy", "2024-11-09 10:00", A.Attack())).Headline);

    [Fact]
    public void Order_of_recording_does_not_matter()
    {
        Report[] reports =
        [
            A.Report("Nine dead in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 9, 20), "Dawn"),
            A.Report(
                "BLA claims Quetta blast",
                "2024-11-09 12:00",
                A.Attack("Quetta", null, null, new GroupMention("bla", GroupRole.Claimed)),
                "Geo"
            ),
            A.Report(
                "Quetta suicide blast toll 26",
                "2024-11-09 15:00",
                A.Attack("Quetta", 26, 62, new GroupMention("bla", GroupRole.Suspected)),
                "ARY"
            ),
        ];

        var summaries = Permutations(reports).Select(order => System.Text.Json.JsonSerializer.Serialize(Of(order))).Distinct();

        Assert.Single(summaries);
    }

    [Fact]
    public void Day_that_reports_state_outweighs_the_day_of_the_id()
    {
        var summary = Of(
            A.Report("Blast in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)),
            A.Report("Blast in Quetta on Friday", "2024-11-09 12:00", A.Attack("Quetta", 9), "Geo")
        );

        Assert.Equal(new DateOnly(2024, 11, 8), summary.Day);
    }

    [Fact]
    public void Groups_own_word_outweighs_what_others_say_and_a_mere_mention_is_left_out()
    {
        var summary = Of(
            A.Report(
                "Blast in Quetta",
                "2024-11-09 10:00",
                A.Attack("Quetta", 9, null, new("bla", GroupRole.Suspected), new("ttp", GroupRole.Mentioned))
            ),
            A.Report("BLA claims", "2024-11-09 12:00", A.Attack("Quetta", 9, null, new GroupMention("bla", GroupRole.Claimed)), "Geo")
        );

        Assert.Equal([new GroupMention("bla", GroupRole.Claimed)], summary.Groups);
    }

    private static IncidentSummary Of(params Report[] reports) =>
        IncidentSummarizer.Summarize(Id, reports.Length, [.. reports.Select(Claim.Of)]);

    private static IEnumerable<Report[]> Permutations(Report[] items) =>
        items.Length <= 1
            ? [items]
            : items.SelectMany((first, i) => Permutations([.. items.Where((_, j) => j != i)]).Select(rest => (Report[])[first, .. rest]));
}
