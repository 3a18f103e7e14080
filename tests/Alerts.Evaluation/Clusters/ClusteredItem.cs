using System.Text.Json;

namespace Alerts.Evaluation.Clusters;

/// <summary>An item of a stream with the event that it reports.</summary>
/// <param name="Event">Null where it reports none of its own.</param>
/// <param name="Role">"report" or "update"; "aftermath" and "unrelated" report no event; "either" is not scored.</param>
internal sealed record ClusteredItem(string Id, string? Event, string Role)
{
    /// <summary>Whether it has to be in the incident of its event.</summary>
    public bool Reports => Event is not null && Role is "report" or "update";

    /// <exception cref="FormatException">What is wrong with the line, and what would be right.</exception>
    public static ClusteredItem Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return new ClusteredItem(
                Text(json.RootElement, "id")
                    ?? throw new FormatException(
                        "no id; a line is an object such as "
                            + "{\"id\":\"1\",\"title\":\"…\",\"published\":\"…\",\"event\":\"quetta\",\"role\":\"report\"}."
                    ),
                Text(json.RootElement, "event"),
                Text(json.RootElement, "role")
                    ?? throw new FormatException("no role; it is report, update, aftermath, unrelated or either.")
            );
        }
        catch (JsonException e)
        {
            throw new FormatException($"no item: {e.Message}", e);
        }
    }

    private static string? Text(JsonElement line, string name) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
