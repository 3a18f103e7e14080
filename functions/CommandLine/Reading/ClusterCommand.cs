using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.CommandLine.Launching;

namespace Alerts.CommandLine.Reading;

internal static class ClusterCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var lines = new Option<string>("--jsonl")
        {
            Description = "A file, or - for standard input. Each line is a JSON object with id, title, text, published and source.",
            HelpName = "FILE",
            Required = true,
        };
        var summary = new Option<bool>("--summary")
        {
            Description =
                "Print on standard error how many incidents there are, and how their figures compare with those of their last reports.",
        };
        var cluster = new Command(
            "cluster",
            "Groups texts into incidents as the service would, in order of publication, with type and targets. Stores nothing."
        )
        {
            lines,
            summary,
        };
        cluster.SetAction(
            (parse, cancel) =>
                launcher.WithServicesAsync(
                    parse,
                    services =>
                        launcher.Screen.ShowAsync(
                            "Grouping",
                            far =>
                                new ClusterLines(
                                    services.GetRequiredService<Classifier>(),
                                    services.GetRequiredService<ILoggerFactory>()
                                ).RunAsync(parse.GetValue(lines)!, parse.GetValue(summary), parse.InvocationConfiguration, far, cancel)
                        )
                )
        );
        return cluster;
    }
}

/// <summary>One text to put into an incident.</summary>
/// <param name="Id">Returned unchanged.</param>
/// <param name="Report">Null when the text reports nothing.</param>
internal sealed record ClusterInput(string Id, DateTimeOffset Published, Report? Report)
{
    /// <param name="number">Of the line, which names a text without an id.</param>
    /// <param name="mistake">The fault and a valid form.</param>
    public static bool TryRead(
        JsonElement line,
        int number,
        Classifier classifier,
        [NotNullWhen(true)] out ClusterInput? input,
        [NotNullWhen(false)] out string? mistake
    )
    {
        input = null;
        if (!ClassifyInput.TryRead(line, out var text, out mistake))
            return false;
        if (text.Published is not { } published)
        {
            mistake = "no time in published; incidents are told apart by their days, so give one in ISO 8601";
            return false;
        }

        var id = text.Id.ValueKind == JsonValueKind.Undefined ? number.ToString(CultureInfo.InvariantCulture) : text.Id.GetRawText();
        var says = classifier.Classify(text.Title, text.Text, published);
        input = new ClusterInput(id, published, says.Kind == EventKind.None ? null : ReportOf(line, text, id, published, says));
        return true;
    }

    private static Report ReportOf(JsonElement line, ClassifyInput text, string id, DateTimeOffset published, Finding says) =>
        new()
        {
            Id = id,
            Revision = "1",
            Outlet = line.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.String ? source.GetString()! : "",
            Title = text.Title ?? "",
            Text = text.Text is { Length: > 1000 } ? text.Text[..1000] : text.Text ?? "",
            Published = published,
            FetchedAt = published,
            Says = says,
        };
}
