using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Alerts.Benchmarks;

/// <summary>How all of it is measured, short enough to be run often.</summary>
internal static class Measuring
{
    /// <summary>What computes: as often as the time of an iteration allows.</summary>
    public static Job Computing { get; } = Job.ShortRun.WithIterationCount(8);

    /// <summary>
    /// In this process: what is compared runs under the same settings, and no second project is generated, which would need packages and
    /// this repository's build rules once more.
    /// </summary>
    /// <param name="job">How often and how long.</param>
    public static IConfig With(Job job) =>
        ManualConfig
            .CreateEmpty()
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.OperationsPerSecond)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance));
}
