using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Operations.Health;
using Alerts.Operations.Records;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using static System.FormattableString;

namespace Alerts.Tests.Infra;

/// <summary>
/// That the alert rules and the workbook ask for metrics that the app emits, and that nothing that should wake an operator is missing.
/// </summary>
public sealed partial class AlertRulesTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    private static readonly string RulesText = File.ReadAllText(Path.Combine(BicepFixture.Infra, "modules", "rules.bicep"));
    private static readonly string WorkbookText = File.ReadAllText(Path.Combine(BicepFixture.Infra, "workbook.json"));

    [SkippableFact]
    public void There_is_a_rule_for_each_thing_that_an_operator_is_woken_for()
    {
        Assert.Equal(Rule.All.Order(), Rules().Select(rule => rule.GetProperty("name").GetString()!).Order());
    }

    [SkippableFact]
    public void The_limits_are_those_by_which_the_app_itself_tells_operators()
    {
        var rules = Rules().ToDictionary(rule => rule.GetProperty("name").GetString()!, rule => rule.GetProperty("query").GetString()!);
        var main = File.ReadAllText(Path.Combine(BicepFixture.Infra, "main.bicep"));

        Assert.Contains(Invariant($"Max > {Conditions.LongestWait.TotalSeconds}\n"), rules[Rule.QueueLate], StringComparison.Ordinal);
        Assert.Contains(
            Invariant($"Age > {Conditions.LongestUnfetched.TotalSeconds}\n"),
            rules[Rule.NoFeedFetched],
            StringComparison.Ordinal
        );
        Assert.Contains(Invariant($"Max > {Conditions.LongestSilence.TotalSeconds}\n"), rules[Rule.FeedSilent], StringComparison.Ordinal);
        Assert.Contains(Invariant($"Failed > {Conditions.MostFailures} * Tried\n"), rules[Rule.DeliveriesFail], StringComparison.Ordinal);
        Assert.Contains(Invariant($"Max > {Conditions.MostQuota}\n"), rules[Rule.EmailQuota], StringComparison.Ordinal);
        Assert.Contains(Invariant($"Starts > {Conditions.MostStarts}\n"), rules[Rule.HostRestarts], StringComparison.Ordinal);
        Assert.Contains($"param leastDeliveries int = {Conditions.LeastDeliveries}\n", main, StringComparison.Ordinal);
        Assert.Contains($"param reportsWithoutAlerts int = {Conditions.LeastReports}\n", main, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Every_rule_says_what_to_do_and_looks_often_enough_into_a_window_that_Azure_has()
    {
        string[] windows = ["PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT6H"];

        Assert.All(
            Rules(),
            rule =>
            {
                Assert.NotEmpty(rule.GetProperty("remedy").GetString()!);
                Assert.InRange(rule.GetProperty("severity").GetInt32(), 1, 3);
                Assert.Contains(rule.GetProperty("window").GetString(), windows);
                Assert.Contains(rule.GetProperty("frequency").GetString(), windows[..3]);
            }
        );
    }

    [Fact]
    public void Every_metric_that_a_rule_or_the_workbook_asks_for_is_one_that_the_app_emits()
    {
        var asked = MetricName()
            .Matches(RulesText)
            .Concat(MetricName().Matches(WorkbookText))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(MetricNames.All));
    }

    [Fact]
    public void The_rules_name_each_metric_once()
    {
        var named = MetricName().Matches(RulesText).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(9, named.Count);
        Assert.Equal(named.Distinct(), named);
    }

    [Fact]
    public void Poison_queues_are_called_in_the_rules_as_in_the_code()
    {
        var suffix = QueueNames.Poison("");

        Assert.Contains($"endswith '{suffix}'", RulesText, StringComparison.Ordinal);
        Assert.Contains($"!endswith '{suffix}'", RulesText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_JSON_whose_parts_have_names_of_their_own_and_queries_with_a_table()
    {
        using var workbook = JsonDocument.Parse(WorkbookText);

        var items = workbook.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("Notebook/1.0", workbook.RootElement.GetProperty("version").GetString());
        Assert.Distinct(items.Select(item => item.GetProperty("name").GetString()));
        Assert.All(
            items.Where(item => item.GetProperty("type").GetInt32() == 3),
            item => Assert.StartsWith("App", item.GetProperty("content").GetProperty("query").GetString(), StringComparison.Ordinal)
        );
    }

    private List<JsonElement> Rules() => [.. bicep.Files["modules/rules.bicep"].Variables["rules"].EnumerateArray()];

    [GeneratedRegex(@"'(alerts(?:\.[a-z]+)+)'")]
    private static partial Regex MetricName();
}
