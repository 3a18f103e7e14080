using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;

namespace Alerts.Hosting.Surroundings;

/// <summary>
/// Rules of time zones where the system has none, as slim container images: readers choose quiet hours by zones such as "Asia/Karachi". The
/// executable carries them (<c>Data/zoneinfo.tar.gz</c>) and .NET reads them from wherever <c>TZDIR</c> points
/// (https://learn.microsoft.com/dotnet/api/system.timezoneinfo.findsystemtimezonebyid, remarks).
/// </summary>
internal static class ZoneFiles
{
    private const string Variable = "TZDIR";
    private const string OfSystem = "/usr/share/zoneinfo";
    private const string Resource = "Data/zoneinfo.tar.gz";

    /// <summary>To be called before any time zone is looked up. Writes to a temporary folder only where the system has no rules.</summary>
    /// <returns>What to tell the operator; null when zones are there.</returns>
    public static string? Provide()
    {
        if (OperatingSystem.IsWindows() || AreIn(Environment.GetEnvironmentVariable(Variable) ?? OfSystem))
            return null;
        try
        {
            var folder = Directory.CreateTempSubdirectory("alerts-zoneinfo-").FullName;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
            Unpack(folder);
            Environment.SetEnvironmentVariable(Variable, folder);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"Time zones are not known: the system has none, and ours cannot be written ({refused.Message}). "
                + $"Install tzdata, or let {Path.GetTempPath()} be written; until then only UTC can be chosen.";
        }
    }

    public static void Unpack(string folder)
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the executable.");
        using var archive = new GZipStream(packed, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(archive, folder, overwriteFiles: false);
    }

    private static bool AreIn(string folder) => File.Exists(Path.Combine(folder, "Asia", "Karachi"));
}
