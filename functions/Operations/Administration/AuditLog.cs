using System.Globalization;
using Alerts.Operations.Records;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Administration;

/// <summary>What operators did, on the pages and on the command line. Rows are added, never changed.</summary>
internal sealed class AuditLog(ITableStore tables, TimeProvider time)
{
    private const int MostText = 2_000;

    private readonly DocumentTable<AuditEntry> _entries = new(tables, TableNames.Audit, OperationsJson.Shared.AuditEntry);

    /// <summary>Runs an action; a success goes to the log.</summary>
    /// <param name="who">The operator.</param>
    /// <param name="what">The action and its object; no mail address.</param>
    public async Task<AdminResult> KeepAsync(string who, string what, Func<Task<AdminResult>> act, CancellationToken cancel)
    {
        var result = await act();
        if (result.Succeeded)
            await WriteAsync(who, what, AdminResultText.Of(result.WithoutSecret()).Text, cancel);
        return result;
    }

    public Task WriteAsync(string who, string what, string result, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return _entries.InsertAsync(Month(now), Key(now), new AuditEntry(now, Cut(who), Cut(what), Cut(result)), cancel);
    }

    public async Task<IReadOnlyList<AuditEntry>> ListAsync(int most, CancellationToken cancel)
    {
        var entries = new List<AuditEntry>();
        var now = time.GetUtcNow();
        foreach (var month in new[] { Month(now), Month(now.AddDays(1 - now.Day).AddDays(-1)) })
        {
            await foreach (var entry in _entries.RangeAsync(month, null, null, cancel))
            {
                if (entries.Count == most)
                    return entries;
                entries.Add(entry.Value);
            }
        }

        return entries;
    }

    private static string Cut(string text) => text.Length <= MostText ? text : text[..MostText] + "…";

    private static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    // Keys ascend, and the newest must come first.
    private static string Key(DateTimeOffset at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - at.ToUnixTimeMilliseconds():D15}|{Guid.NewGuid():N}"
        );
}
