using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alerts.Hosting.Declarations;

/// <summary>One of the JSON files that the Functions host reads too; comments are allowed in them.</summary>
internal sealed class DeclarationFile(string path)
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public JsonObject Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: Tolerant) as JsonObject ?? throw Wrong("must be a JSON object.");
        }
        catch (JsonException broken)
        {
            throw Wrong($"is not JSON: {broken.Message}");
        }
        catch (IOException missing)
        {
            throw Wrong($"cannot be read: {missing.Message}");
        }
    }

    /// <exception cref="DeclarationException">It is not there, or no text.</exception>
    public string Text(JsonObject within, string name) =>
        OptionalText(within, name) ?? throw Wrong($"'{name}' is missing; it must be a text.");

    public string? OptionalText(JsonObject within, string name) => within[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => throw Wrong($"'{name}' must be a text."),
    };

    public int Number(JsonObject within, string name, int otherwise, int least, int most) => within[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue(out int number) && number >= least && number <= most => number,
        _ => throw Wrong($"'{name}' must be a number from {least} to {most}."),
    };

    public TimeSpan Duration(JsonObject within, string name, TimeSpan otherwise) => OptionalText(within, name) switch
    {
        null => otherwise,
        { } text when TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero => span,
        { } text => throw Wrong($"'{name}' is '{text}'; it must be a duration such as 00:00:30."),
    };

    public DeclarationException Wrong(string problem) => new(path, problem);
}
