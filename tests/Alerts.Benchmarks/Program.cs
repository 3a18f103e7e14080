using System.Globalization;
using Alerts.Benchmarks.Delivering;
using Alerts.Benchmarks.News;
using Alerts.Benchmarks.Recording;
using Alerts.Benchmarks.Requests;
using Alerts.CommandLine.Launching;
using BenchmarkDotNet.Running;

namespace Alerts.Benchmarks;

/// <summary>
/// Speed, as ratios to something real in the same run. Everything, in two minutes, with 1.3 GB of the disk for a while:
/// <c>dotnet run --project tests/Alerts.Benchmarks -c Release</c>.
/// One of them: <c>… -- classification</c>, <c>… -- feeds</c>, <c>… -- recording</c>, <c>… -- crowded</c> (one event, 2,000 reports), <c>…
/// -- requests</c> (what each public page costs on 20,000 incidents), <c>… -- search</c> (lists under any filter on 100,000 incidents),
/// <c>… -- memory</c> (what is in use over 100,000 requests),
/// <c>… -- delivery</c> (eight minutes, most of which it waits; or give the rounds); and <c>… -- recording 1000000</c>, which stores a
/// million incidents first, takes about ten minutes and 13 GB. Input for <c>classify --jsonl</c>: <c>… -- lines 1000000 > lines.jsonl</c>.
/// Not part of the tests: times are no yes or no, and depend on what else the machine does.
/// </summary>
internal static class Program
{
    private const string Usage =
        "Give nothing for all, or: classification, feeds, recording [INCIDENTS], crowded [REPORTS], requests [INCIDENTS], search [INCIDENTS], memory "
        + "[REQUESTS], delivery [ROUNDS], lines N.";

    public static int Main(string[] args) =>
        args switch
        {
            [] => Compute(typeof(ClassificationBenchmarks), typeof(FeedBenchmarks)) + Record(RecordingComparison.Many) == 0
                ? ExitCodes.Success
                : ExitCodes.Failure,
            ["classification"] => Compute(typeof(ClassificationBenchmarks)),
            ["feeds"] => Compute(typeof(FeedBenchmarks)),
            ["recording"] => Record(RecordingComparison.Many),
            ["recording", var number] when Count(number) is { } incidents => Record(incidents),
            ["crowded"] => Crowd(CrowdedEvent.Reports),
            ["crowded", var number] when Count(number) is >= 20 and { } reports => Crowd(reports),
            ["requests"] => Request(RequestCosts.Incidents),
            ["requests", var number] when Count(number) is >= IncidentFile.ADay * 40 and { } incidents => Request(incidents),
            ["search"] => Search(SearchCosts.Incidents),
            ["search", var number] when Count(number) is >= IncidentFile.ADay and { } incidents => Search(incidents),
            ["memory"] => Remember(MemoryOverRequests.Requests),
            ["memory", var number] when Count(number) is >= 100 and { } requests => Remember(requests),
            ["delivery"] => Deliver(DeliveryComparison.Rounds),
            ["delivery", var number] when Count(number) is { } rounds => Deliver(rounds),
            ["lines", var number] when Count(number) is { } lines => Write(lines),
            _ => WrongUse(args),
        };

    private static int Record(int incidents)
    {
        RecordingComparison.RunAsync(incidents, Console.Out, CancellationToken.None).GetAwaiter().GetResult();
        return ExitCodes.Success;
    }

    private static int Crowd(int reports)
    {
        CrowdedEvent.RunAsync(reports, Console.Out, CancellationToken.None).GetAwaiter().GetResult();
        return ExitCodes.Success;
    }

    private static int Request(int incidents)
    {
        RequestCosts.RunAsync(incidents, Console.Out, CancellationToken.None).GetAwaiter().GetResult();
        return ExitCodes.Success;
    }

    private static int Search(int incidents)
    {
        SearchCosts.RunAsync(incidents, Console.Out, CancellationToken.None).GetAwaiter().GetResult();
        return ExitCodes.Success;
    }

    private static int Remember(int requests)
    {
        MemoryOverRequests.RunAsync(requests, Console.Out, CancellationToken.None).GetAwaiter().GetResult();
        return ExitCodes.Success;
    }

    private static int Deliver(int rounds)
    {
        DeliveryComparison.RunAsync(rounds, Console.Out, CancellationToken.None).GetAwaiter().GetResult();
        return ExitCodes.Success;
    }

    private static int Compute(params Type[] benchmarks)
    {
        var summaries = BenchmarkRunner.Run(benchmarks, Measuring.With(Measuring.Computing));
        return summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success))
            ? ExitCodes.Success
            : ExitCodes.Failure;
    }

    private static int Write(int lines)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        for (var i = 0; i < lines; i++)
            output.Write(NewsLines.At(i) + "\n");
        return ExitCodes.Success;
    }

    private static int WrongUse(string[] args)
    {
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is none of the benchmarks. {Usage}");
        return ExitCodes.WrongUse;
    }

    private static int? Count(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
