namespace Alerts.Storage.Azure;

/// <summary>The one place where text becomes part of an address or filter of Table Storage.</summary>
internal static class TableAddress
{
    public static string Entity(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey={Uri.EscapeDataString(Literal(partitionKey))},RowKey={Uri.EscapeDataString(Literal(rowKey))})";

    public static string Query(string table, string filter, IEnumerable<(string Name, string Value)> continuation) =>
        $"{table}()?$filter={Uri.EscapeDataString(filter)}" +
        string.Concat(continuation.Select(part => $"&{part.Name}={Uri.EscapeDataString(part.Value)}"));

    /// <summary>An OData string: in quotes, quotes inside doubled.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
