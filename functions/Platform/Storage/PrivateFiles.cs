using System.Runtime.Versioning;

namespace Alerts.Platform.Storage;

/// <summary>
/// Files and folders that only their owner may use. Windows needs nothing: a user's folder has an access list of its own.
/// </summary>
internal static class PrivateFiles
{
    public const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;
    private const string OfData = "alerts.*";

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Folder);
    }

    public static void CreateFile(string file)
    {
        if (Path.Exists(file))
            return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File;
        using var made = new FileStream(file, options);
    }

    /// <summary>Removes other users' rights to the data folder, its files of this service, and a key file elsewhere.</summary>
    /// <returns>What was changed and what could not be, each with its rights before; empty when all was well.</returns>
    public static IReadOnlyList<string> Tighten(string folder, string keyFile)
    {
        if (OperatingSystem.IsWindows())
            return [];
        IEnumerable<string> files =
        [
            .. Directory.EnumerateFiles(folder, OfData),
            .. Directory.EnumerateFiles(folder, Path.GetFileName(keyFile) + "*"),
            keyFile,
        ];
        var changed = new List<string>();
        foreach (var path in files.Where(System.IO.File.Exists).Distinct().Order(StringComparer.Ordinal).Prepend(folder))
        {
            if (Close(path) is { } change)
                changed.Add(change);
        }

        return changed;
    }

    [UnsupportedOSPlatform("windows")]
    private static string? Close(string path)
    {
        var mode = System.IO.File.GetUnixFileMode(path);
        if ((mode & Others) == 0)
            return null;

        // A folder that all users share, such as /tmp: closing it would lock them out.
        if (mode.HasFlag(UnixFileMode.StickyBit))
            return $"{path} is a folder that all users share, and stays so: give the data a folder of its own";
        try
        {
            System.IO.File.SetUnixFileMode(path, mode & ~Others);
            return $"{path} (was {Octal(mode)})";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"{path} stays {Octal(mode)} ({refused.Message})";
        }
    }

    private static string Octal(UnixFileMode mode) => "0" + Convert.ToString((int)mode & 0b111_111_111, 8);
}
