using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Storage;
using Alerts.Telemetry;

namespace Alerts.Tests.Infra;

/// <summary>That the alert rules and the workbook ask for metrics that the app emits, and that nothing which should wake somebody is missing.</summary>
public sealed partial class AlertRulesTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    private static readonly string RulesText = File.ReadAllText(Path.Combine(BicepFixture.Infra, "modules", "rules.bicep"));
    private static readonly string WorkbookText = File.ReadAllText(Path.Combine(BicepFixture.Infra, "workbook.json"));

    [SkippableFact]
    public void There_is_a_rule_for_each_thing_that_an_operator_is_woken_for()
    {
        var names = Rules().Select(rule => rule.GetProperty("name").GetString());

        Assert.Equal(
            ["deliveries-fail", "email-quota", "feed-silent", "host-restarts", "no-alert-planned", "no-feed-fetched", "poison-message", "queue-late"],
            names.Order());
    }

    [SkippableFact]
    public void Every_rule_says_what_to_do_and_looks_often_enough_into_a_window_that_Azure_has()
    {
        string[] windows = ["PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT6H"];

        Assert.All(Rules(), rule =>
        {
            Assert.NotEmpty(rule.GetProperty("remedy").GetString()!);
            Assert.InRange(rule.GetProperty("severity").GetInt32(), 1, 3);
            Assert.Contains(rule.GetProperty("window").GetString(), windows);
            Assert.Contains(rule.GetProperty("frequency").GetString(), windows[..3]);
        });
    }

    [Fact]
    public void Every_metric_that_a_rule_or_the_workbook_asks_for_is_one_that_the_app_emits()
    {
        var asked = MetricName().Matches(RulesText).Concat(MetricName().Matches(WorkbookText)).Select(match => match.Groups[1].Value).Distinct().ToList();

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
        Assert.All(items.Where(item => item.GetProperty("type").GetInt32() == 3), item =>
            Assert.StartsWith("App", item.GetProperty("content").GetProperty("query").GetString(), StringComparison.Ordinal));
    }

    private List<JsonElement> Rules() => [.. bicep.Files["modules/rules.bicep"].Variables["rules"].EnumerateArray()];

    [GeneratedRegex(@"'(alerts(?:\.[a-z]+)+)'")]
    private static partial Regex MetricName();
}
