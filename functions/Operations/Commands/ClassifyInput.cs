using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Alerts.Operations.Commands;

/// <summary>One text to classify.</summary>
/// <param name="Id">Handed back as it came; undefined when the line has none.</param>
internal readonly record struct ClassifyInput(JsonElement Id, string? Title, string? Text, DateTimeOffset? Published)
{
    /// <param name="mistake">What is wrong and what would be right.</param>
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

    private static bool TryTime(string? text, out DateTimeOffset time) =>
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
