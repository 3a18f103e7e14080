using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents;

/// <summary>Each word is "hour outlet count"; a count is a number, or "civilians/security/militants" with - for what is not told.</summary>
public sealed class BestFigureTests
{
    [Theory]
    [InlineData("a toll that rises", 26, "9 Geo 9", "10 Dawn 21", "12 ARY 24", "17 AP 26")]
    [InlineData("many who stay with an early figure", 26, "9 Geo 21", "9 Dawn 21", "10 ARY 21", "11 Samaa 24", "12 AP 26")]
    [InlineData("late copies of an early figure", 26, "9 Geo 21", "10 Dawn 26", "14 Daily 21", "15 Nation 21")]
    [InlineData("one outlet that goes on further", 30, "9 Geo 26", "14 Samaa 30")]
    [InlineData("an outlet that corrects itself downwards", 7, "9 Geo 11", "12 Geo 7")]
    [InlineData("an outlet that corrects another, alone", 11, "9 Geo 11", "12 Dawn 7")]
    [InlineData("two outlets that correct a third", 7, "9 Geo 11", "12 Dawn 7", "13 ARY 7")]
    [InlineData("two outlets that correct a third with different figures", 11, "9 Geo 11", "12 Dawn 7", "13 ARY 8")]
    [InlineData("a correction that is followed by the higher figure", 11, "9 Geo 11", "12 Dawn 7", "13 ARY 7", "14 AP 11")]
    [InlineData("a leap of one outlet", 12, "9 Geo 12", "10 Dawn 100")]
    [InlineData("a leap of two outlets", 110, "9 Geo 12", "10 Dawn 100", "11 AP 110")]
    [InlineData("just no leap", 46, "9 Geo 12", "10 Dawn 46")]
    [InlineData("just a leap", 12, "9 Geo 12", "10 Dawn 47")]
    [InlineData("attackers counted by one only", 18, "9 Geo -/12/-", "10 Dawn -/12/6", "11 ARY 0/12/0")]
    [InlineData("militants alone where one counts both sides", 7, "9 Geo -/2/5", "10 Dawn -/-/5", "11 ARY -/-/5")]
    [InlineData("victims alone where nobody counts so many with attackers", 12, "9 Geo -/10/6", "9 Geo -/12/-")]
    [InlineData("no figure anywhere", null, "9 Geo -/-/-")]
    public void Best_is_found_by_the_rule_for(string what, int? best, params string[] words)
    {
        Assert.True(best == Best(words).Best, $"{what}: {Best(words).Best}");
        Assert.Equal(Best(words), Best([.. words.Reverse()]));
    }

    [Fact]
    public void Range_is_that_of_all_outlets_latest_words() =>
        Assert.Equal(new Figure(26, 14, 26), Best(["9 Geo 9", "10 Dawn 14", "11 Geo 26"]));

    private static Figure Best(string[] words) => BestFigure.OfAll([.. words.Select(Word)], says => says.Killed);

    private static Claim Word(string word)
    {
        var parts = word.Split(' ');
        var counts = parts[2].Split('/').Select(count => count == "-" ? (int?)null : int.Parse(count, null)).ToArray();
        var killed = counts is [var all] ? new Casualties(all) : new Casualties(null, counts[0], counts[1], counts[2]);
        return Claim.Of(
            A.Report($"{word}", $"2024-11-09 {int.Parse(parts[0], null):00}:00", A.Attack("Quetta") with { Killed = killed }, parts[1])
        );
    }
}
