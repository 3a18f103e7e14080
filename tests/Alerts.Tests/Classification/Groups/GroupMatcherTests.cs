using Alerts.Classification.Findings;
using Alerts.Tests.Classification.Places;

namespace Alerts.Tests.Classification.Groups;

public sealed class GroupMatcherTests
{
    [Theory]
    [InlineData("Tehreek-e-Taliban Pakistan", "ttp")]
    [InlineData("Tehrik-i-Taliban", "ttp")]
    [InlineData("Pakistani Taleban", "ttp")]
    [InlineData("Fitna al-Khawarij", "ttp")]
    [InlineData("Khwarij", "ttp")]
    [InlineData("Fitna al-Hindustan", "fitna-al-hindustan")]
    [InlineData("Balochistan Liberation Army", "bla")]
    [InlineData("Baloch Liberation Army (BLA)", "bla")]
    [InlineData("Majeed Brigade", "bla")]
    [InlineData("Balochistan Liberation Front", "blf")]
    [InlineData("Baloch Republican Army", "bra")]
    [InlineData("BRG", "brg")]
    [InlineData("Lashkar-i-Jhangvi", "lej")]
    [InlineData("LeJ", "lej")]
    [InlineData("Lashkar-e-Islam", "lei")]
    [InlineData("Islamic State", "iskp")]
    [InlineData("Daesh", "iskp")]
    [InlineData("al-Qa'idah", "aq")]
    [InlineData("Jamaat-ul-Ahrar", "jua")]
    [InlineData("TTP Jamaat-ul-Ahrar", "jua")]
    [InlineData("Tehreek-e-Jihad Pakistan", "tjp")]
    [InlineData("Hafiz Gul Bahadur group", "hgb")]
    [InlineData("Sindhudesh Revolutionary Army", "sra")]
    [InlineData("Afghan Taliban", "taliban")]
    public void Group_is_found_by_its_names(string name, string id)
    {
        var found = Given.Data.Who($"Attack in Bannu blamed on {name}");

        Assert.Equal(id, Assert.Single(found.Groups).Id);
    }

    [Theory]
    [InlineData("Let us remember the attack")]
    [InlineData("Baloch separatists blamed for Mastung attack")]
    [InlineData("Man sells bra in Quetta")]
    [InlineData("State of emergency in Quetta")]
    public void Words_that_name_no_group_are_left_alone(string title) => Assert.Empty(Given.Data.Who(title).Groups);

    [Theory]
    [InlineData("Taliban attack post in Bajaur", "ttp")]
    [InlineData("Taliban arrest man in Kabul", "taliban")]
    [InlineData("Pakistan says Taliban in Kabul must act", "taliban")]
    public void Bare_Taliban_are_read_by_the_country(string title, string id) =>
        Assert.Equal(id, Given.Data.Who(title, kind: EventKind.None).Groups[0].Id);

    [Fact]
    public void There_are_at_least_forty_groups_with_distinct_ids_and_provinces_that_exist()
    {
        var groups = Given.Data.Groups.Groups;

        Assert.True(groups.Count >= 40);
        Assert.Equal(groups.Count, groups.Select(g => g.Id).Distinct().Count());
        Assert.All(groups.SelectMany(g => g.Provinces), p => Assert.Contains(p, Given.Data.Gazetteer.Provinces));
    }
}
