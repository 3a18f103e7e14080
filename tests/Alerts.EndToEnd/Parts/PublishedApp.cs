namespace Alerts.EndToEnd.Parts;

/// <summary>The executable for one machine, with everything in it.</summary>
public sealed class PublishedApp() : PublishedFolder("end-to-end", "--self-contained")
{
    public string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? "Alerts.exe" : "Alerts");
}
