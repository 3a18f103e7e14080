using System.Globalization;
using System.Text.RegularExpressions;
using Alerts.Subscriptions;

namespace Alerts.Tests.Infra;

/// <summary>infra/costs.sh: the sums of the table in infra/README.md.</summary>
public sealed partial class CostsTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    [SkippableFact]
    public void Without_arguments_it_tells_a_small_a_middling_and_a_large_month_that_add_up()
    {
        var rows = Table();

        Assert.Equal(["100 subscribers", "10,000 subscribers", "1,000,000 subscribers"], rows[0][1..]);
        for (var column = 1; column <= 3; column++)
        {
            var parts = rows[2..^1].Sum(row => Money(row[column]));
            Assert.InRange(Money(rows[^1][column]), parts - 0.1m, parts + 0.1m);
        }
    }

    [SkippableFact]
    public void Mail_costs_what_a_pencil_says()
    {
        // 10,000 subscribers x 3 incidents x 2.5 changes x 30 days x 25 % x 90 % by mail = 506,250 mails, each 0.00025 + 0.03 MB x 0.00012.
        var mail = Row(Table("10000"), "Mail (Communication Services)");

        Assert.Equal("128.38", mail[1]);
    }

    [SkippableFact]
    public void Free_grants_are_taken_off_and_never_paid_out()
    {
        // 100 subscribers' 5,062 mails are within the 100,000 free events; with none free each costs.
        Assert.Equal("0.00", Row(Table("100"), "Mail events (Event Grid)")[1]);
        Assert.Equal("3.04", Row(Table("100", "free_events=0", "price_million_events=600"), "Mail events (Event Grid)")[1]);
    }

    [SkippableFact]
    public void Every_number_can_be_given_anew()
    {
        Assert.Equal("256.77", Row(Table("10000", "incidents_a_day=6"), "Mail (Communication Services)")[1]);
        Assert.Equal("0.00", Row(Table("10000", "large_from=20000"), "Private network")[1]);
        Assert.Equal("31.20", Row(Table("10000", "large_from=10000"), "Private network")[1]);
    }

    [SkippableTheory]
    [InlineData("price_of_gold=1")]
    [InlineData("price_mail=cheap")]
    [InlineData("price_mail=")]
    [InlineData("many")]
    public void What_is_no_number_or_unknown_is_refused(string argument)
    {
        var (exit, output, error) = Script.Run("costs.sh", argument);

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    [SkippableFact]
    public void The_alert_rules_that_are_paid_are_those_there_are()
    {
        var frequencies = bicep
            .Files["modules/rules.bicep"]
            .Variables["rules"]
            .EnumerateArray()
            .Select(rule => rule.GetProperty("frequency").GetString())
            .ToList();
        var numbers = File.ReadAllText(Path.Combine(BicepFixture.Infra, "costs.sh"));

        Assert.Matches($"(?m)^rules_5 +{frequencies.Count(each => each == "PT5M")}$", numbers);
        Assert.Matches($"(?m)^rules_15 +{frequencies.Count(each => each == "PT15M")}$", numbers);
        Assert.Matches($"(?m)^alerts_a_message +{AlertPlanner.PageSize}$", numbers);
    }

    private static List<string[]> Table(params string[] arguments)
    {
        var (exit, output, error) = Script.Run("costs.sh", arguments);
        Assert.Equal("", error);
        Assert.Equal(0, exit);
        return
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("|---", StringComparison.Ordinal))
                .Select(Cells),
        ];
    }

    private static string[] Row(List<string[]> table, string name) => table.Single(row => row[0] == name);

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => Stars().Replace(cell.Trim(), ""))];

    private static decimal Money(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\*\*|\*\*$")]
    private static partial Regex Stars();
}
