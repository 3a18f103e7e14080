using System.CommandLine;
using System.Globalization;
using Alerts.Feeds;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Parsing;

namespace Alerts.Operations.Commands;

/// <summary>Asks for one feed now and shows what comes.</summary>
internal static class FeedTest
{
    public static async Task<int> RunAsync(
        Uri address,
        IServiceProvider services,
        InvocationConfiguration streams,
        CancellationToken cancel
    )
    {
        var time = services.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var result = await services.GetRequiredService<FeedClient>().FetchAsync(address, null, null, cancel);
        var took = time.GetElapsedTime(start);
        if (result is FetchResult.Moved(var to, var then))
        {
            await streams.Output.WriteLineAsync($"It has moved to {to}.");
            result = then;
        }
        if (result is FetchResult.Fetched fetched)
            return await PrintAsync(fetched, took, streams.Output);
        await streams.Error.WriteLineAsync(
            result is FetchResult.Failed(var reason, var detail, _)
                ? $"{address}: {detail} ({reason})"
                : $"{address}: its publisher has ended it (410)."
        );
        return ExitCodes.Failure;
    }

    private static async Task<int> PrintAsync(FetchResult.Fetched fetched, TimeSpan took, TextWriter output)
    {
        var entries = fetched.Feed.Entries;
        foreach (var entry in entries)
            await output.WriteLineAsync($"{Time(entry)}  {entry.Title}  {entry.Link}");
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{entries.Count} entries in {took.TotalMilliseconds:0} ms; {entries.Count(entry => Time(entry).StartsWith('-'))} "
                    + $"without a date, "
            )
                + $"{entries.Count(entry => entry.Link.Length == 0)} without a link; asks for {fetched.AskedWait?.ToString() ?? "no"} wait; "
                + $"{(fetched.ETag ?? fetched.LastModified) switch { null => "cannot be asked conditionally", _ => "can be asked conditionally" }}."
        );
        if (fetched.Feed.IsCut)
            await output.WriteLineAsync($"Its markup has mistakes and is very long: only the first {entries.Count} entries are read.");
        return entries.Count > 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static string Time(ParsedEntry entry) =>
        (entry.Published ?? entry.Updated)?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-                ";
}
