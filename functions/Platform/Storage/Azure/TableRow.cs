using System.Globalization;
using Azure.Data.Tables;

namespace Alerts.Platform.Storage.Azure;

/// <summary>
/// A row as an entity. The document is in <c>Json</c>; one longer than a property may be (64 KiB of UTF-16) continues in <c>Json1</c>
/// and so on. <c>Write</c> identifies the write: see <see cref="AzureTableStore"/>.
/// </summary>
internal static class TableRow
{
    private const int PropertyLength = 32_000;

    private const string Json = "Json";
    private const string Write = "Write";

    public static TableEntity ToEntity(Row row, string write)
    {
        var entity = new TableEntity(TableKey.Escape(row.Partition), TableKey.Escape(row.Key)) { [Write] = write };
        var (start, part) = (0, 0);
        do
        {
            var end = End(row.Json, start);
            entity[Name(part++)] = row.Json[start..end];
            start = end;
        } while (start < row.Json.Length);
        return entity;
    }

    public static Row FromEntity(TableEntity entity) =>
        new(
            TableKey.Unescape(entity.PartitionKey),
            TableKey.Unescape(entity.RowKey),
            string.Concat(Enumerable.Range(0, entity.Count).Select(part => entity.GetString(Name(part)))),
            entity.ETag.ToString("H")
        );

    public static bool IsFrom(TableEntity? entity, string write) => entity?.GetString(Write) == write;

    private static string Name(int part) => part == 0 ? Json : Json + part.ToString(CultureInfo.InvariantCulture);

    /// <summary>Never splits a surrogate pair: half of one is not valid text.</summary>
    private static int End(string json, int start)
    {
        var end = Math.Min(start + PropertyLength, json.Length);
        return end < json.Length && char.IsHighSurrogate(json[end - 1]) ? end - 1 : end;
    }
}
