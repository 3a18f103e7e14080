using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public class TopicCatalogueTests
{
    [Theory]
    [InlineData("everything", "everything")]
    [InlineData("All", "everything")]
    [InlineData("province:Balochistan", "province:Balochistan")]
    [InlineData(" BALOCHISTAN ", "province:Balochistan")]
    [InlineData("Province: khyber-pakhtunkhwa", "province:Khyber Pakhtunkhwa")]
    [InlineData("kpk", "province:Khyber Pakhtunkhwa")]
    [InlineData("BLA", "group:bla")]
    [InlineData("group:Baloch Liberation Army", "group:bla")]
    [InlineData("province:Islamabad", "province:Islamabad Capital Territory")]
    [InlineData("district:islamabad", "district:Islamabad")]
    public void Find_knows_a_topic_by_the_names_that_people_use(string text, string topic)
    {
        var found = Assert.IsType<TopicLookup.Found>(Topics.Catalogue.Find(text));

        Assert.Equal(topic, found.Name.Topic);
    }

    [Fact]
    public void Find_asks_back_when_a_name_is_that_of_two_topics()
    {
        var several = Assert.IsType<TopicLookup.Ambiguous>(Topics.Catalogue.Find("Islamabad"));

        Assert.Equal(["district:Islamabad", "province:Islamabad Capital Territory"], several.Names.Select(name => name.Topic).Order());
    }

    [Theory]
    [InlineData("Baluchistan", "province:Balochistan")]
    [InlineData("district:Queta", "district:Quetta")]
    [InlineData("Pakhtunkhwa", "province:Khyber Pakhtunkhwa")]
    [InlineData("liberation front", "group:blf")]
    public void Find_names_what_is_near_when_it_knows_no_such_topic(string text, string near)
    {
        var found = Topics.Catalogue.Near(text, new SpellingWork());

        Assert.IsType<TopicLookup.Unknown>(Topics.Catalogue.Find(text));
        Assert.Equal(near, found[0].Topic);
        Assert.InRange(found.Count, 1, 5);
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyzzy")]
    [InlineData("::")]
    public void Find_offers_nothing_when_nothing_is_near(string text)
    {
        var found = Topics.Catalogue.Near(text, new SpellingWork());

        Assert.IsType<TopicLookup.Unknown>(Topics.Catalogue.Find(text));
        Assert.Empty(found);
    }

    [Fact]
    public void Label_is_the_topic_itself_when_the_catalogue_lost_it() =>
        Assert.Equal(
            ("Balochistan Liberation Army", "group:gone"),
            (Topics.Catalogue.Label("group:bla"), Topics.Catalogue.Label("group:gone"))
        );
}
