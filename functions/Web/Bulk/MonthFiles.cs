using System.Security.Cryptography;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Alerts.Web.Api;

namespace Alerts.Web.Bulk;

/// <summary>
/// Every month's files with their sizes and checksums. They are counted in the background: all by the first request after a start, and a
/// month again when an incident of it was written.
/// </summary>
internal sealed class MonthFiles(IncidentMonths months, IncidentFormats formats, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _turn = new();
    private volatile IReadOnlyDictionary<string, MonthFile> _known = new Dictionary<string, MonthFile>();
    private Task<IReadOnlyList<MonthFile>>? _counting;

    /// <summary>The newest month first, without those that have lost all of their incidents.</summary>
    /// <returns>Null when they are still being counted after the budget's patience: a later request finds them.</returns>
    public async Task<IReadOnlyList<MonthFile>?> ListAsync(ReadBudget budget, CancellationToken cancel)
    {
        var counting = CountingAsync();
        try
        {
            return await counting.WaitAsync(budget.Patience, time, cancel);
        }
        // Not storage's own, which the request reports.
        catch (TimeoutException) when (!counting.IsFaulted)
        {
            return null;
        }
    }

    /// <summary>A month's file as it is now; null for a month without incidents.</summary>
    /// <param name="month">Such as "2024-11".</param>
    /// <param name="ending">Of the file's name.</param>
    public async Task<MonthDownload?> OpenAsync(string month, string ending, CancellationToken cancel)
    {
        var text = MonthText.All(formats).FirstOrDefault(text => text.Ending == ending);
        return text is not null && IsMonth(month) && await months.FindAsync(month, cancel) is { } row
            ? new MonthDownload(
                $"{month}.{ending}",
                DataFormats.ContentType(text.Format),
                Tag(row),
                _known.GetValueOrDefault(month) is { } counted && counted.Tag == Tag(row) ? counted.Changed : null,
                (stream, stop) => WriteAsync(month, text, stream, stop)
            )
            : null;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task WriteAsync(string month, MonthText text, Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(text.Begin(), cancel);
        var first = true;
        await foreach (var incidents in months.ReadAsync(month, cancel))
        {
            await stream.WriteAsync(text.Write(incidents, first), cancel);
            first = false;
        }

        await stream.WriteAsync(text.End(), cancel);
    }

    // It goes on when the request that began it has gone, because others wait for it too.
    private Task<IReadOnlyList<MonthFile>> CountingAsync()
    {
        lock (_turn)
        {
            if (_counting is null or { IsCompleted: true })
            {
                var stop = _stop.Token;
                _counting = Task.Run(() => CountAsync(stop), stop);
            }

            return _counting;
        }
    }

    private async Task<IReadOnlyList<MonthFile>> CountAsync(CancellationToken cancel)
    {
        var files = new List<MonthFile>();
        foreach (var row in await months.ListAsync(cancel))
            files.Add(_known.GetValueOrDefault(row.Value.Month) is { } same && same.Tag == Tag(row) ? same : await CountAsync(row, cancel));
        _known = files.ToDictionary(file => file.Month);
        return [.. files.Where(file => file.Incidents > 0)];
    }

    private async Task<MonthFile> CountAsync(Stored<TopicMonth> row, CancellationToken cancel)
    {
        var texts = MonthText.All(formats);
        var sums = texts.Select(text => new Sum(text.Begin())).ToList();
        var (count, changed) = (0, DateTimeOffset.MinValue);
        await foreach (var incidents in months.ReadAsync(row.Value.Month, cancel))
        {
            foreach (var (text, sum) in texts.Zip(sums))
                sum.Add(text.Write(incidents, count == 0));
            count += incidents.Count;
            changed = incidents.Select(incident => incident.UpdatedAt).Append(changed).Max();
        }

        return new MonthFile(row.Value.Month, Tag(row), changed, count, [.. texts.Zip(sums).Select(pair => pair.Second.End(pair.First))]);
    }

    // Another version may write the same incidents otherwise.
    private static string Tag(Stored<TopicMonth> row) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{AppVersion.Text} {row.ETag}")))[..16];

    private static bool IsMonth(string text) =>
        text is [_, _, _, _, '-', _, _] && text.All(sign => sign == '-' || char.IsAsciiDigit(sign)) && text[4] == '-';

    private sealed class Sum
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long _bytes;

        public Sum(byte[] begin) => Add(begin);

        public void Add(byte[] piece)
        {
            _hash.AppendData(piece);
            _bytes += piece.Length;
        }

        public FileSum End(MonthText text)
        {
            Add(text.End());
            using (_hash)
                return new FileSum(text.Ending, _bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        }
    }
}

/// <param name="Month">Such as "2024-11".</param>
/// <param name="Changed">When an incident of it changed last.</param>
internal sealed record MonthFile(string Month, string Tag, DateTimeOffset Changed, int Incidents, IReadOnlyList<FileSum> Files);

internal sealed record FileSum(string Ending, long Bytes, string Sha256);

/// <param name="Changed">Null until its checksum is counted.</param>
/// <param name="WriteAsync">Writes it to a stream, without holding it in memory.</param>
internal sealed record MonthDownload(
    string Name,
    string ContentType,
    string Tag,
    DateTimeOffset? Changed,
    Func<Stream, CancellationToken, Task> WriteAsync
);
