namespace Alerts.Tests.Classification.Places;

public sealed class MisnomersTests
{
    [Theory]
    [InlineData("Quetta Gladiators beat rivals")]
    [InlineData("Peshawar Zalmi crush Karachi Kings")]
    [InlineData("Lahore High Court seeks reply")]
    [InlineData("Karachi Stock Exchange falls")]
    [InlineData("Balochistan Liberation Army claims attack")]
    [InlineData("Sindh Rangers arrest suspect")]
    [InlineData("Frontier Corps Balochistan kills two")]
    [InlineData("Fuel tank explodes")]
    [InlineData("Trade hub attacked")]
    [InlineData("Minister Sarfraz Bugti speaks")]
    [InlineData("Officer Rahmatullah Mohmand injured")]
    [InlineData("Mull over attack")]
    public void Name_of_something_else_is_no_place(string title) => Assert.Empty(Given.Data.Where(title).Provinces);

    [Theory]
    [InlineData("Blast in Tank", "Tank")]
    [InlineData("Two killed in Hub", "Hub")]
    [InlineData("Raid in Mohmand tribal district", "Mohmand")]
    [InlineData("Militants Attack Mohmand Post", "Mohmand")]
    [InlineData("Train hit near Mach", "Kachhi")]
    [InlineData("Blast at Quetta station, police say", "Quetta")]
    public void Same_word_is_a_place_where_the_words_around_say_so(string title, string district) =>
        Assert.Equal(district, Given.Data.Where(title).Districts[0]);

    [Fact]
    public void Office_of_a_province_does_not_move_the_event_there()
    {
        var found = Given.Data.Where("Balochistan government condemns blast in Karachi");

        Assert.Equal("Sindh", found.Provinces[0]);
    }

    [Fact]
    public void Province_and_district_of_one_word_are_told_apart()
    {
        var (province, district) = (Given.Data.Where("Raid in Khyber Pakhtunkhwa"), Given.Data.Where("Raid in Khyber"));

        Assert.Empty(province.Districts);
        Assert.Equal("Khyber", Assert.Single(district.Districts));
    }
}
