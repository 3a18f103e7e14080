using Alerts.Evaluation;
using Alerts.Evaluation.Corpora;

namespace Alerts.Tests.Evaluation;

/// <summary>The table of all labelled text at hand.</summary>
public sealed class QualityCommandTests : IDisposable
{
    private const string Attack =
        """{"id":"1","title":"Bomb blast kills nine in Quetta","label":{"kind":"attack","province":"Balochistan","killed":9,"in_text":{"province":true,"killed":true}}}""";

    private const string Quiet = """{"id":"2","title":"Rain expected in Lahore","label":{"kind":"none"}}""";

    private readonly string _beside = Directory.CreateTempSubdirectory("alerts-quality-").FullName;

    private string Root => Path.Combine(_beside, "alerts");

    [Fact]
    public void Files_are_all_of_the_blind_ones_and_all_labelled_news_beside_the_repository()
    {
        Write("shared/corpora/urdu_new.jsonl", Quiet);
        Write("shared/corpora/clusters_new.jsonl", "{}");
        Write("shared/corpora/hand.jsonl", Quiet);
        Write("alerts/tests/Alerts.Evaluation/Blind/urdu7-kept.jsonl", Quiet);
        Write("alerts/tests/Alerts.Evaluation/Blind/english-open.jsonl", Quiet);

        var files = QualityFiles.Of(Root);

        Assert.Equal(["hand", "urdu_new", "blind english-open", "blind urdu7-kept"], files.Select(file => file.Name));
        Assert.All(files, file => Assert.True(File.Exists(file.Path), file.Path));
    }

    [Fact]
    public void Files_are_the_blind_ones_alone_where_no_labelled_news_lies_beside_the_repository()
    {
        Write("alerts/tests/Alerts.Evaluation/Blind/english-open.jsonl", Quiet);

        var files = QualityFiles.Of(Root);

        Assert.Equal(["blind english-open"], files.Select(file => file.Name));
    }

    [Fact]
    public void Table_has_a_line_a_file_and_four_of_the_grid_and_then_a_column_of_confidence_a_language()
    {
        Write("alerts/tests/Alerts.Evaluation/Blind/english-open.jsonl", Attack, Quiet);
        Write("alerts/tests/Alerts.Evaluation/Blind/quiet.jsonl", Quiet, Attack.Replace("attack", "none", StringComparison.Ordinal));
        using var output = new StringWriter();

        QualityCommand.Print(Root, output, markdown: true);

        var tables = output.ToString().TrimEnd().Split("\n\n").Select(table => table.Split('\n')).ToList();
        Assert.Equal(
            [
                "| file | entries | precision | recall | relevance F1 | kind | killed | wounded | province | district | false in 1,000 "
                    + "| right at confidence 0.9 |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
                "| blind english-open | 2 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | - | 1.000 | - | 0.0 | 1.000 |",
                "| blind quiet | 2 | - | - | - | - | - | - | - | - | 500.0 | - |",
            ],
            tables[0].Take(4)
        );
        Assert.Equal(
            ["grid English open", "grid English kept", "grid Urdu open", "grid Urdu kept"],
            tables[0].Skip(4).Select(line => line.Split(" | ")[0].TrimStart('|', ' '))
        );
        Assert.Equal("| confidence: right, difference, entries | English | Urdu |", tables[1][0]);
        Assert.Equal(13, tables[1].Length);
    }

    [Fact]
    public void File_that_holds_no_label_is_named()
    {
        Write("alerts/tests/Alerts.Evaluation/Blind/bad.jsonl", """{"id":"1","title":"Rain"}""");

        var mistake = Assert.ThrowsAny<Exception>(() => QualityCommand.Print(Root, TextWriter.Null, markdown: false));

        Assert.Contains("bad.jsonl, line 1: no label", mistake.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_beside, recursive: true);

    private void Write(string path, params string[] lines)
    {
        var file = Path.Combine(_beside, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Directory.CreateDirectory(Root);
        File.WriteAllLines(file, lines);
    }
}
