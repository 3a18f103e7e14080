using Alerts.Operations;

namespace Alerts.Hosting;

/// <summary>The folder that holds everything the embedded engine keeps.</summary>
internal static class DataFolder
{
    /// <summary>Full path of the folder, which need not be there yet.</summary>
    public static string Of(Launch launch) =>
        Path.GetFullPath(launch.DataFolder ?? (launch.Demo ? Directory.CreateTempSubdirectory("alerts-demo-").FullName : OfUser()));

    private static string OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "alerts")
            : throw new CommandFailedException("There is no home folder to keep data in: say where with --data DIR.");
    }
}
