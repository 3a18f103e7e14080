using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alerts.Platform.Text;

/// <summary>
/// How messages and rows are written: camelCase, enums as lower-case words, nulls left out, Urdu unescaped (the default encoder's
/// escapes would treble it). Unknown members are ignored. Not for HTML: pages encode on their own.
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
