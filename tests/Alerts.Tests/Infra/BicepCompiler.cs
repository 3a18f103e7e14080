using System.Diagnostics;
using System.Xml.Linq;

namespace Alerts.Tests.Infra;

/// <summary>Bicep's own compiler, which knows every resource type and property: <c>dotnet restore tests/bicep</c> brings it.</summary>
internal static class BicepCompiler
{
    private static readonly string? Path = Find();

    /// <param name="arguments">Command and options; paths relative to infra/.</param>
    /// <returns>What it printed and what it complained about: warnings too.</returns>
    public static (int Exit, string Output, string Complaints) Run(params string[] arguments)
    {
        Skip.If(Path is null, "The Bicep compiler is not installed: dotnet restore tests/bicep");
        var start = new ProcessStartInfo(Path!, arguments)
        {
            WorkingDirectory = BicepFixture.Infra,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var compiler = Process.Start(start)!;
        var complaints = compiler.StandardError.ReadToEndAsync();
        var output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        return (compiler.ExitCode, output, complaints.GetAwaiter().GetResult());
    }

    private static string? Find()
    {
        var project = XDocument.Load(System.IO.Path.Combine(BicepFixture.Infra, "..", "tests", "bicep", "Bicep.csproj"));
        var package = project.Descendants("PackageDownload").Single();
        var version = package.Attribute("Version")!.Value.Trim('[', ']');
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var file = System.IO.Path.Combine(packages, "azure.bicep.commandline.linux-x64", version, "tools", "bicep");
        if (!OperatingSystem.IsLinux() || !File.Exists(file))
            return null;

        File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
        return file;
    }
}
