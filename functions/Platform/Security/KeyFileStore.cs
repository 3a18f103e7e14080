using System.Runtime.InteropServices;
using System.Text.Json;
using Alerts.Platform.Storage;

namespace Alerts.Platform.Security;

internal sealed class KeyFileStore(string path)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>
    /// Creates a key where there is none. The file is written under another name first, so a second process that starts now finds no
    /// file or all of it.
    /// </summary>
    public void Create()
    {
        var key = DataKey.New();
        var draft = $"{path}.{key.Id}";
        try
        {
            PrivateFiles.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
            using (var file = new FileStream(draft, Options()))
                JsonSerializer.Serialize(file, new KeyFile(key.Id, Convert.ToBase64String(key.Export())), SecretsJson.Shared.KeyFile);
            try
            {
                Publish(draft);
            }
            catch (IOException) when (Exists)
            {
                // Another process was faster: its key counts.
                File.Delete(draft);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"it cannot be written ({e.Message}).", "Let this user write there, or name another file with Secrets:KeyFile.");
        }
    }

    /// <exception cref="StorageUnavailableException">The file is missing, damaged, or open to other users.</exception>
    public DataKey Read()
    {
        try
        {
            // On Windows the user's folder has an access list of its own.
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) is not 0 and var others)
                throw Wrong($"users other than its owner may use it ({others}).", $"Take their rights away: chmod 600 '{path}'.");
            using var file = File.OpenRead(path);
            return
                JsonSerializer.Deserialize(file, SecretsJson.Shared.KeyFile) is { Id.Length: > 0, Key: { } text } found
                && Convert.FromBase64String(text) is { Length: DataKey.Bytes } key
                ? new DataKey(found.Id, key)
                : throw Wrong("it holds no key.", "Restore it from your copy.");
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Without the exception's message, which may quote the key.
            throw Wrong("it is damaged.", "Restore it from your copy.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"it cannot be read ({e.Message}).", "Let this user read it.");
        }
    }

    /// <summary>The key that the data's row names.</summary>
    /// <exception cref="StorageUnavailableException">As in <see cref="Read"/>, or the file holds another key.</exception>
    public DataKey ReadFor(KeyRow row)
    {
        if (!Exists)
            throw Wrong("it is missing, and its key encrypts the addresses of subscribers.", "Restore it from your copy.");
        var key = Read();
        return key.Check == row.Check
            ? key
            : throw Wrong(
                $"its key {key.Id} is not the one that addresses are encrypted by, {row.Id}.",
                "Put the file of that key in its place."
            );
    }

    /// <summary>
    /// Gives the draft its name unless a file has it. File.Move on Unix looks first and then renames, so the later of two processes
    /// would replace the other's key. A hard link fails where a file exists.
    /// </summary>
    private void Publish(string draft)
    {
        if (!OperatingSystem.IsWindows() && (Link(draft, path) == 0 || Exists))
            File.Delete(draft);
        else
            File.Move(draft, path, overwrite: false);
    }

    [DllImport("libc", EntryPoint = "link", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string made);

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        return options;
    }

    private StorageUnavailableException Wrong(string reason, string remedy) => new($"the key file {path}", reason, remedy);
}

/// <summary>What a key file holds.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="Key">Base64 of <see cref="DataKey.Bytes"/> random bytes.</param>
internal sealed record KeyFile(string Id, string Key)
{
    public override string ToString() => $"KeyFile {Id}";
}
