namespace Alerts.Tests.Classification.Places;

public sealed class PlaceResolverTests
{
    [Theory]
    [InlineData("Three soldiers martyred in Bannu blast", "Khyber Pakhtunkhwa", "Bannu")]
    [InlineData("Two cops shot dead in D.I. Khan", "Khyber Pakhtunkhwa", "Dera Ismail Khan")]
    [InlineData("Two cops shot dead in D I Khan", "Khyber Pakhtunkhwa", "Dera Ismail Khan")]
    [InlineData("DI Khan: police van hit by IED", "Khyber Pakhtunkhwa", "Dera Ismail Khan")]
    [InlineData("IED blast hits convoy in Turbat", "Balochistan", "Kech")]
    [InlineData("Labourers gunned down in Panjgoor", "Balochistan", "Panjgur")]
    [InlineData("Gunmen attack post in N. Waziristan", "Khyber Pakhtunkhwa", "North Waziristan")]
    [InlineData("Troops raid hideout in Upper South Waziristan", "Khyber Pakhtunkhwa", "South Waziristan")]
    [InlineData("Levies men abducted in Mach", "Balochistan", "Kachhi")]
    [InlineData("Roadside bomb in Bolan damages bridge", "Balochistan", "Kachhi")]
    [InlineData("Grenade lobbed at shop in Lyari", "Sindh", "Karachi")]
    [InlineData("Bus passengers shot near Chilas", "Gilgit-Baltistan", "Diamer")]
    [InlineData("Protesters clash with police in Rawalakot", "Azad Jammu and Kashmir", "Poonch")]
    [InlineData("Explosion near F-8 Markaz in Islamabad", "Islamabad Capital Territory", "Islamabad")]
    [InlineData("Checkpost attacked in Tank district", "Khyber Pakhtunkhwa", "Tank")]
    public void Place_is_that_which_a_headline_names(string title, string province, string district)
    {
        var found = Given.Data.Where(title);

        Assert.Equal((province, district), (found.Provinces[0], found.Districts[0]));
    }

    [Theory]
    [InlineData("Bomb kills four soldiers in northwest Pakistan", "Khyber Pakhtunkhwa")]
    [InlineData("Pakistani troops kill ten in the northwest", "Khyber Pakhtunkhwa")]
    [InlineData("Gunmen storm post in Pakistan's south-west", "Balochistan")]
    [InlineData("Four militants killed in erstwhile Fata", "Khyber Pakhtunkhwa")]
    [InlineData("Police van attacked in KP", "Khyber Pakhtunkhwa")]
    [InlineData("Soldiers killed in Baluchistan ambush", "Balochistan")]
    public void Province_alone_is_told_without_a_district(string title, string province)
    {
        var found = Given.Data.Where(title);

        Assert.Equal(province, found.Provinces[0]);
        Assert.Empty(found.Districts);
    }

    [Theory]
    [InlineData("QUETTA: Two Levies men were killed in an attack in Kharan on Sunday.", "Kharan")]
    [InlineData("RAWALPINDI – Troops killed six terrorists in general area Spinwam, the military said.", "North Waziristan")]
    [InlineData("PESHAWAR: A blast hit a van in Bara. The wounded were shifted to Peshawar.", "Khyber")]
    [InlineData("Gunmen killed nine labourers from Multan in Kalat.", "Kalat")]
    [InlineData("A bomb went off about 40 km south of Quetta, in Mastung.", "Mastung")]
    [InlineData("Karachi-based trader shot dead in Hub district.", "Hub")]
    [InlineData("A blast hit a rally in Khuzdar, residents of Kalat said.", "Khuzdar")]
    [InlineData("Gunmen fired on a Karachi-bound bus in Ormara.", "Gwadar")]
    [InlineData("A blast hit a van on the Quetta-Karachi highway in Kalat.", "Kalat")]
    [InlineData("A bomb went off in Bagh-i-Jinnah in Lahore.", "Lahore")]
    [InlineData("The bodies were sent to Peshawar after an ambush in Lakki Marwat.", "Lakki Marwat")]
    public void District_of_the_deed_comes_before_those_named_beside_it(string text, string district)
    {
        var found = Given.Data.Where("Attack reported", text);

        Assert.Equal(district, found.Districts[0]);
    }

    [Fact]
    public void Dateline_gives_the_place_when_the_text_says_here()
    {
        var found = Given.Data.Where("Policeman martyred", "PESHAWAR: A policeman was shot dead here on Monday.");

        Assert.Equal("Peshawar", found.Districts[0]);
    }

