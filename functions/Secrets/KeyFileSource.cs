using Alerts.Storage;

namespace Alerts.Secrets;

/// <summary>
/// Keeps the key in a file beside the data. A row of the data says that there is a key: without its file nothing starts, since what is
/// encrypted could not be read and a new key would hide that.
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

            // Whoever inserts first decides; the file has to fit what is there.
            await _rows.InsertAsync(new KeyRow(key.Id, time.GetUtcNow(), key.Check), cancel);
        }
    }
}
