using Alerts.CommandLine.Launching;

namespace Alerts.Hosting.Setup;

/// <summary>
/// The embedded engine's sources of settings, the last one winning: <c>alerts.json</c> in the data folder, the environment, the command
/// line.
/// </summary>
internal static class Settings
{
    /// <summary>
    /// Isolates the demo from the environment: it calls no other machine and uses no Azure account. Its feeds and webhook are on
    /// loopback, over plain HTTP.
    /// </summary>
    private static readonly Dictionary<string, string?> OfDemo = new()
    {
        ["AzureWebJobsStorage"] = null,
        ["Hosting:Address"] = "localhost",
        ["Hosting:Schedules:PollFeeds"] = "00:00:02",
        ["Network:OnlyLoopback"] = "true",
        ["Feeds:ListFile"] = "",
        ["Feeds:MinInterval"] = "00:00:02",
        ["Feeds:MaxInterval"] = "00:00:04",
        ["Feeds:MaxAge"] = "30.00:00:00",
        ["Feeds:Timeout"] = "00:00:05",
        ["Delivery:Demo"] = "true",
        ["Delivery:Email"] = "outbox",
        ["Delivery:SmtpHost"] = null,
        ["Site:ShowOutbox"] = null,
        ["Operations:NotifyEmail"] = null,
        ["Operations:NotifyWebhook"] = null,

        // Weeks of news come within its minute: the hourly limit would hold nearly all of it.
        ["Delivery:MostAnHour"] = "100",
        ["Delivery:Timeout"] = "00:00:15",
        ["Delivery:Lease"] = "00:00:30",
    };

    /// <exception cref="CommandFailedException"><c>alerts.json</c> cannot be read.</exception>
    public static void Add(ConfigurationManager settings, RunOptions launch)
    {
        settings.AddEnvironmentVariables();
        var folder = DataFolder.Of(launch);
        AddFile(settings, Path.Combine(folder, "alerts.json"));
        settings.AddInMemoryCollection([new("Storage:Data", folder)]);
        var address = (launch.Beside ? DataFolder.AddressIn(folder) : null) ?? $"http://localhost:{launch.Port}";
        if (launch.Demo)
            settings.AddInMemoryCollection(OfDemo).AddInMemoryCollection([new("Delivery:PublicUrl", address)]);
        else if (settings["Delivery:PublicUrl"] is null)
            settings.AddInMemoryCollection([new("Delivery:PublicUrl", address)]);
    }

    private static void AddFile(ConfigurationManager settings, string file)
    {
        var environment = settings.Sources.Last();
        try
        {
            settings.AddJsonFile(file, optional: true, reloadOnChange: false);
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{file} cannot be read: {(broken.InnerException ?? broken).Message}", broken);
        }

        settings.Sources.Remove(environment);
        settings.Sources.Add(environment);
    }
}
