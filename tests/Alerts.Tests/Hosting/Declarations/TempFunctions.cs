namespace Alerts.Tests.Hosting.Declarations;

/// <summary>A folder of functions on disk, gone after the test.</summary>
internal sealed class TempFunctions : IDisposable
{
    public TempFunctions(string host = """{ "version": "2.0" }""") => Write("host.json", host);

    public string Folder { get; } = Directory.CreateTempSubdirectory("alerts-functions-").FullName;

    public TempFunctions With(string function, string bindings)
    {
        Directory.CreateDirectory(Path.Combine(Folder, function));
        Write(Path.Combine(function, "function.json"), $$"""{ "bindings": [ {{bindings}} ] }""");
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);
}
