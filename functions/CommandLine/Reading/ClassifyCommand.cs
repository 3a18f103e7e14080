using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Alerts.Classification;
using Alerts.CommandLine.Launching;

namespace Alerts.CommandLine.Reading;

/// <c>classify</c>: what one text, or each line of a file, reports.
internal static class ClassifyCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var title = new Option<string?>("--title") { Description = "A headline." };
        var text = new Option<string?>("--text") { Description = "A summary or the full text." };
        var lines = new Option<string?>("--jsonl")
        {
            Description =
                "A file, or - for standard input. Each line is a JSON object with id, title, text and published; title or text is "
                + "required.",
            HelpName = "FILE",
        };
        var published = new Option<string?>("--published")
        {
            Description = "When the text was published, such as 2024-11-09, for lines too that do not say it. By default now.",
            HelpName = "TIME",
        };
        var explain = new Option<bool>("--explain") { Description = "Explain for a person which words each rule found." };
        var classify = new Command(
            "classify",
            "Says what a text reports: kind, type, targets, places, groups, killed and wounded, with the evidence."
        )
        {
            title,
            text,
            lines,
            published,
            explain,
        };
        classify.Validators.Add(result =>
        {
            if ((result.GetValue(title) ?? result.GetValue(text)) is null == result.GetValue(lines) is null)
                result.AddError("Give --title or --text or both, or else --jsonl FILE.");
            if (result.GetValue(published) is { } time && !ClassifyInput.TryTime(time, out _))
                result.AddError($"--published is '{time}', which is not an ISO 8601 time, such as 2024-11-09 or 2024-11-09T05:00:00Z.");
        });
        classify.SetAction(
            (parse, cancel) =>
                launcher.WithServicesAsync(
                    parse,
                    services =>
                    {
                        var run = new ClassifyLines(
                            services.GetRequiredService<Classifier>(),
                            ClassifyInput.TryTime(parse.GetValue(published), out var time)
                                ? time
                                : services.GetRequiredService<TimeProvider>().GetUtcNow(),
                            parse.GetValue(explain)
                        );
                        return parse.GetValue(lines) is { } file
                            ? launcher.Screen.ShowBesideAsync(
                                "Classifying",
                                far => run.RunAsync(file, parse.InvocationConfiguration, far, cancel)
                            )
                            : run.OneAsync(parse.GetValue(title), parse.GetValue(text), parse.InvocationConfiguration);
                    }
                )
        );
        return classify;
    }
}

/// <summary>One text to classify.</summary>
/// <param name="Id">Returned unchanged; undefined when the line has none.</param>
internal readonly record struct ClassifyInput(JsonElement Id, string? Title, string? Text, DateTimeOffset? Published)
{
    /// <param name="mistake">The fault and a valid form.</param>
    public static bool TryRead(JsonElement line, out ClassifyInput input, [NotNullWhen(false)] out string? mistake)
    {
        input = default;
        if (line.ValueKind != JsonValueKind.Object)
        {
            mistake = $"a JSON {line.ValueKind.ToString().ToLowerInvariant()}, where an object with title or text is needed";
            return false;
        }
        if (
            !TryString(line, "title", out var title, out mistake)
            || !TryString(line, "text", out var text, out mistake)
            || !TryString(line, "published", out var published, out mistake)
        )
            return false;

        mistake = title is null && text is null ? "neither title nor text; give one of them" : null;
        if (mistake is null && published is not null && !TryTime(published, out _))
            mistake = $"published is '{published}', which is not an ISO 8601 time";
        input = new ClassifyInput(
            line.TryGetProperty("id", out var id) ? id : default,
            title,
            text,
            TryTime(published, out var at) ? at : null
        );
        return mistake is null;
    }

    public static bool TryTime(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    private static bool TryString(JsonElement line, string name, out string? value, [NotNullWhen(false)] out string? mistake)
    {
        (value, mistake) = (null, null);
        if (!line.TryGetProperty(name, out var property) || property.ValueKind == JsonValueKind.Null)
            return true;
        if (property.ValueKind == JsonValueKind.String)
            value = property.GetString();
        else
            mistake = $"{name} is a JSON {property.ValueKind.ToString().ToLowerInvariant()}, where a string is needed";
        return mistake is null;
    }
}
