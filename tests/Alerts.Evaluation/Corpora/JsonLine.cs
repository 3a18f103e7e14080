using System.Text.Json;
using Alerts.CommandLine.Reading;

namespace Alerts.Evaluation.Corpora;

/// <summary>A line as <c>classify --jsonl</c> takes it, with a label.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="FormatException">What is wrong with the line, and what would be right.</exception>
    public static LabelledEntry Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (!ClassifyInput.TryRead(json.RootElement, out var entry, out var mistake))
                throw new FormatException(mistake);
            return new LabelledEntry(entry.Id.ToString(), entry.Title, entry.Text, entry.Published, Label(json.RootElement))
            {
                Outlet = Outlet(json.RootElement),
            };
        }
        catch (JsonException e)
        {
            throw new FormatException($"no labelled entry: {e.Message}", e);
        }
    }

    private static string? Outlet(JsonElement line) =>
        new[] { "outlet", "source" }
            .Select(name => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));

    private static Label Label(JsonElement line) =>
        line.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.Object
            ? label.Deserialize<Label>(Names)!
            : throw new FormatException(
                "no label, so nothing can be measured; an entry has one such as "
                    + "{\"kind\":\"attack\",\"killed\":2,\"in_text\":{\"killed\":true}}."
            );
}
