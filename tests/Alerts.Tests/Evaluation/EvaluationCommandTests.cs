using Alerts.Evaluation;

namespace Alerts.Tests.Evaluation;

public sealed class EvaluationCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-evaluation-").FullName;

    [Fact]
    public async Task Table_has_a_row_a_measure_and_a_column_a_file()
    {
        var attacks = Write(
            "attacks.jsonl",
            """{"id":"1","title":"Bomb blast kills nine in Quetta","label":{"kind":"attack","province":"Balochistan","killed":9,"in_text":{"province":true,"killed":true}}}"""
        );
        var quiet = Write("quiet.tsv", "none\t-\t-\t-\t-\t-\t-\tRain expected in Lahore\t");

        var (code, output, error) = await RunAsync(attacks, quiet);

        Assert.Equal((0, ""), (code, error));
        var lines = output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal("field measure attacks quiet", lines[0]);
        Assert.Contains("recall 1.000 (1) -", lines);
        Assert.Contains("false alarms in 1,000 - 0.0 (0 of 1)", lines);
        Assert.Contains("province exactly right 1.000 (1) -", lines);
        Assert.Contains("killed exactly right 1.000 (1) -", lines);
        Assert.Contains("mean absolute error 0.00 -", lines);
        Assert.DoesNotContain("Worst", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_listed_as_many_as_asked_for()
    {
        var file = Write(
            "wrong.tsv",
            "none\t-\t-\t-\t-\t-\t-\tBomb blast kills nine in Quetta\t\nnone\t-\t-\t-\t-\t-\t-\tGunmen kill two policemen in Bannu\t"
        );

        var all = await RunAsync(file);
        var one = await RunAsync(file, "--worst", "1");

        Assert.Contains("Bomb blast kills nine in Quetta\n  kind: none but attack\n", all.Output, StringComparison.Ordinal);
        Assert.Equal(2, Count(all.Output, "none but attack"));
        Assert.Equal(1, Count(one.Output, "none but attack"));
    }

    [Fact]
    public async Task Markdown_is_the_tables_alone()
    {
        var file = Write("wrong.tsv", "none\t-\t-\t-\t-\t-\t-\tBomb blast kills nine in Quetta\t");

        var (_, output, _) = await RunAsync(file, "--markdown");

        Assert.StartsWith("| field | measure | wrong |\n| --- | --- | --- |\n| entries |  | 1 |\n", output, StringComparison.Ordinal);
        Assert.All(
            output.TrimEnd().Split('\n').Where(line => line.Length > 0),
            line => Assert.StartsWith("| ", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Clusters_prints_a_column_a_stream_and_how_figures_compare_with_the_last_report_s()
    {
        var file = Write(
            "stream.jsonl",
            """{"id":"1","title":"Bomb kills nine at Quetta railway station","published":"2024-11-09T05:00:00Z","source":"Dawn","event":"quetta","role":"report"}"""
                + "\n"
                + """{"id":"2","title":"Suicide bomber kills 21 at Quetta railway station","published":"2024-11-09T09:00:00Z","source":"Geo","event":"quetta","role":"report"}"""
                + "\n"
                + """{"id":"3","title":"PM condemns Quetta bombing","published":"2024-11-09T10:00:00Z","source":"Geo","event":null,"role":"aftermath"}"""
                + "\n"
        );

        var (code, output, error) = await RunAsync("clusters", file);

        Assert.Equal((0, ""), (code, error));
        var lines = output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal("clusters stream", lines[0]);
        Assert.Contains("B-cubed F1 1.0000", lines);
        Assert.Contains("opened for nothing 0.0 %", lines);
        Assert.Contains("killed as the last report in 1 of 1, higher in 0, lower in 0", lines);
    }

    [Fact]
    public async Task Clusters_names_the_line_that_is_no_item()
    {
        var file = Write(
            "stream.jsonl",
            """{"id":"1","title":"Rain","published":"2024-11-09T05:00:00Z","event":null,"role":"unrelated"}""" + "\n{}\n"
        );

        var (code, output, error) = await RunAsync("clusters", file);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("line 2: no id", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_line_ends_it_with_one_line_that_names_it()
    {
        var file = Write("bad.jsonl", """{"id":"1","title":"Rain","label":{"kind":"none"}}""" + "\n\nrain\n");

        var (code, output, error) = await RunAsync(file);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{file}, line 3: no labelled entry", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("absent.jsonl", "cannot be read")]
    [InlineData("empty.jsonl", "has no lines")]
    public async Task File_without_entries_ends_it_with_one_line(string name, string reason)
    {
        Write("empty.jsonl", "\n");

        var (code, _, error) = await RunAsync(Path.Combine(_folder, name));

        Assert.Equal(1, code);
        Assert.Contains(reason, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("file.jsonl", "--worst", "many")]
    [InlineData("--markdown")]
    public async Task Wrong_use_has_an_exit_code_of_its_own(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(),
            error = new();
        var code = await EvaluationCommand.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
