using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>The folder that is sent to Azure, started as the file in it for the Functions host says.</summary>
public sealed class HostedApp() : PublishedFolder("functions-host", "--self-contained", "false")
{
    public string Executable => Description("defaultExecutablePath");

    public string Worker => Path.Combine(Folder, Description("defaultWorkerPath"));

    private string Description(string name) =>
        (string)JObject.Parse(File.ReadAllText(Path.Combine(Folder, "worker.config.json")))["description"]![name]!;
}
