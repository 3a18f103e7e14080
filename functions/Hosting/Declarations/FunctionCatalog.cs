namespace Alerts.Hosting.Declarations;

/// <summary>What is declared in a folder: its <c>host.json</c>, and each child folder with a <c>function.json</c>. Both engines run this.</summary>
internal sealed record FunctionCatalog(IReadOnlyList<FunctionDeclaration> Functions, HostSettings Host)
{
    /// <exception cref="DeclarationException">A file is missing or says what cannot be.</exception>
    public static FunctionCatalog Read(string folder) => new(
        [
            .. Directory.EnumerateDirectories(folder)
                .Select(function => Path.Combine(function, "function.json"))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal)
                .Select(FunctionFile.Read),
        ],
        HostFile.Read(Path.Combine(folder, "host.json")));

    public IEnumerable<(string Name, TTrigger Trigger)> Of<TTrigger>()
        where TTrigger : Trigger =>
        from function in Functions
        where function.Trigger is TTrigger
        select (function.Name, (TTrigger)function.Trigger);
}
