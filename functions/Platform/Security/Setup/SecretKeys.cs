using Alerts.Platform.Storage;

namespace Alerts.Platform.Security.Setup;

/// <summary>The keys of this process: loaded at the first use, again after a failure, then kept.</summary>
internal sealed class SecretKeys(IKeySource source) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile KeyRing? _ring;

    /// <inheritdoc cref="IKeySource.LoadAsync"/>
    public async ValueTask<KeyRing> GetAsync(CancellationToken cancel)
    {
        if (_ring is { } loaded)
            return loaded;
        await _one.WaitAsync(cancel);
        try
        {
            return _ring ??= await source.LoadAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>
/// Keeps the key in a file beside the data. A row of the data says that a key exists. Without its file the service does not start: a new
/// key would hide that the encrypted data cannot be read.
/// </summary>
internal sealed class KeyFileSource(string path, ITableStore tables, TimeProvider time) : IKeySource
{
    private readonly KeyFileStore _file = new(path);
    private readonly KeyRows _rows = new(tables);

    public async Task<KeyRing> LoadAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (await _rows.GetAsync(cancel) is { Value: var row })
                return new KeyRing([_file.ReadFor(row)]);
            if (!_file.Exists)
                _file.Create();
            var key = _file.Read();

            // The first insert decides; the file must match it.
            await _rows.InsertAsync(new KeyRow(key.Id, time.GetUtcNow(), key.Check), cancel);
        }
    }
}
