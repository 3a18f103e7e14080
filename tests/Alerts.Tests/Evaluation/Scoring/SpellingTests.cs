using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation.Scoring;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Kech", "Turbat")]
    [InlineData("Kurram Agency", "kurram")]
    [InlineData("Karachi  South District", "Karachi City")]
    [InlineData("Malir", "Korangi")]
    [InlineData("DI Khan", "Dera Ismail Khan")]
    [InlineData("Upper South Waziristan", "South Waziristan")]
    public void District_is_the_same_in_other_spellings_and_as_a_part(string one, string other) =>
        Assert.Equal(Spelling.District(one), Spelling.District(other));

    [Theory]
    [InlineData("North Waziristan", "South Waziristan")]
    [InlineData("Lahore", null)]
    public void District_is_another_when_no_spelling_joins_them(string one, string? other) =>
        Assert.NotEqual(Spelling.District(one), Spelling.District(other));

    [Theory]
    [InlineData("TTP", "Tehrik-i-Taliban Pakistan")]
    [InlineData("iskp", "ISIS")]
    [InlineData("lej", "Lashkar-e-Jhangvi")]
    public void Group_is_the_same_in_other_spellings(string one, string other) => Assert.Equal(Spelling.Group(one), Spelling.Group(other));

    [Fact]
    public void Group_is_another_when_no_spelling_joins_them() => Assert.NotEqual(Spelling.Group("bla"), Spelling.Group("blf"));
}
