using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Web.Api;
using Alerts.Web.Rendering;
using Microsoft.Net.Http.Headers;

namespace Alerts.Web.Forms;

/// <summary>
/// A sign-up as JSON, which is UTF-8 (RFC 8259, section 8.1). An unknown field is refused by its name: a misspelt condition must not be
/// ignored.
/// </summary>
internal static class SignUpJson
{
    private const string Shape = """Write {"email":"you@example.org","watches":[{"topic":"province:Balochistan"}]}.""";

    // The name of the hidden field.
    private const string Hidden = "website";

    public static async Task<SignUpRequest?> ReadAsync(HttpContext http, List<Problem> problems)
    {
        if (!IsUtf8(http.Request.ContentType))
        {
            problems.Add(
                new("Content-Type", "Its charset is not utf-8.", "Send the JSON as UTF-8, with charset=utf-8 or without a charset.")
            );
            return null;
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            Unknown(json.RootElement, "", ApiJson.Shared.SignUpRequest, problems);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("watches", out var watches)
                && watches.ValueKind == JsonValueKind.Array
            )
            {
                foreach (var (index, watch) in watches.EnumerateArray().Take(WatchCheck.MostWatches).Index())
                    Unknown(watch, $"watches[{index}].", ApiJson.Shared.WatchRequest, problems);
            }

            if (problems.Count > 0)
                return null;
            if (json.Deserialize(ApiJson.Shared.SignUpRequest) is { } request)
                return request;
            problems.Add(new("body", "It is null.", Shape));
        }
        catch (JsonException mistake)
        {
            problems.Add(new(PageText.Line(mistake.Path ?? "$"), "The JSON cannot be read there.", Shape));
        }

        return null;
    }

    private static bool IsUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static void Unknown(JsonElement given, string path, JsonTypeInfo known, List<Problem> problems)
    {
        if (given.ValueKind != JsonValueKind.Object)
            return;
        var names = known.Properties.Select(property => property.Name).ToList();
        foreach (
            var name in given
                .EnumerateObject()
                .Select(property => property.Name)
                .Where(name => !names.Contains(name))
                .Take(UnknownFields.MostNamed)
        )
            problems.Add(UnknownFields.Problem(path, name, names.Where(one => one != Hidden)));
    }
}
