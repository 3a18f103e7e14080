using Alerts.Benchmarks.News;
using Alerts.Classification;
using Alerts.CommandLine.Reading;
using BenchmarkDotNet.Attributes;

namespace Alerts.Benchmarks;

/// <summary>Entries a second, from a line of JSON to a line of JSON, beside a keyword filter that says yes or no.</summary>
public class ClassificationBenchmarks
{
    private const int Entries = 2_000;

    private readonly ClassifyLines _classify = new(new Classifier(), DateTimeOffset.UnixEpoch, explain: false);
    private readonly KeywordFilter _filter = new();
    private string[] _lines = [];
    private string _text = "";

    [GlobalSetup]
    public void Setup()
    {
        _lines = [.. Enumerable.Range(0, Entries).Select(NewsLines.At)];
        _text = string.Join('\n', _lines);
    }

    [Benchmark(Baseline = true, Description = "JSON and keyword filter, an entry", OperationsPerInvoke = Entries)]
    public int Filter() => _lines.Count(_filter.IsNews);

    [Benchmark(Description = "classify --jsonl, an entry", OperationsPerInvoke = Entries)]
    public async Task<bool> Classify() =>
        await _classify.RunAsync(new StringReader(_text), Stream.Null, TextWriter.Null, _ => { }, CancellationToken.None);
}