    [Fact]
    public void Dateline_of_a_capital_gives_only_its_province_otherwise()
    {
        var found = Given.Data.Where("Policeman martyred", "PESHAWAR: A policeman was shot dead on Monday.");

        Assert.Equal("Khyber Pakhtunkhwa", Assert.Single(found.Provinces));
        Assert.Empty(found.Districts);
    }

    [Fact]
    public void Dateline_of_a_wire_gives_only_its_province()
    {
        var found = Given.Data.Where(
            "Militant attack kills three officers",
            "DERA ISMAIL KHAN, Pakistan: Three officers were killed on Friday."
        );

        Assert.Equal("Khyber Pakhtunkhwa", Assert.Single(found.Provinces));
        Assert.Empty(found.Districts);
    }

    [Fact]
    public void Dateline_of_the_military_press_office_gives_nothing()
    {
        var found = Given.Data.Where("Six terrorists killed", "RAWALPINDI: Troops killed six terrorists on Monday.");

        Assert.Empty(found.Provinces);
    }

    [Fact]
    public void Two_districts_hit_are_both_listed()
    {
        var found = Given.Data.Where("Security forces kill eight in Bannu and Khyber districts");

        Assert.Equal(["Bannu", "Khyber"], found.Districts);
    }

    [Fact]
    public void Place_in_a_district_is_listed_with_its_coordinates()
    {
        var found = Given.Data.Where("Soldier martyred in Mir Ali");

        var place = Assert.Single(found.Places);
        Assert.Equal(("Mir Ali", "North Waziristan"), (place.Name, place.District));
        Assert.InRange(place.Lat!.Value, 32.5, 33.5);
    }

    [Theory]
    [InlineData("Kabul blast kills six")]
    [InlineData("Gunmen attack Iranian police in Zahedan")]
    [InlineData("Five killed in Pulwama encounter")]
    [InlineData("Israeli strike kills ten in Gaza")]
    public void Event_abroad_has_no_place_of_ours(string title)
    {
        var found = Given.Data.Where(title);

        Assert.True(found.Abroad);
        Assert.Empty(found.Provinces);
    }

    [Theory]
    [InlineData("Militants crossing from Afghanistan killed in Zhob")]
    [InlineData("Five killed near Afghan border in Bajaur")]
    [InlineData("Attack on Chinese engineers in Gwadar")]
    public void Foreigners_and_borders_do_not_move_an_event_abroad(string title) => Assert.False(Given.Data.Where(title).Abroad);

    [Theory]
    [InlineData(
        "Three officers were killed near the Afghan border on Friday. The attack came days after another that killed 23 in Dera "
            + "Ismail Khan."
    )]
    [InlineData(
        "DERA ISMAIL KHAN, Pakistan: Three officers were killed on Friday. Last week 23 soldiers died in an attack in Dera Ismail "
            + "Khan."
    )]
    public void Sentence_that_looks_back_gives_its_province_and_no_district(string text)
    {
        var found = Given.Data.Where("Gunmen kill three police officers", text);

        Assert.Empty(found.Districts);
        Assert.Equal(["Khyber Pakhtunkhwa"], found.Provinces);
    }

    [Fact]
    public void Town_that_protesters_march_on_is_not_where_they_were_shot_at() =>
        Assert.Empty(
            Given.Data.Where("Opposition leader shot", "He was leading a protest march on Islamabad when a gunman opened fire.").Districts
        );

    [Theory]
    [InlineData("Gunmen kill four Hazara miners")]
    [InlineData("Bomb targets Hazara community")]
    public void People_who_bear_a_region_s_name_are_not_there(string title) => Assert.Empty(Given.Data.Where(title).Provinces);

    [Fact]
    public void Event_range_given_by_the_caller_wins_over_the_words_of_the_sentence()
    {
        var (before, after) = Given.Data.WhereWithin("Blast in Kohat, another blast in Hangu", 4);

        Assert.Equal(("Kohat", "Hangu"), (before.Districts[0], after.Districts[0]));
    }

    [Fact]
    public void Evidence_covers_the_words_of_the_name()
    {
        const string Title = "Blast in Khyber Pakhtunkhwa's Bannu";

        var found = Given.Data.Where(Title);

        var words = found.Evidence.Where(e => e.For == "district").Select(e => Title[e.Start..e.End]);
        Assert.Equal(["Bannu"], words);
        Assert.Contains(found.Evidence, e => e.For == "province" && Title[e.Start..e.End] == "Khyber Pakhtunkhwa");
    }
}
