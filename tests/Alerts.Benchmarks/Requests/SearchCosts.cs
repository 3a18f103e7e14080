using System.Diagnostics;
using System.Globalization;
using Alerts.Benchmarks.Recording;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Repository;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Benchmarks.Requests;

/// <summary>
/// What lists cost on a large store, whatever filters are combined: milliseconds at the median and at the 99th percentile from the request
/// to the last byte, the client on the same machine included; how long loading takes after a start; and memory before and after many
/// requests. The clock moves on by six seconds every twenty requests, so that storage is asked as often as it ever is.
/// </summary>
internal static class SearchCosts
{
    public const int Incidents = 100_000;

    private const int Rounds = 300;
    private const int RoundsBetweenReads = 20;
    private const double Megabyte = 1024 * 1024;

    private static readonly string[] Paths =
    [
        "/",
        "/?q=railway%20station&minKilled=5&province=Balochistan",
        "/api/incidents",
        "/api/incidents?limit=1",
        "/api/incidents?limit=200",
        "/api/incidents?kind=attack&province=Balochistan&group=bla&minKilled=5",
        "/api/incidents?q=police",
        "/api/incidents?q=suicide%20station%20%22killed%20at%22&sort=killed",
        "/api/incidents?q=no%20such%20words",
        "/api/incidents?near=30.2,67&km=150&kind=attack&sort=updated",
        "/api/incidents?bbox=66,29,72,35&type=bombing&from=2020-01-01&retracted=false&sort=killed",
        "/api/incidents?to=2019-06-30&district=Quetta&q=blast&limit=200",
    ];

    public static async Task RunAsync(int incidents, TextWriter output, CancellationToken cancel)
    {
        using var file = new IncidentFile();
        await file.StoreAsync(incidents, cancel);
        var time = new FixedTime(Reported.Last(incidents).AddHours(1));
        await using var site = await PublicSite.StartAsync(file.Folder, time);
        await site.GetAsync("/assets/icon.svg");
        var bare = Memory();

        var (watch, asked) = (Stopwatch.StartNew(), 0);
        for (var status = 503; status == 503; asked++)
            status = (await site.GetAsync("/api/incidents?limit=1")).Status;
        var loading = watch.Elapsed;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{incidents:N0} incidents: loaded in {loading.TotalSeconds:0.0} s and {asked} requests, {(Memory() - bare) / Megabyte:0} MB"
            )
        );
        await output.WriteLineAsync($"{"route", -95} {"status", 6} {"kB", 6} {"rows", 6} {"p50 ms", 8} {"p99 ms", 8} {"CPU ms", 8}");
        foreach (var path in Paths)
            await output.WriteLineAsync(await MeasureAsync(site, time, path));
        await WriteMonthsAsync(site, output, cancel);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"memory in all {Memory() / Megabyte:0} MB, of which before loading {bare / Megabyte:0} MB"
            )
        );
    }

    private static async Task<string> MeasureAsync(PublicSite site, FixedTime time, string path)
    {
        while ((await site.GetAsync(path)).Status == 503) { }
        var cpu = Environment.CpuUsage.TotalTime;
        var (taken, rows, answer) = (new List<double>(), site.Tables.Rows, (Status: 0, Bytes: 0));
        for (var round = 0; round < Rounds; round++)
        {
            if (round % RoundsBetweenReads == 0)
                time.Now = time.Now.AddSeconds(6);
            var watch = Stopwatch.GetTimestamp();
            answer = await site.GetAsync(path);
            taken.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        taken.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path, -95} {answer.Status, 6} {answer.Bytes / 1024.0, 6:0.0} {(site.Tables.Rows - rows) / Rounds, 6} "
                + $"{taken[Rounds / 2], 8:0.0} {taken[Rounds * 99 / 100], 8:0.0} "
                + $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Rounds, 8:0.0}"
        );
    }

    private static async Task WriteMonthsAsync(PublicSite site, TextWriter output, CancellationToken cancel)
    {
        var catalogue = site.Services.GetRequiredService<IncidentCatalogue>();
        var snapshot = (await catalogue.ReadAsync(ReadBudget.Unlimited(), cancel))!;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{snapshot.Months.Count} months, the largest of {snapshot.Months.Max(month => month.Entries.Count)} incidents"
            )
        );
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
