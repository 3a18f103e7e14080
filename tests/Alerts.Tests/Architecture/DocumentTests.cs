using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Architecture;

/// <summary>What the documents say of files, methods, tests, settings and addresses is so.</summary>
public sealed partial class DocumentTests
{
    private const int MostOfReadme = 8 * 1024;

    private static readonly Assembly Product = typeof(Alerts.Hosting.AlertsApp).Assembly;

    // The changelog tells of files that are no more.
    private static readonly List<(string Path, string Text)> Documents =
    [
        .. SourceTree.Files("", "*.md").Where(document => !document.Path.EndsWith("CHANGELOG.md", StringComparison.Ordinal)),
    ];

    [Fact]
    public void First_page_is_short() => Assert.InRange(new FileInfo(Path.Combine(SourceTree.Root, "README.md")).Length, 1, MostOfReadme);

    [Fact]
    public void Every_file_that_a_document_names_is_there()
    {
        var wrong =
            from document in Documents
            let folder = Path.GetDirectoryName(document.Path)!
            let linked = Link().Matches(document.Text).Select(match => match.Groups["path"].Value).Where(IsFile)
            let named = File().Matches(document.Text).Select(match => match.Groups["path"].Value)
            from path in linked.Concat(named).Distinct()
            where !new[] { folder, "", "functions" }.Any(start => Exists(start, path))
            select $"{document.Path}: {path}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("functions/README.md")]
    [InlineData("SECURITY.md")]
    public void Every_method_that_a_document_names_is_there(string file)
    {
        var types = Product.GetTypes().Concat(typeof(DocumentTests).Assembly.GetTypes()).ToLookup(type => type.Name.Split('`')[0]);

        var wrong = Method()
            .Matches(Documents.Single(document => document.Path == file).Text)
            .Where(match => !types[match.Groups["type"].Value].Any(type => Has(type, match.Groups["member"].Value)))
            .Select(match => match.Value)
            .Distinct();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_product_is_in_the_table_of_rooms()
    {
        var told = Room()
            .Matches(Documents.Single(document => document.Path == "functions/README.md").Text)
            .SelectMany(row => Folder().Matches(row.Groups["inside"].Value), (row, folder) => $"{row.Groups["room"].Value}/{folder.Value}")
            .Order();
        var there =
            from file in SourceTree.Files("functions", "*")
            let parts = file.Path.Split('/')
            where parts.Length > 3 && parts[1] is not ("bin" or "obj")
            select $"{parts[1]}/{parts[2]}/";

        Assert.Equal(there.Distinct().Order(), told);
    }

    [Fact]
    public void Every_setting_is_told_with_its_meaning_and_none_that_there_is_not()
    {
        var text = Documents.Single(document => document.Path == "infra/README.md").Text;
        var told = Setting().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
        var sections = Settings().Select(name => name.Split("__")[0]).ToHashSet();

        Assert.Empty(Settings().Except(told));
        Assert.Empty(told.Where(name => sections.Contains(name.Split("__")[0])).Except(Settings()));
    }

    [Fact]
    public void Every_address_of_the_site_is_told()
    {
        var text = Documents.Single(document => document.Path == "functions/Web/README.md").Text;
        var addresses = SourceTree
            .Files("functions", "SiteEndpoints.cs")
            .SelectMany(file => Route().Matches(file.Text))
            .Select(match => match.Groups["route"].Value)
            .Distinct()
            .ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Contains(Told(address), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_format_and_field_of_a_sign_up_is_told()
    {
        var text = Documents.Single(document => document.Path == "functions/Web/README.md").Text;
        var formats = Named("WebhookFormat").GetFields().Select(Word);
        var fields = Named("SignUpRequest").GetProperties().Concat(Named("WatchRequest").GetProperties()).Select(WireName);
        var words = formats.OfType<string>().Concat(fields.Where(name => name is not ("website" or "equalityContract")));

        Assert.All(words, word => Assert.Contains($"`{word}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_chat_has_its_rows_and_its_part_in_the_sentence_on_idempotency_keys()
    {
        var text = Documents.Single(document => document.Path == "functions/Web/README.md").Text;
        var lines = text.Split('\n');
        var signUp = Assert.Single(lines, line => line.StartsWith("| `format` |", StringComparison.Ordinal));
        var idempotency = Assert.Single(text.Split("\n\n"), part => part.Contains("idempotency key", StringComparison.Ordinal));

        Assert.All(
            Enum.GetValues<WebhookFormat>(),
            format => Assert.Contains($"`{EnumWords<WebhookFormat>.Of(format)}`", signUp, StringComparison.Ordinal)
        );
        Assert.All(
            Enum.GetValues<WebhookFormat>().Where(format => !format.IsForPrograms()),
            format =>
            {
                Assert.Contains(
                    lines,
                    line =>
                        line.StartsWith($"| `{EnumWords<WebhookFormat>.Of(format)}` | `http", StringComparison.Ordinal)
                        || line.StartsWith($"| `{EnumWords<WebhookFormat>.Of(format)}` | the address", StringComparison.Ordinal)
                );
                Assert.Contains(format.Label().English, idempotency, StringComparison.Ordinal);
            }
        );
    }

    private static Type Named(string name) => Product.GetTypes().Single(type => type.Name == name);

    private static string? Word(FieldInfo field) => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name;

    private static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Camel(property.Name);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // The table has the files that pages need in one line: the first whole, of the others the name.
    private static string Told(string address) => address.StartsWith("/assets/", StringComparison.Ordinal) ? address[8..] : address;

    /// <summary>As environment variables have them.</summary>
    private static IEnumerable<string> Settings() =>
        from type in Product.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && type.BaseType == typeof(object)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where IsSet(property) || property.PropertyType == typeof(Dictionary<string, string>)
        select $"{type.Name[..^"Options".Length]}__{property.Name}";

    private static bool IsSet(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool Has(Type type, string member) =>
        type.GetMember(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Length > 0;

    private static bool IsFile(string link) => !link.StartsWith('#') && !link.Contains(':', StringComparison.Ordinal);

    private static bool Exists(string start, string path) => Path.Exists(Path.Combine(SourceTree.Root, start, path));

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)|src=""(?<path>[^""]+)""")]
    private static partial Regex Link();

    // In backticks, with a folder of ours before it. A name with "<" or "…" stands for many.
    [GeneratedRegex(
        @"`(?<path>(?:functions|tests|infra|Feeds|Classification|Incidents|Subscriptions|Delivery|Web|Operations|CommandLine|Hosting"
            + @"|Platform|Data)/[\w./-]+)`"
    )]
    private static partial Regex File();

    [GeneratedRegex(@"`(?<type>[A-Z]\w+)\.(?<member>[A-Z]\w+)`")]
    private static partial Regex Method();

    [GeneratedRegex(@"^\| `(?<room>\w+)/` \|[^|]*\|(?<inside>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Room();

    [GeneratedRegex(@"\w+/")]
    private static partial Regex Folder();

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z]+__[A-Z][A-Za-z]+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"Map\w*\(\s*(?:page \+ )?""(?<route>/[^""]*)""")]
    private static partial Regex Route();
}
