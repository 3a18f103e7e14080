using System.Text.Json;
using Azure;

namespace Alerts.Storage.Azure;

/// <summary>An entity whose properties are all text; others are not read.</summary>
internal sealed class TableEntity(string partitionKey, string rowKey)
{
    public string PartitionKey => partitionKey;

    public string RowKey => rowKey;

    public ETag ETag { get; init; }

    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity(json.GetProperty(nameof(PartitionKey)).GetString()!, json.GetProperty(nameof(RowKey)).GetString()!)
        {
            ETag = json.TryGetProperty("odata.etag", out var etag) ? new ETag(etag.GetString()!) : default,
        };
        foreach (var property in json.EnumerateObject().Where(IsOwn))
            entity.Properties[property.Name] = property.Value.GetString()!;
        return entity;
    }

    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(nameof(PartitionKey), partitionKey);
            writer.WriteString(nameof(RowKey), rowKey);
            foreach (var (name, value) in Properties)
                writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static bool IsOwn(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.String && property.Name is not (nameof(PartitionKey) or nameof(RowKey) or "Timestamp") &&
        !property.Name.Contains('.', StringComparison.Ordinal);
}
