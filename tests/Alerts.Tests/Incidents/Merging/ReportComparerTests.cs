using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Matching;

namespace Alerts.Tests.Incidents.Merging;

public sealed class ReportComparerTests
{
    [Theory]
    [InlineData(4, 5, 1, "tolls close")]
    [InlineData(3, 4, 1, "tolls one apart")]
    [InlineData(8, 20, 1, "large tolls of one event that grows")]
    [InlineData(7, 20, 1, "toll that grows")]
    [InlineData(2, 10, 1, "toll that grows")]
    [InlineData(2, 9, 1, "tolls of one event that grows")]
    [InlineData(20, 4, 1, "early count of a large toll")]
    [InlineData(20, 4, 13, "tolls differ")]
    [InlineData(7, 2, 1, "tolls of one event that grows")]
    [InlineData(10, 2, 1, "tolls of one event that grows")]
    [InlineData(6, 2, 1, "small tolls differ")]
    [InlineData(7, 1, 1, "tolls differ")]
    public void Tolls_of_two_reports_are_compared_as_counts_of_one_event_that_may_grow(int early, int late, int hours, string reason)
    {
        var first = A.Report("Blast in Bannu", "2024-11-09 08:00", A.Attack("Bannu", early));
        var second = A.Report("Explosion in Bannu", $"2024-11-09 {8 + hours:00}:00", A.Attack("Bannu", late), "Geo");

        Assert.Equal([reason], Reasons(first, second).Where(name => name.Contains("toll", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tolls_with_and_without_the_attackers_are_compared_by_the_victims()
    {
        var with = A.Report("Blast in Bannu", "2024-11-09 08:00", Killed(new Casualties(32, 26, null, 6)));
        var without = A.Report("Explosion in Bannu", "2024-11-09 09:00", Killed(new Casualties(26, 26)), "Geo");

        Assert.Contains("same large toll", Reasons(with, without));
    }

    [Fact]
    public void Dead_civilians_in_one_report_and_dead_militants_in_the_other_are_of_two_sides()
    {
        var passengers = A.Report("Seven passengers killed in Bannu", "2024-11-09 08:00", Killed(new Casualties(7, 7)));
        var militants = A.Report("Eight militants killed in Bannu", "2024-11-09 09:00", A.Operation("Bannu", 8), "Geo");

        Assert.Contains("other side died", Reasons(passengers, militants));
    }

    [Fact]
    public void One_district_of_several_that_both_name_is_a_shared_one()
    {
        var one = A.Report("Blast on road", "2024-11-09 08:00", A.Attack("Bannu") with { Districts = ["Bannu", "Kurram"] });
        var other = A.Report("Explosion on road", "2024-11-09 09:00", A.Attack("Khyber") with { Districts = ["Khyber", "Kurram"] }, "Geo");

        Assert.Contains("shares a district", Reasons(one, other));
    }

    [Fact]
    public void One_place_of_several_that_is_near_one_of_the_other_report_s_is_enough()
    {
        Place jamrud = Spot("Jamrud", "Khyber", 34.00, 71.38),
            hayatabad = Spot("Hayatabad", "Peshawar", 33.98, 71.44);
        Place parachinar = Spot("Parachinar", "Kurram", 33.90, 70.10),
            domel = Spot("Domel", "Bannu", 32.99, 70.80);
        var one = A.Report("Blast at post", "2024-11-09 08:00", A.Attack("Khyber") with { Places = [jamrud, parachinar] });
        var other = A.Report(
            "Explosion at post",
            "2024-11-09 09:00",
            A.Attack("Bannu") with
            {
                Districts = ["Peshawar"],
                Places = [domel, hayatabad],
            },
            "Geo"
        );

        Assert.Contains("places near each other", Reasons(one, other));
    }

    [Theory]
    [InlineData("Qur'an teacher D'Souza at nine o'clock", "qur'an", "teacher", "d'souza", "at", "nine", "o'clock")]
    [InlineData("Karachi's 'Sohrab Goth' blast", "karachi", "s", "sohrab", "goth", "blast")]
    public void Apostrophe_is_part_of_a_word_when_letters_of_a_name_follow(string title, params string[] words) =>
        Assert.Equal(words, ClueWords.In(title).Select(word => word.TrimEnd('\'')));

    private static Place Spot(string name, string district, double lat, double lon) => new(name, district, "Khyber Pakhtunkhwa", lat, lon);

    private static Finding Killed(Casualties killed) => A.Attack("Bannu") with { Killed = killed };

    private static IEnumerable<string> Reasons(Report one, Report other) =>
        ReportComparer.Compare(Claim.Of(one), Claim.Of(other)).Select(reason => reason.Name);
}
