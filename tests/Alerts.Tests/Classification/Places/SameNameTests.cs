namespace Alerts.Tests.Classification.Places;

public sealed class SameNameTests
{
    [Theory]
    [InlineData("Blast in Saddar, Karachi", "Karachi")]
    [InlineData("Blast in Saddar area of Peshawar", "Peshawar")]
    [InlineData("Gunmen attack convoy in Dasht area of Mastung", "Mastung")]
    [InlineData("Gunmen attack convoy in Dasht, Kech", "Kech")]
    [InlineData("Blast at Khanpur in Rahim Yar Khan", "Rahim Yar Khan")]
    public void District_named_beside_it_decides(string title, string district) =>
        Assert.Equal(district, Given.Data.Where(title).Districts[0]);

    [Fact]
    public void Nothing_is_said_when_nothing_decides_between_provinces() => Assert.Empty(Given.Data.Where("Blast in Saddar").Provinces);

    [Theory]
    [InlineData("Blast in Hyderabad kills two", false)]
    [InlineData("Blast in Hyderabad, Telangana kills two", true)]
    [InlineData("Police kill gangster in Punjab", false)]
    [InlineData("Police kill gangster in Punjab's Amritsar", true)]
    public void Foreign_namesake_needs_another_place_of_its_country(string title, bool abroad) =>
        Assert.Equal(abroad, Given.Data.Where(title).Abroad);
}
