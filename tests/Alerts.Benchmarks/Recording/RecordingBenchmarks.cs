using BenchmarkDotNet.Attributes;

namespace Alerts.Benchmarks.Recording;

/// <summary>
/// What a report costs when few and when many incidents are stored: nothing that is done for a report may grow with what is stored. There
/// are 20 a day in both, over all provinces, six times what analysts count; so a thousand are 50 days, and a million 137 years. What does
/// count is how much happened in the eight days around the report, which are compared with it.
/// </summary>
public class RecordingBenchmarks
{
    private const int Few = 1_000;
    private const int Reports = 50;

    private IncidentFile? _file;
    private int _next;

    /// <summary>Stored in the second case.</summary>
    internal static int Many { get; set; } = 100_000;

    [GlobalSetup(Target = nameof(AmongFew))]
    public void StoreFew() => Store(Few);

    [GlobalSetup(Target = nameof(AmongMany))]
    public void StoreMany() => Store(Many);

    [GlobalCleanup]
    public void Delete() => _file?.Dispose();

    [Benchmark(Baseline = true, Description = "a report among 1,000 incidents", OperationsPerInvoke = Reports)]
    public Task<int> AmongFew() => RecordAsync();

    [Benchmark(Description = "a report among 100,000 incidents, or as many as asked for", OperationsPerInvoke = Reports)]
    public Task<int> AmongMany() => RecordAsync();

    /// <summary>Not asynchronous: the in-process toolchain would not wait for it, and measure while incidents are still being stored.</summary>
    private void Store(int incidents)
    {
        _next = 0;
        _file = new IncidentFile();
        _file.StoreAsync(incidents, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>New reports of the same few weeks, whatever is stored around them: the same work in both cases.</summary>
    private async Task<int> RecordAsync()
    {
        var changes = 0;
        for (var i = 0; i < Reports; i++)
            changes += await _file!.RecordAsync(Reported.Fresh(_next++), CancellationToken.None) ? 1 : 0;
        return changes;
    }
}
