using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Infra;

/// <summary>
/// No Bicep compiler can be had everywhere: these hold what a compiler would, and that infra and code name the same things.
/// </summary>
public sealed partial class BicepTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    [SkippableFact]
    public void Every_file_parses()
    {
        Assert.NotEmpty(bicep.Files);
        Assert.All(bicep.Files, file => Assert.Empty(file.Value.Errors));
    }

    [SkippableFact]
    public void Every_parameter_is_described_and_used()
    {
        foreach (var (path, file) in bicep.Files)
            Assert.All(
                file.Params,
                p =>
                {
                    Assert.True(p.Described, $"{path}: '{p.Name}' has no description");
                    Assert.True(file.Names.Count(n => n == p.Name) > 1, $"{path}: '{p.Name}' is not used");
                }
            );
    }

    [SkippableFact]
    public void Every_module_exists_and_is_given_exactly_the_parameters_it_takes()
    {
        var main = bicep.Files["main.bicep"];

        Assert.All(
            main.Modules,
            module =>
            {
                var takes = bicep.Files[module.Path].Params;
                Assert.Empty(module.Params.Except(takes.Select(p => p.Name)));
                Assert.Empty(takes.Where(p => p.Required).Select(p => p.Name).Except(module.Params));
            }
        );
        Assert.Equal(
            bicep.Files.Keys.Where(path => path.StartsWith("modules/", StringComparison.Ordinal)).Order(),
            main.Modules.Select(m => m.Path).Order()
        );
    }

    [SkippableFact]
    public void Every_output_that_is_read_exists()
    {
        var main = bicep.Files["main.bicep"];
        var text = File.ReadAllText(Path.Combine(BicepFixture.Infra, "main.bicep"));

        var read = OutputReference().Matches(text);

        Assert.NotEmpty(read);
        Assert.All(
            read,
            match =>
            {
                var module = main.Modules.Single(m => m.Name == match.Groups["module"].Value);
                Assert.Contains(match.Groups["output"].Value, bicep.Files[module.Path].Outputs);
            }
        );
    }

    [SkippableFact]
    public void Every_example_gives_what_main_must_have_and_nothing_that_it_does_not_take()
    {
        var takes = bicep.Files["main.bicep"].Params;
        var examples = Directory.GetFiles(BicepFixture.Infra, "*.bicepparam");

        Assert.Equal(2, examples.Length);
        Assert.All(
            examples,
            example =>
            {
                var given = ParameterLine().Matches(File.ReadAllText(example)).Select(m => m.Groups[1].Value).ToList();
                Assert.Empty(given.Except(takes.Select(p => p.Name)));
                Assert.Empty(takes.Where(p => p.Required).Select(p => p.Name).Except(given));
            }
        );
    }

    [SkippableFact]
    public void The_queues_and_tables_are_the_ones_in_the_code()
    {
        var variables = bicep.Files["modules/storage.bicep"].Variables;

        Assert.Equal(QueueNames.All, Strings(variables["queueNames"]));
        Assert.Equal(TableNames.All, Strings(variables["tableNames"]));
    }

    [SkippableFact]
    public void The_runtime_is_pinned_to_the_exact_strings_that_start()
    {
        var app = Resource("modules/app.bicep", "Microsoft.Web/sites");

        var runtime = app.GetProperty("properties").GetProperty("functionAppConfig").GetProperty("runtime");

        Assert.Equal("dotnet-isolated", runtime.GetProperty("name").GetString());
        Assert.Equal("10.0", runtime.GetProperty("version").GetString());
    }

    [SkippableFact]
    public void The_storage_account_has_no_keys_no_public_blobs_and_TLS_1_2()
    {
        var account = Resource("modules/storage.bicep", "Microsoft.Storage/storageAccounts").GetProperty("properties");

        Assert.Equal("false", account.GetProperty("allowSharedKeyAccess").GetString());
        Assert.Equal("false", account.GetProperty("allowBlobPublicAccess").GetString());
        Assert.Equal("TLS1_2", account.GetProperty("minimumTlsVersion").GetString());
    }

    [SkippableFact]
    public void Every_setting_is_one_that_the_code_or_the_host_reads()
    {
        var variables = bicep.Files["modules/app.bicep"].Variables;
        var text = string.Concat(
            Directory
                .GetFiles(BicepFixture.Infra, "*.bicepparam")
                .Append(Path.Combine(BicepFixture.Infra, "modules", "app.bicep"))
                .Select(File.ReadAllText)
        );

        var names = variables["settings"]
            .EnumerateObject()
            .Select(p => p.Name)
            .Concat(RoomSetting().Matches(text).Select(m => m.Value))
            .Distinct()
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(IsRead(name), $"nobody reads the setting '{name}'"));
    }

    private static bool IsRead(string setting)
    {
        string[] hosts =
        [
            "AzureWebJobsStorage__credential",
            "AzureWebJobsStorage__clientId",
            "AzureWebJobsStorage__blobServiceUri",
            "AzureWebJobsStorage__queueServiceUri",
            "AzureWebJobsStorage__tableServiceUri",
            "AzureWebJobsDisableHomepage",
            "APPLICATIONINSIGHTS_CONNECTION_STRING",
            "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
            "AZURE_CLIENT_ID",
            "ASPNETCORE_FORWARDEDHEADERS_ENABLED",
            "APPLICATIONINSIGHTS_STATSBEAT_DISABLED",
        ];
        if (hosts.Contains(setting))
            return true;

        var (room, option) = (setting.Split("__")[0], setting.Split("__")[^1]);
        return typeof(QueueNames).Assembly.GetTypes().Any(type => type.Name == $"{room}Options" && type.GetProperty(option) is not null);
    }

    private JsonElement Resource(string file, string type) =>
        Assert
            .Single(
                bicep.Files[file].Resources,
                r => r.Type.StartsWith(type + "@", StringComparison.Ordinal) && r.Body.TryGetProperty("properties", out _)
            )
            .Body;

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];

    [GeneratedRegex(@"\b(?<module>\w+)!?\.outputs\.(?<output>\w+)")]
    private static partial Regex OutputReference();

    [GeneratedRegex(@"^param (\w+) =", RegexOptions.Multiline)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"\b[A-Z]\w*__\w+(?=:)")]
    private static partial Regex RoomSetting();
}
