using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alerts.Hosting.Declarations;

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

    public int Number(JsonObject within, string name, int otherwise, int least, int most) =>
        within[name] switch
        {
            null => otherwise,
            JsonValue value when value.TryGetValue(out int number) && number >= least && number <= most => number,
            _ => throw Wrong($"'{name}' must be a number from {least} to {most}."),
        };

    public TimeSpan Duration(JsonObject within, string name, TimeSpan otherwise) =>
        within[name] switch
        {
            null => otherwise,
            JsonValue value when value.TryGetValue(out string? text) => TimeSpan.TryParseExact(
                text,
                "c",
                CultureInfo.InvariantCulture,
                out var span
            )
            && span >= TimeSpan.Zero
                ? span
                : throw Wrong($"'{name}' is '{text}'; it must be a duration such as 00:00:30."),
            _ => throw Wrong($"'{name}' must be a text."),
        };

    public DeclarationException Wrong(string problem) => new(path, problem);
}

internal sealed class DeclarationException(string file, string problem) : Exception($"{file}: {problem}");
