using System.Diagnostics;
using System.Globalization;
using Alerts.Benchmarks.Recording;

namespace Alerts.Benchmarks.Requests;

/// <summary>
/// Whether memory stays as it is over many requests: what is in use after a full collection, and what the process holds, after each tenth.
/// Filters, words, areas, days and incidents differ from request to request, so that whatever is kept for each address would add up. The
/// clock moves on by a second every twenty requests, so that storage is asked again and what is kept grows old.
/// </summary>
internal static class MemoryOverRequests
{
    public const int Requests = 100_000;

    private const int Incidents = 100_000;
    private const int Tenths = 10;
    private const int AtOnce = 4;
    private const int RequestsASecond = 20;
    private const double Megabyte = 1024 * 1024;

    private static readonly string[] Words = ["police", "station", "blast", "convoy", "market", "quetta", "bannu", "railway"];

    private static readonly string[] Districts = ["Quetta", "Bannu", "Kech", "Khyber", "Karachi", "Peshawar", "Mastung", "Swat"];

    private static readonly string[] Languages = ["", "/ur"];

    public static async Task RunAsync(int requests, TextWriter output, CancellationToken cancel)
    {
        using var file = new IncidentFile();
        await file.StoreAsync(Incidents, cancel);
        var last = Reported.Last(Incidents);
        var time = new FixedTime(last.AddHours(1));
        await using var site = await PublicSite.StartAsync(file.Folder, time);
        while ((await site.GetAsync("/api/incidents?limit=1")).Status == 503) { }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Incidents:N0} incidents"));
        await output.WriteLineAsync($"{"requests", 10} {"in use MB", 10} {"process MB", 10} {"answers that were not 200 or 404", 34}");
        await WriteAsync(output, 0, 0);
        var (wrong, done) = (0, 0);
        for (var tenth = 1; tenth <= Tenths; tenth++)
        {
            await Parallel.ForAsync(
                done,
                requests * tenth / Tenths,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (i, _) =>
                {
                    if (i % RequestsASecond == 0)
                        time.Now = last.AddHours(1).AddSeconds(i / RequestsASecond);
                    if ((await site.GetAsync(Path(i))).Status is not (200 or 404))
                        Interlocked.Increment(ref wrong);
                }
            );
            done = requests * tenth / Tenths;
            await WriteAsync(output, done, wrong);
        }
    }

    private static string Path(int i)
    {
        var language = Languages[i % 2];
        var (word, district, day) = (Words[i % 8], Districts[i / 8 % 8], new DateOnly(2024, 1, 1).AddDays(i % 300));
        return (i / 2 % 8) switch
        {
            0 => language + "/",
            1 => $"{language}/?q={word}%20{i}&district={district}",
            2 => $"{language}/districts/{district}",
            3 => $"{language}/report?from={day:yyyy-MM-dd}&minKilled={i % 40}",
            4 => $"{language}/stats?from={day:yyyy-MM-dd}&to={day.AddDays(30):yyyy-MM-dd}&minKilled={i % 40}",
            5 => string.Create(
                CultureInfo.InvariantCulture,
                $"/api/v1/incidents?near={25 + i % 90 / 10.0},{62 + i % 110 / 10.0}&km={i % 200 + 1}"
            ),
            6 => $"/feeds/atom?minKilled={i % 100}&district={district}",
            _ => $"{language}/incidents/{day:yyyyMMdd}-{i:x8}",
        };
    }

    private static async Task WriteAsync(TextWriter output, int requests, int wrong)
    {
        var used = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{requests, 10:N0} {used, 10:0} {process.WorkingSet64 / Megabyte, 10:0} {wrong, 34}"
            )
        );
    }
}
