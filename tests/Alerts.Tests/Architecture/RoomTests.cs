using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Microsoft.Azure.Functions.Worker;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Alerts.Tests.Architecture;

/// <summary>
/// The direction of the code, checked on what was compiled: rooms use what stands before them, and folders of a room go round in no
/// circle.
/// </summary>
public sealed partial class RoomTests
{
    /// <summary>Each may use those before it.</summary>
    private static readonly string[] Rooms =
    [
        "Platform",
        "Feeds",
        "Classification",
        "Incidents",
        "Subscriptions",
        "Delivery",
        "Web",
        "Operations",
        "CommandLine",
        "Hosting",
    ];

    private static readonly Assembly Product = typeof(Alerts.Hosting.AlertsApp).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssembly(Product).Build();

    /// <summary>From folder to folder, such as "Delivery.Ledger" to "Delivery.Messages", with an example of the types.</summary>
    private static readonly ILookup<string, (string To, string Example)> Uses = (
        from type in Loaded.Types
        let folder = Folder(type)
        where folder is not null
        from used in type.GetTypeDependencies(Loaded)
        let to = Folder(used)
        where to is not null && to != folder
        select (folder, to, example: $"{type.FullName} uses {used.FullName}")
    ).ToLookup(use => use.folder!, use => (use.to!, use.example));

    [Fact]
    public void Every_folder_of_the_product_is_a_stage()
    {
        var folders = Loaded.Types.Select(Folder).OfType<string>().Select(Room).Distinct().ToList();

        Assert.All(folders, folder => Assert.Contains(folder, Rooms));
        Assert.All(Rooms, room => Assert.Contains(room, folders));
    }

    [Fact]
    public void Rooms_use_only_what_stands_before_them()
    {
        var wrong =
            from uses in Uses
            from use in uses
            where Array.IndexOf(Rooms, Room(use.To)) > Array.IndexOf(Rooms, Room(uses.Key))
            select use.Example;

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void Folders_of_a_stage_go_round_in_no_circle()
    {
        var wrong =
            from uses in Uses
            from use in uses.DistinctBy(use => use.To)
            where Room(use.To) == Room(uses.Key) && Reaches(use.To, uses.Key)
            select $"{uses.Key} -> {use.To}: {use.Example}";

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void Only_hosting_knows_the_engines()
    {
        var wrong =
            from type in Loaded.Types
            where Folder(type) is { } folder && Room(folder) != "Hosting"
            from used in type.GetTypeDependencies(Loaded)
            where Folder(used) is "Hosting.Embedded" or "Hosting.Hosted"
            select $"{type.FullName} uses {used.FullName}";

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void Only_the_command_line_and_hosting_write_to_a_console()
    {
        var wrong =
            from type in Loaded.Types
            where Folder(type) is { } folder && Room(folder) is not ("CommandLine" or "Hosting")
            from used in type.Dependencies.Select(dependency => dependency.Target.FullName)
            where IsOfConsole(used)
            select $"{type.FullName} uses {used}";

        SourceTree.HasNone(wrong.Distinct());
    }

    [Fact]
    public void Every_function_is_a_class_at_the_door_of_its_stage()
    {
        var functions = Product.GetTypes().Where(type => type.GetMethods().Any(IsFunction)).ToList();
        var wrong = functions.Where(type => Room(type) is not ("Hosting" or null) && type.Namespace!.Split('.').Length != 2);

        Assert.NotEmpty(functions);
        SourceTree.HasNone(wrong.Select(type => type.FullName!));
    }

    [Fact]
    public void No_two_types_have_one_name()
    {
        var wrong =
            from type in Product.GetTypes()
            where type.Namespace?.StartsWith("Alerts.", StringComparison.Ordinal) == true && !type.IsNested && !type.Name.StartsWith('_')
            group type by type.Name into same
            where same.Count() > 1 && !same.Key.Contains('<')
            select string.Join(", ", same.Select(type => type.FullName));

        SourceTree.HasNone(wrong);
    }

    [Fact]
    public void No_two_log_messages_have_one_number()
    {
        var messages =
            from type in Product.GetTypes()
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            let message = method.GetCustomAttribute<Microsoft.Extensions.Logging.LoggerMessageAttribute>()
            where message is not null
            select (message.EventId, Name: $"{type.FullName}.{method.Name}");
        var wrong = messages.GroupBy(message => message.EventId).Where(same => same.Count() > 1);

        SourceTree.HasNone(wrong.Select(same => $"{same.Key}: {string.Join(", ", same.Select(message => message.Name))}"));
    }

    private static bool IsFunction(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>() is not null;

    /// <summary>The parser of the command line, the console, and what a verb prints to. The others return values.</summary>
    private static bool IsOfConsole(string type) =>
        type is "System.Console" or "System.IO.TextWriter" or "System.IO.StringWriter"
        || type.StartsWith("System.CommandLine.", StringComparison.Ordinal);

    private static bool Reaches(string from, string to)
    {
        var (seen, next) = (new HashSet<string> { from }, new Queue<string>([from]));
        while (next.TryDequeue(out var folder))
        {
            if (folder == to)
                return true;
            foreach (var use in Uses[folder].Where(use => Room(use.To) == Room(to) && seen.Add(use.To)))
                next.Enqueue(use.To);
        }

        return false;
    }

    /// <returns>"Delivery.Ledger" of Alerts.Delivery.Ledger; null of what the compiler and the SDKs make.</returns>
    private static string? Folder(IType type) =>
        Ours().Match(type.Namespace?.FullName ?? "") is { Success: true } match ? match.Groups["folder"].Value : null;

    private static string Room(string folder) => folder.Split('.')[0];

    private static string? Room(Type type) => type.Namespace?.Split('.').ElementAtOrDefault(1);

    [GeneratedRegex(@"^Alerts\.(?<folder>[A-Z][\w.]*)$")]
    private static partial Regex Ours();
}
