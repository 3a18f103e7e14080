using System.Globalization;
using System.Text;
using Alerts.Evaluation;

namespace Alerts.Tests.Evaluation;

/// <summary>The figures that say what a reader risks: what is missed, mixed up, raised for nothing, and said too surely.</summary>
public sealed class RiskFiguresTests : IDisposable
{
    private const string Bomb = "Bomb blast kills many in Quetta";

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-risk-").FullName;

    [Fact]
    public async Task Missed_events_are_counted_from_5_and_from_10_killed()
    {
        var file = Write(
            Killed(4, "Rain in Lahore"),
            Killed(5, "Rain in Lahore"),
            Killed(9, Bomb),
            Killed(10, "Rain in Lahore"),
            Killed(30, Bomb)
        );

        var lines = await LinesAsync(file);

        Assert.Contains("missed of those with 5 or more killed 0.500 (4)", lines);
        Assert.Contains("of those with 10 or more killed 0.500 (2)", lines);
    }

    [Fact]
    public async Task Recall_is_weighted_by_the_killed_of_each_event_that_is_there()
    {
        var file = Write(
            Killed(30, Bomb),
            Killed(10, "Rain in Lahore"),
            """{"id":"none","title":"Rain in Lahore","label":{"kind":"none","killed":60}}""",
            """{"id":"open","title":"Rain in Lahore","label":{"kind":null,"killed":60}}"""
        );

        var lines = await LinesAsync(file);

        Assert.Contains("recall weighted by killed 0.750 (40)", lines);
    }

    [Fact]
    public async Task Kinds_that_were_mixed_up_are_shares_of_those_found()
    {
        var file = Write(
            Kind("attack", "Security forces kill eight militants in Bannu"),
            Kind("attack", "Suicide bomber kills nine in Quetta"),
            Kind("attack", "Suicide bomber kills two in Bannu"),
            Kind("attack", "Rain in Lahore"),
            Kind("operation", "Suicide bomber kills nine in Quetta"),
            Kind("operation", "Security forces kill eight militants in Bannu"),
            Kind("operation", "Security forces kill six militants in Tank"),
            Kind("operation", "Rain in Lahore")
        );

        var lines = await LinesAsync(file);

        Assert.Contains("attack told as operation 0.333 (3)", lines);
        Assert.Contains("operation told as attack 0.333 (3)", lines);
    }

    [Fact]
    public async Task False_alarms_are_counted_by_the_weeks_in_which_an_outlet_published()
    {
        const string alarm = "Suicide bomber kills nine in Quetta";
        var file = Write(
            Published("outlet", "Dawn", "2025-03-09T23:00:00Z", alarm), // A Sunday: its week ends.
            Published("outlet", "Dawn", "2025-03-10T01:00:00Z", alarm),
            Published("outlet", "Dawn", "2025-03-16T01:00:00Z", "Rain in Lahore"),
            Published("source", "Geo", "2025-03-10T01:00:00Z", alarm),
            Published("source", "Geo", "2025-12-30T01:00:00Z", "Rain in Lahore"),
            Published("source", "Geo", "2026-01-01T01:00:00Z", "Rain in Lahore"), // The same week as the line before.
            Published("outlet", "", "2025-03-10T01:00:00Z", alarm),
            $$$"""{"id":"timeless","outlet":"Dawn","title":"{{{alarm}}}","label":{"kind":"none"}}""",
            """{"id":"true","outlet":"Dawn","published":"2025-03-11","title":"Bomb kills two in Hub","label":{"kind":"attack"}}"""
        );

        var lines = await LinesAsync(file);

        Assert.Contains("false alarms an outlet-week 0.75 (3 in 4)", lines);
    }

    [Fact]
    public async Task File_without_outlets_has_no_outlet_weeks()
    {
        var file = Write("""{"id":"1","published":"2025-03-11","title":"Rain in Lahore","label":{"kind":"none"}}""");

        var lines = await LinesAsync(file);

        Assert.DoesNotContain(lines, line => line.Contains("outlet-week", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Confidence_is_compared_with_what_is_right_in_ten_bins_and_the_worst_stands_last()
    {
        const string quiet = "Rain expected in Lahore";
        var surely = new Alerts.Classification.Classifier().Classify(quiet, null, null).Confidence;
        var file = Write([
            .. Enumerable.Repeat(Kind("none", quiet), 45),
            .. Enumerable.Repeat(Kind("attack", quiet), 5),
            .. Enumerable.Repeat("""{"id":"open","title":"Rain expected in Lahore","label":{"kind":null}}""", 5),
        ]);

        var lines = await LinesAsync(file, "--worst", "0");

        var difference = (0.9 - surely).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
        Assert.Equal("confidence: right, difference, entries risk", lines[^12]);
        Assert.Equal("0.0 to below 0.1 -", lines[^11]);
        Assert.Equal($"0.9 to 1.0 0.900, {difference} (50)", lines[^2]);
        Assert.Equal($"greatest difference in bins of 50 or more {difference} from 0.9", lines[^1]);
    }

    [Fact]
    public async Task Bins_with_few_entries_are_printed_and_not_compared()
    {
        var file = Write([.. Enumerable.Repeat(Kind("attack", "Rain expected in Lahore"), 49)]);

        var lines = await LinesAsync(file, "--worst", "0");

        Assert.Contains("(49)", lines[^2], StringComparison.Ordinal);
        Assert.Equal("greatest difference in bins of 50 or more -", lines[^1]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Killed(int killed, string title) =>
        $$$"""{"id":"{{{killed}}}","title":"{{{title}}}","label":{"kind":"attack","killed":{{{killed}}} }}""";

    private static string Kind(string kind, string title) =>
        $$$"""{"id":"{{{title}}}","title":"{{{title}}}","label":{"kind":"{{{kind}}}"}}""";

    private static string Published(string field, string outlet, string published, string title) =>
        $$$"""{"id":"{{{title}}}","{{{field}}}":"{{{outlet}}}","published":"{{{published}}}","title":"{{{title}}}","label":{"kind":"none"}}""";

    /// <summary>The lines that the program prints, with one blank between words.</summary>
    private static async Task<List<string>> LinesAsync(params string[] args)
    {
        using StringWriter output = new(),
            error = new();
        var code = await EvaluationCommand.RunAsync(args, output, error);
        Assert.Equal((0, ""), (code, error.ToString()));
        return
        [
            .. output
                .ToString()
                .TrimEnd()
                .Split('\n')
                .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ];
    }

    private string Write(params string[] lines)
    {
        var file = Path.Combine(_folder, "risk.jsonl");
        File.WriteAllLines(file, lines, Encoding.UTF8);
        return file;
    }
}
