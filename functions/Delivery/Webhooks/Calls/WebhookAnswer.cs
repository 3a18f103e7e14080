using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Alerts.Platform.Net;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>What a receiver said. Its words are for deciding what to do, never for showing.</summary>
/// <param name="Body">Null when the format has no use for it, it was too long, or it did not come in time.</param>
/// <param name="At">When it came.</param>
internal sealed record WebhookAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, byte[]? Body, DateTimeOffset At)
{
    public string Code => ((int)Status).ToString(CultureInfo.InvariantCulture);

    public bool Succeeded => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    public TimeSpan? RetryAfter => Alerts.Platform.Net.RetryAfter.Read(Headers, At);

    /// <summary>A header with a number, such as Discord's X-RateLimit-Remaining; null when it is not there or none.</summary>
    public double? Number(string header) =>
        Headers.TryGetValues(header, out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A member of the body's JSON, by its names from the outside in; null when it is not there, or the body is no JSON.</summary>
    public JsonElement? Member(params ReadOnlySpan<string> names)
    {
        var at = Root();
        foreach (var name in names)
            at = at is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;
        return at;
    }

    /// <summary>A member that is text; "" when there is none.</summary>
    public string Word(params ReadOnlySpan<string> names) =>
        Member(names) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private JsonElement? Root()
    {
        if (Body is null)
            return null;
        var reader = new Utf8JsonReader(Body);
        try
        {
            return JsonElement.TryParseValue(ref reader, out var root) ? root : null;
        }
        catch (JsonException)
        {
            // A proxy's error page, for example: then the status has to do.
            return null;
        }
    }

    public override string ToString() => $"WebhookAnswer {Code}";
}
