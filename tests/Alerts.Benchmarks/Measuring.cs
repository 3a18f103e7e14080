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
    /// <summary>Storing a million incidents first takes ten minutes or more; the toolchain's own limit is five.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>What computes: as often as the time of an iteration allows.</summary>
    public static Job Computing { get; } = Job.ShortRun.WithIterationCount(8);

    /// <summary>What writes: each iteration adds to what is stored, so all cases do equally many.</summary>
    public static Job Writing { get; } = Job.Default.WithLaunchCount(1).WithWarmupCount(2).WithIterationCount(10).WithInvocationCount(1).WithUnrollFactor(1);

    /// <summary>
    /// In this process: what is compared runs under the same settings, and no second project is generated, which would need packages and
    /// this repository's build rules once more.
    /// </summary>
    /// <param name="job">How often and how long.</param>
    public static IConfig With(Job job) => ManualConfig.CreateEmpty()
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(StatisticColumn.OperationsPerSecond)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddJob(job.WithToolchain(new InProcessEmitToolchain(Longest, logOutput: true)));
}
