using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed class PreferencesCheckTests
{
    [Fact]
    public void Read_takes_every_preference()
    {
        var request = new ChangeRequest(null)
        {
            Cadence = "Weekly",
            QuietFrom = "22:00",
            QuietTo = "7:30",
            Zone = "Europe/London",
            Language = "ur",
            UrgentFrom = 10,
            MaxPerHour = 3,
        };

        var read = Read(request, out var problems);

        Assert.Empty(problems);
        Assert.Equal(
            new Preferences
            {
                Cadence = Cadence.Weekly,
                Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30)),
                Zone = "Europe/London",
                Language = Language.Urdu,
                UrgentFrom = 10,
                MaxPerHour = 3,
            },
            read
        );
    }

    [Fact]
    public void Read_gives_the_defaults_when_nothing_is_said()
    {
        var read = Read(
            new ChangeRequest(null)
            {
                Cadence = "",
                QuietFrom = " ",
                Zone = "",
            },
            out var problems
        );

        Assert.Empty(problems);
        Assert.Equal(Preferences.Default, read);
    }

    [Fact]
    public void Read_names_every_problem_at_once()
    {
        var request = new ChangeRequest(null)
        {
            Cadence = "hourly",
            QuietFrom = "25:00",
            QuietTo = "late",
            Zone = "Asia/Quetta",
            Language = "de",
            UrgentFrom = 0,
            MaxPerHour = 101,
        };

        Read(request, out var problems);

        Assert.Equal(
            ["cadence", "quietFrom", "quietTo", "zone", "language", "urgentFrom", "mostAnHour"],
            problems.Select(problem => problem.Field)
        );
        Assert.Contains("at-once, daily, weekly", problems[0].Remedy.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22:00", null, "quietTo")]
    [InlineData(null, "07:00", "quietFrom")]
    [InlineData("07:00", "07:00", "quietTo")]
    public void Read_wants_two_different_ends_of_the_quiet_hours(string? from, string? to, string field)
    {
        Read(new ChangeRequest(null) { QuietFrom = from, QuietTo = to }, out var problems);

        Assert.Equal(field, Assert.Single(problems).Field);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Asia/../Asia/Karachi")]
    [InlineData("posixrules\0")]
    [InlineData("Pakistan Standard Time")]
    public void Read_looks_up_no_file_that_is_no_zone(string zone)
    {
        Read(new ChangeRequest(null) { Zone = zone }, out var problems);

        Assert.Equal("zone", Assert.Single(problems).Field);
    }

    private static Preferences Read(PreferencesRequest request, out List<Problem> problems) =>
        PreferencesCheck.Read(request, problems = []);
}
