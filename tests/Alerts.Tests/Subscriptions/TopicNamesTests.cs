using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public class TopicNamesTests
{
    private static readonly TopicCatalogue Catalogue = new(TopicNames.Read());

    [Theory]
    [InlineData("Baluchistan", "province:Balochistan")]
    [InlineData("KP", "province:Khyber Pakhtunkhwa")]
    [InlineData("بلوچستان", "province:Balochistan")]
    [InlineData("Qilla Abdullah", "district:Killa Abdullah")]
    [InlineData("district:Quetta", "district:Quetta")]
    [InlineData("BLA", "group:bla")]
    [InlineData("Tehreek-e-Taliban Pakistan", "group:ttp")]
    public void Catalogue_knows_the_names_that_reports_carry_by_what_people_call_them(string text, string topic) =>
        Assert.Equal(topic, Assert.IsType<TopicLookup.Found>(Catalogue.Find(text)).Name.Topic);

    [Fact]
    public void Catalogue_finds_every_topic_by_its_own_name()
    {
        var lost = Catalogue.All.Where(name => Catalogue.Find(name.Topic) is not TopicLookup.Found found || found.Name != name);

        Assert.Empty(lost.Select(name => name.Topic));
    }

    [Fact]
    public void Catalogue_has_all_provinces_and_territories_and_many_districts_and_groups()
    {
        Assert.Equal(7, Catalogue.All.Count(name => name.Topic.StartsWith(Topic.ProvincePrefix, StringComparison.Ordinal)));
        Assert.InRange(Catalogue.All.Count(name => name.Topic.StartsWith(Topic.DistrictPrefix, StringComparison.Ordinal)), 120, 200);
        Assert.InRange(Catalogue.All.Count(name => name.Topic.StartsWith(Topic.GroupPrefix, StringComparison.Ordinal)), 40, 200);
    }
}
