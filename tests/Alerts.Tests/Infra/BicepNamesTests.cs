using System.Globalization;
using System.Text.RegularExpressions;

namespace Alerts.Tests.Infra;

/// <summary>Names that Azure knows and a parser does not: versions of interfaces, roles, files.</summary>
public sealed partial class BicepNamesTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    // Azure's built-in roles, by the ids that are the same in every tenant.
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["e147488a-f6f5-4113-8e2d-b22465e65bf6"] = "Key Vault Crypto Service Encryption User",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["09976791-48a7-449e-bb21-39d1a415f350"] = "Communication and Email Service Owner",
    };

    [SkippableFact]
    public void Every_resource_names_one_released_version_of_its_interface()
    {
        var types = bicep.Files.Values.SelectMany(file => file.Resources).Select(resource => resource.Type).ToList();

        Assert.All(
            types,
            type =>
                Assert.True(
                    ApiVersion().Match(type) is { Success: true } match
                        && DateOnly.TryParseExact(
                            match.Groups["date"].Value,
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out _
                        ),
                    type
                )
        );
        Assert.All(types.GroupBy(type => type.Split('@')[0]), same => Assert.Single(same.Distinct()));
    }

    [SkippableFact]
    public void Every_role_is_a_known_one_and_named_beside_its_id()
    {
        var lines = bicep
            .Files.Keys.SelectMany(path => File.ReadAllLines(Path.Combine(BicepFixture.Infra, path)))
            .Select(line => (Line: line, Id: RoleId().Match(line).Value))
            .Where(found => found.Id.Length > 0)
            .ToList();

        Assert.Equal(Roles.Keys.Order(), lines.Select(found => found.Id).Order());
        Assert.All(lines, found => Assert.Contains("// " + Roles[found.Id], found.Line, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Every_file_that_is_loaded_exists()
    {
        var loads = bicep.Files.Keys.SelectMany(path =>
            LoadedFile()
                .Matches(File.ReadAllText(Path.Combine(BicepFixture.Infra, path)))
                .Select(match => Path.Combine(BicepFixture.Infra, Path.GetDirectoryName(path)!, match.Groups[1].Value))
        );

        Assert.NotEmpty(loads);
        Assert.All(loads, file => Assert.True(File.Exists(file), file));
    }

    [SkippableFact]
    public void What_is_secret_is_marked_so()
    {
        var secrets = bicep
            .Files.SelectMany(file => file.Value.Params.Select(parameter => (file.Key, parameter)))
            .Where(found => SecretName().IsMatch(found.parameter.Name))
            .ToList();

        Assert.NotEmpty(secrets);
        Assert.All(secrets, found => Assert.True(found.parameter.Secure, $"{found.Key}: '{found.parameter.Name}' is not @secure()"));
    }

    [GeneratedRegex(@"@(?<date>\d{4}-\d{2}-\d{2})$")]
    private static partial Regex ApiVersion();

    [GeneratedRegex(@"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")]
    private static partial Regex RoleId();

    [GeneratedRegex(@"loadTextContent\('([^']+)'\)")]
    private static partial Regex LoadedFile();

    [GeneratedRegex("(?i)password|webhook|secretValues|secretSettings$|operatorKey")]
    private static partial Regex SecretName();
}
