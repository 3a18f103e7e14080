using Alerts.Classification.Findings;
using Alerts.Incidents;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Benchmarks.Recording;

/// <summary>A SQLite store in a temporary folder with so many incidents in it, and the product's recorder on it.</summary>
internal sealed class IncidentFile : IDisposable
{
    public const int ADay = 20;

    /// <summary>What the ports allow in one batch.</summary>
    private const int RowsABatch = 100;

    /// <summary>Batches that share a commit, and so a flush of the disk.</summary>
    private const int BatchesAtOnce = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-benchmark-").FullName;
    private readonly SqliteDatabase _database;
    private readonly SqliteTableStore _tables;
    private readonly ReportRecorder _recorder;
    private readonly IncidentRows _rows;
    private readonly Dictionary<(string Table, string Partition), Dictionary<string, RowChange>> _waiting = [];
    private readonly List<Task<bool>> _writing = [];

    public string Folder => _folder;

    public IncidentFile()
    {
        _database = SqliteDatabase.Open(_folder);
        _tables = new SqliteTableStore(_database);
        _rows = new IncidentRows(_tables);
        var ledger = new IncidentRepository(_tables);
        var index = new IncidentIndex(_tables, ledger);
        var merge = new IncidentMerge(ledger, new EditWriter(ledger, index), TimeProvider.System);
        _recorder = new ReportRecorder(ledger, index, merge, TimeProvider.System, NullLogger<ReportRecorder>.Instance);
    }

    /// <summary>
    /// Writes incidents of one report each with all their rows, day by day around the middle; in batches, as one by one takes hours.
    /// </summary>
    public async Task StoreAsync(int incidents, CancellationToken cancel)
    {
        await _tables.CreateAsync(cancel);
        var days = incidents / ADay;
        for (var i = 0; i < incidents; i++)
            foreach (var (table, partition, change) in _rows.Of(Reported.Stored((i / ADay) - (days / 2), i % ADay)))
                await AddAsync(table, partition, change, cancel);
        foreach (var (table, partition) in _waiting.Keys.ToList())
            await WriteAsync(table, partition, cancel);
        await WrittenAsync();
    }

    /// <returns>Whether it opened or changed an incident.</returns>
    public async Task<bool> RecordAsync(Report report, CancellationToken cancel) =>
        await _recorder.RecordAsync(report, cancel) is { Change: not null } or { Merge: not null };

    public void Dispose()
    {
        _recorder.Dispose();
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AddAsync(string table, string partition, RowChange change, CancellationToken cancel)
    {
        if (!_waiting.TryGetValue((table, partition), out var rows))
            _waiting[(table, partition)] = rows = [];
        rows[change.Key] = change;
        if (rows.Count == RowsABatch)
            await WriteAsync(table, partition, cancel);
    }

    private async Task WriteAsync(string table, string partition, CancellationToken cancel)
    {
        _waiting.Remove((table, partition), out var rows);
        _writing.Add(_tables.BatchAsync(table, partition, [.. rows!.Values], cancel));
        if (_writing.Count == BatchesAtOnce)
            await WrittenAsync();
    }

    private async Task WrittenAsync()
    {
        if ((await Task.WhenAll(_writing)).Contains(false))
            throw new InvalidOperationException("Some of the rows could not be stored.");
        _writing.Clear();
    }
}
