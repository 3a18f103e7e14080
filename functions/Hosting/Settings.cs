using Alerts.Operations;

namespace Alerts.Hosting;

/// <summary>Where settings come from; what is named later wins: <c>alerts.json</c> in the data folder, the environment, the command line.</summary>
internal static class Settings
{
    public static void Add(IConfigurationBuilder configuration, Launch launch)
    {
        var folder = DataFolder.Of(launch);
        configuration
            .AddJsonFile(Path.Combine(folder, "alerts.json"), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection([new("Storage:Folder", folder)]);
    }
}
