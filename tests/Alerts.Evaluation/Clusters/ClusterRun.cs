using System.Text.Json;
using Alerts.Classification;
using Alerts.CommandLine.Launching;
using Alerts.CommandLine.Reading;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Evaluation.Clusters;

/// <summary>A labelled stream put into incidents as <c>cluster</c> does it.</summary>
/// <param name="Figures">How the incidents' figures compare with their last reports', in words.</param>
internal sealed record ClusterRun(ClusterScore Score, IReadOnlyList<string> Figures)
{
    /// <exception cref="CommandFailedException">The file cannot be read, or a line is no labelled item.</exception>
    public static async Task<ClusterRun> OfAsync(string file, CancellationToken cancel)
    {
        var text = await ReadAsync(file, cancel);
        var items = Items(file, text);
        var (said, figures) = await GroupAsync(file, text, cancel);
        return new ClusterRun(ClusterScore.Of(items, said), figures);
    }

    public static async Task<string> ReadAsync(string file, CancellationToken cancel)
    {
        using var input = ClassifyLines.Open(file);
        return await input.ReadToEndAsync(cancel);
    }

    /// <summary>The incident of each item by its id, null where it has none; and how figures compare.</summary>
    public static async Task<(IReadOnlyDictionary<string, string?> Said, IReadOnlyList<string> Figures)> GroupAsync(
        string file,
        string text,
        CancellationToken cancel
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        if (
            !await new ClusterLines(new Classifier(), NullLoggerFactory.Instance).RunAsync(
                new StringReader(text),
                summary: true,
                output,
                error,
                _ => { },
                cancel
            )
        )
            throw new CommandFailedException($"{file}: {error.ToString().Trim()}");
        return (Said(output.ToString()), [.. Lines(error.ToString()).Skip(1)]);
    }

    private static List<ClusteredItem> Items(string file, string text)
    {
        var items = new List<ClusteredItem>();
        foreach (var (number, line) in text.Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                items.Add(ClusteredItem.Parse(line));
            }
            catch (FormatException mistake)
            {
                throw new CommandFailedException($"{file}, line {number + 1}: {mistake.Message}", mistake);
            }
        }

        return items.Count > 0
            ? items
            : throw new CommandFailedException($"{file} has no lines, so there is nothing to measure; give a labelled stream.");
    }

    private static Dictionary<string, string?> Said(string lines)
    {
        var said = new Dictionary<string, string?>();
        foreach (var line in Lines(lines))
        {
            using var json = JsonDocument.Parse(line);
            said[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("incident").GetString();
        }

        return said;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
