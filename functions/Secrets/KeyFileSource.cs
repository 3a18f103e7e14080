using System.Text.Json;
using Alerts.Storage;

namespace Alerts.Secrets;

/// <summary>
/// Keeps the key in a file that only its owner may read, beside the data. A row of the data says that there is a key: without its file
/// nothing starts, since what is encrypted could not be read and a new key would hide that.
/// </summary>
internal sealed class KeyFileSource(string path, ITableStore tables, TimeProvider time) : IKeySource
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    private readonly KeyRows _rows = new(tables);

    public async Task<KeyRing> LoadAsync(CancellationToken cancel)
    {
        var row = (await _rows.GetAsync(cancel))?.Value;
        if (!File.Exists(path))
        {
            if (row is not null)
                throw Wrong("it is missing, and the addresses of subscribers are encrypted by its key.", "Put it back from where you keep a copy of it.");
            Create();
        }

        var key = Read();
        if (row is null && !await _rows.InsertAsync(new KeyRow(key.Id, time.GetUtcNow(), key.Check), cancel))
            row = (await _rows.GetAsync(cancel))?.Value;
        if (row is not null && row.Check != key.Check)
            throw Wrong($"its key {key.Id} is not the one that addresses are encrypted by, {row.Id}.", "Put the file of that key in its place.");
        return new KeyRing([key]);
    }

    // Written whole under another name first: a second process that starts at this moment finds either no file or all of it.
    private void Create()
    {
        var key = DataKey.New();
        var draft = $"{path}.{key.Id}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(draft, Options()))
                JsonSerializer.Serialize(file, new KeyFile(key.Id, Convert.ToBase64String(key.Export())), SecretsJson.Shared.KeyFile);
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was faster: its key it is.
                File.Delete(draft);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"it cannot be written ({e.Message}).", "Let this user write there, or name another file with Secrets:KeyFile.");
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        return options;
    }

    private DataKey Read()
    {
        try
        {
            // Windows: the folder of the user's has its own access list.
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) is not 0 and var others)
                throw Wrong($"others than its owner may use it ({others}).", $"Take that away: chmod 600 '{path}'.");
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, SecretsJson.Shared.KeyFile) is { Id.Length: > 0, Key: { } text } found
                && Convert.FromBase64String(text) is { Length: DataKey.Bytes } key
                ? new DataKey(found.Id, key)
                : throw Wrong("it holds no key.", "Put it back from where you keep a copy of it.");
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Without the message: it may quote the key.
            throw Wrong("it is damaged.", "Put it back from where you keep a copy of it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"it cannot be read ({e.Message}).", "Let this user read it.");
        }
    }

    private StorageUnavailableException Wrong(string reason, string remedy) => new($"the key file {path}", reason, remedy);
}
