using System.Diagnostics;

namespace Alerts.Tests.Infra;

/// <summary>
/// infra/deploy.sh among tools that only write down how they were called. The folder <see cref="State"/> is their Azure: a file a fact,
/// such as "login", "group", "running" (the revision that the app tells).
/// </summary>
internal sealed class DeployRun : IDisposable
{
    // What the script uses of any Linux; everything else is missing, whatever this machine has.
    private static readonly string[] Plain =
    [
        "bash",
        "cat",
        "cut",
        "dirname",
        "find",
        "grep",
        "head",
        "mktemp",
        "rm",
        "sha256sum",
        "sleep",
        "sort",
        "touch",
        "tr",
        "xargs",
        "zip",
        "cp",
        "mkdir",
        "chmod",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-deploy-").FullName;

    public DeployRun()
    {
        Directory.CreateDirectory(Tools);
        Directory.CreateDirectory(State);
        foreach (var tool in Plain)
            File.CreateSymbolicLink(Path.Combine(Tools, tool), Find(tool));
        AddTool("az", DeployTools.Az);
        AddTool("dotnet", DeployTools.Dotnet);
        AddTool("curl", DeployTools.Curl);
        Set("login");
        Set("az-version", "2.80.0");
        Set(
            "providers",
            string.Join(
                '\n',
                "Microsoft.Web",
                "Microsoft.Storage",
                "Microsoft.KeyVault",
                "Microsoft.ManagedIdentity",
                "microsoft.insights",
                "Microsoft.OperationalInsights",
                "Microsoft.Consumption"
            )
        );
    }

    /// <summary>Every call of a tool so far, as typed, in order.</summary>
    public IReadOnlyList<string> Calls => File.Exists(CallsFile) ? File.ReadAllLines(CallsFile) : [];

    /// <summary>The package that was sent.</summary>
    public string Package => Path.Combine(State, "package.zip");

    private string Tools => Path.Combine(_folder, "bin");

    private string State => Path.Combine(_folder, "state");

    private string CallsFile => Path.Combine(_folder, "calls");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public void Set(string fact, string value = "") => File.WriteAllText(Path.Combine(State, fact), value);

    public void Unset(string fact) => File.Delete(Path.Combine(State, fact));

    public string Get(string fact) => File.ReadAllText(Path.Combine(State, fact));

    public void Uninstall(string tool) => File.Delete(Path.Combine(Tools, tool));

    public void Forget() => File.Delete(CallsFile);

    public (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Tools, "bash"), [Path.Combine(BicepFixture.Infra, "deploy.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = Tools;
        start.Environment["CALLS"] = CallsFile;
        start.Environment["STATE"] = State;
        start.Environment["ALERTS_DEPLOY_WAIT"] = "1";
        start.Environment["ALERTS_DEPLOY_POLL"] = "0";
        using var script = Process.Start(start)!;
        var error = script.StandardError.ReadToEndAsync();
        var output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string Find(string tool)
    {
        var file = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
        Skip.If(file is null, $"'{tool}' is not installed, which the script needs.");
        return file!;
    }

    private void AddTool(string name, string text)
    {
        var file = Path.Combine(Tools, name);
        File.WriteAllText(file, text.Replace("\r", "", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
