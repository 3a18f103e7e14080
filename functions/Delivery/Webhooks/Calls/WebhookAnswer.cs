using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Alerts.Platform.Net;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>A receiver's answer. Its words serve decisions and are never shown.</summary>
/// <param name="Body">Null when the format does not read it, it was too long, or it did not come in time.</param>
/// <param name="At">When it came.</param>
internal sealed record WebhookAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, byte[]? Body, DateTimeOffset At)
{
    public string Code => ((int)Status).ToString(CultureInfo.InvariantCulture);

    public bool Succeeded => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    public TimeSpan? RetryAfter => Alerts.Platform.Net.RetryAfter.Read(Headers, At);

    /// <summary>A numeric header, such as Discord's X-RateLimit-Remaining; null when missing or not a number.</summary>
    public double? Number(string header) =>
        Headers.TryGetValues(header, out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A member of the body's JSON, by its names from the outside in; null when missing, or the body is not JSON.</summary>
    public JsonElement? Member(params ReadOnlySpan<string> names)
    {
        var at = Root();
        foreach (var name in names)
            at = at is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;
        return at;
    }

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
            // Such as a proxy's error page: the status must do.
            return null;
        }
    }

    public override string ToString() => $"WebhookAnswer {Code}";
}
