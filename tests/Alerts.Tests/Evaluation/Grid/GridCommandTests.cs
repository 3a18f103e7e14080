using Alerts.Evaluation;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Grid;

namespace Alerts.Tests.Evaluation.Grid;

public sealed class GridCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-grid-").FullName;

    [Fact]
    public async Task Totals_come_first_and_worst_lines_are_of_open_ones_alone()
    {
        var (code, output, error) = await RunAsync("grid");

        Assert.Equal((0, ""), (code, error));
        var tables = output.TrimEnd().Split("\n\n").Select(table => table.Split('\n')).ToList();
        Assert.StartsWith("grid  ", tables[0][0], StringComparison.Ordinal);
        Assert.Equal(
            ["worst English targets", "worst English ways", "worst Urdu targets", "worst Urdu ways"],
            tables.Skip(1).Select(table => string.Join(' ', table[0].Split(' ')[..3]))
        );
        Assert.All(tables.Skip(1).SelectMany(table => table.Skip(1)), line => Assert.False(GridTables.IsKept(line.Split(' ')[0]), line));
    }

    [Fact]
    public async Task Failures_of_a_kept_line_are_printed_only_when_asked_for()
    {
        var kept = GridTables.Targets.First(target => target.Kept).Id;

        var refused = await RunAsync("grid", "--failures", kept);
        var asked = await RunAsync("grid", "--failures", kept, "--kept");

        Assert.Equal(1, refused.Code);
        Assert.Equal("", refused.Output);
        Assert.Contains($"'{kept}' is put aside", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (asked.Code, asked.Error));
    }

    [Fact]
    public async Task Failures_name_the_sentence_and_what_is_wrong()
    {
        var way = GridRun
            .Measure(GridLanguage.English)
            .Worst(cell => cell.Way.Id, cell => !cell.Kept, 1)
            .Select(line => line.Id)
            .DefaultIfEmpty(GridTables.Ways(GridLanguage.English).First(line => !line.Kept).Id)
            .Single();

        var (code, output, error) = await RunAsync("grid", "--failures", way);

        Assert.Equal((0, ""), (code, error));
        Assert.All(
            output.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)),
            line => Assert.Contains($"|{way}  ", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Failures_of_an_unknown_line_say_where_ids_are()
    {
        var (code, output, error) = await RunAsync("grid", "--failures", "unicorn");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("'unicorn' is no target and no way", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_sentences_are_a_corpus_of_the_open_cells()
    {
        var file = Path.Combine(_folder, "grid.jsonl");

        var (code, _, error) = await RunAsync("grid", "--write", file);

        Assert.Equal((0, ""), (code, error));
        var open = Enum.GetValues<GridLanguage>().SelectMany(GridSentence.All).Where(cell => !cell.Kept).Select(cell => cell.Entry);
        Assert.Equal(open, Corpus.Read(file));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_folder, "missing", "grid.jsonl");

        var (code, _, error) = await RunAsync("grid", "--write", file);

        Assert.Equal(1, code);
        Assert.StartsWith($"{file} cannot be written", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await EvaluationCommand.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
