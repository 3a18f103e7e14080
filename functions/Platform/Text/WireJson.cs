using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alerts.Platform.Text;

/// <summary>
/// How messages and stored rows are written: camelCase, enums as lower-case words, nothing for null, Urdu as Urdu (the escapes of the
/// default encoder would treble it). Read tolerantly: unknown members are ignored. Not for HTML: pages encode on their own.
/// </summary>
internal static class WireJson
{
    /// <summary>A fresh copy, for a <see cref="JsonSerializerContext"/> to own.</summary>
    public static JsonSerializerOptions Options() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
