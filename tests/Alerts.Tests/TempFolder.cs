using System.Runtime.CompilerServices;

namespace Alerts.Tests;

/// <summary>
/// Temporary files of the tests lie in memory where Linux offers that: a store waits for the disk at each write, which says nothing about
/// the product and takes a third of the time.
/// </summary>
internal static class TempFolder
{
    private const string Memory = "/dev/shm";
    private const string Variable = "TMPDIR";

    /// <summary>A run holds about 100 MB at once; containers often offer 64.</summary>
    private const long Least = 1_000_000_000;

    [ModuleInitializer]
    internal static void Choose()
    {
        if (Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= Least)
            Environment.SetEnvironmentVariable(Variable, Memory);
    }
}
