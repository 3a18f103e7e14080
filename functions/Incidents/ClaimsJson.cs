using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alerts.Incidents;

/// <summary>
/// Writes each claim's JSON once: an incident is stored again with every report of it, and of its claims one is new.
/// </summary>
internal sealed class ClaimsJson : JsonConverter<IReadOnlyList<Claim>>
{
    private static readonly ConditionalWeakTable<Claim, byte[]> Written = [];

    public override IReadOnlyList<Claim> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Claims are an array.");
        var claims = new List<Claim>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            claims.Add(JsonSerializer.Deserialize(ref reader, IncidentsJson.Shared.Claim) ?? throw new JsonException("A claim is null."));
        return claims;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Claim> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var claim in value)
            writer.WriteRawValue(Written.GetValue(claim, Json), skipInputValidation: true);
        writer.WriteEndArray();
    }

    private static byte[] Json(Claim claim) => JsonSerializer.SerializeToUtf8Bytes(claim, IncidentsJson.Shared.Claim);
}
