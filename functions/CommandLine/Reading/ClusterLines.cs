using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.CommandLine.Launching;
using Alerts.Incidents;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.CommandLine.Reading;

/// <summary>
/// Puts JSON Lines into incidents, the earliest published first, through the real recorder on a database in memory; an invalid line is
/// reported on stderr, and the others follow.
/// </summary>
internal sealed class ClusterLines(Classifier classifier, ILoggerFactory logs)
{
    private const int TextsAStep = 100;

    /// <param name="far">Called with how far it is, such as "300 of 7295".</param>
    public async Task<int> RunAsync(
        string file,
        bool summary,
        InvocationConfiguration streams,
        Action<string> far,
        CancellationToken cancel
    )
    {
        using var lines = ClassifyLines.Open(file);
        return await RunAsync(lines, summary, streams.Output, streams.Error, far, cancel) ? ExitCodes.Success : ExitCodes.Failure;
    }

    public async Task<bool> RunAsync(
        TextReader lines,
        bool summary,
        TextWriter output,
        TextWriter error,
        Action<string> far,
        CancellationToken cancel
    )
    {
        var (inputs, good) = await ReadAsync(lines, error, cancel);
        using var database = SqliteDatabase.InMemory();
        var tables = new SqliteTableStore(database);
        await tables.CreateAsync(cancel);
        var ledger = new IncidentRepository(tables);
        var index = new IncidentIndex(tables, ledger);
        var merge = new IncidentMerge(ledger, new EditWriter(ledger, index), TimeProvider.System);
        using var recorder = new ReportRecorder(ledger, index, merge, TimeProvider.System, logs.CreateLogger<ReportRecorder>());

        var recorded = await RecordAsync(inputs, recorder, far, cancel);
        var store = new IncidentStore(tables, ledger);
        var incidents = new Dictionary<string, string>();
        foreach (var (id, first) in recorded)
        {
            // A later report may have shown that two incidents are one.
            var incident = first is null ? null : await store.ForwardAsync(first, cancel) ?? first;
            if (incident is not null && !incidents.ContainsKey(incident))
                incidents.Add(incident, await TypeAsync(store, incident, cancel));
            await output.WriteLineAsync(
                (
                    incident is null
                        ? $$"""{"id":{{id}},"incident":null}"""
                        : $$"""{"id":{{id}},"incident":"{{incident}}",{{incidents[incident]}}}"""
                ).AsMemory(),
                cancel
            );
        }

        if (summary)
            await error.WriteAsync((await ClusterSummary.OfAsync(store, incidents.Keys, inputs.Count, cancel)).AsMemory(), cancel);
        return good;
    }

    /// <summary>In the order of publication; a report that waits comes again when it would in the service.</summary>
    private static async Task<List<(string Id, string? Incident)>> RecordAsync(
        List<ClusterInput> inputs,
        ReportRecorder recorder,
        Action<string> far,
        CancellationToken cancel
    )
    {
        var ordered = inputs.OrderBy(input => input.Published).ToList();
        var incidents = new string?[ordered.Count];
        var due = new PriorityQueue<(int Index, Report Report), (DateTimeOffset At, int Index)>();
        foreach (var (index, input) in ordered.Index())
            if (input.Report is { } report)
                due.Enqueue((index, report), (input.Published, index));
        for (var done = 1; due.TryDequeue(out var next, out var now); done++)
        {
            var result = await recorder.RecordAsync(next.Report, cancel);
            incidents[next.Index] = result.IncidentId;
            if (result.Waits && ReportWait.Next(next.Report) is var (again, delay))
                due.Enqueue((next.Index, again), (now.At + delay, next.Index));
            if (done % TextsAStep == 0)
                far($"{done} of {done + due.Count}");
        }

        return [.. ordered.Select((input, index) => (input.Id, incidents[index]))];
    }

    /// <summary>As members of a JSON object.</summary>
    private static async Task<string> TypeAsync(IncidentStore store, string incident, CancellationToken cancel)
    {
        var now = (await store.FindAsync(incident, cancel))?.Now;
        var targets = string.Join(',', (now?.Targets ?? []).Select(target => $"\"{EventTargets.Word(target)}\""));
        return $"\"type\":\"{EventTypes.Word(now?.Type ?? EventType.Unknown)}\",\"targets\":[{targets}]";
    }

    private async Task<(List<ClusterInput> Inputs, bool Good)> ReadAsync(TextReader lines, TextWriter error, CancellationToken cancel)
    {
        var (inputs, good, number) = (new List<ClusterInput>(), true, 0);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (TryRead(line, number, inputs) is not { } mistake)
                continue;
            good = false;
            await error.WriteLineAsync($"line {number}: {mistake}");
        }

        return (inputs, good);
    }

    private string? TryRead(string line, int number, List<ClusterInput> inputs)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (!ClusterInput.TryRead(document.RootElement, number, classifier, out var input, out var mistake))
                return mistake;
            inputs.Add(input);
            return null;
        }
        catch (JsonException notJson)
        {
            return $"not JSON ({notJson.Message}); a line is an object such as "
                + $"{{\"id\":\"1\",\"title\":\"Blast in Quetta\",\"published\":\"2024-11-09T05:00:00Z\"}}";
        }
    }
}

/// <summary>
/// How many incidents were made, and how the best figures of those with several reports compare with the last report's.
/// </summary>
internal static class ClusterSummary
{
    public static async Task<string> OfAsync(IncidentStore store, IEnumerable<string> ids, int texts, CancellationToken cancel)
    {
        var stories = new List<IncidentStory>();
        foreach (var id in ids)
            if (await store.FindAsync(id, cancel) is { } story)
                stories.Add(story);
        var several = stories.FindAll(story => story.Claims.Count > 1);
        return new StringBuilder()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{texts} texts, {stories.Count} incidents, {several.Count} of them with several reports"
            )
            .AppendLine(Compared("killed", several, story => story.Now.Killed, says => says.Killed))
            .AppendLine(Compared("wounded", several, story => story.Now.Wounded, says => says.Wounded))
            .ToString();
    }

    private static string Compared(
        string what,
        List<IncidentStory> stories,
        Func<IncidentStory, Figure> figure,
        Func<Finding, Casualties> count
    )
    {
        var pairs = stories
            .Select(story =>
                (figure(story).Best, Last: story.Claims.Select(claim => count(claim.Says).All()).LastOrDefault(total => total is not null))
            )
            .Where(pair => pair.Last is not null)
            .ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: as the last report in {pairs.Count(pair => pair.Best == pair.Last)} of {pairs.Count}, higher in "
                + $"{pairs.Count(pair => pair.Best > pair.Last)}, lower in {pairs.Count(pair => pair.Best < pair.Last)}"
        );
    }
}
