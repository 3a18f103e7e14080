using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alerts.Tests.Infra;

/// <summary>A rule whose query is wrong never wakes anybody: Kusto's own language service reads each.</summary>
public sealed partial class QueryTests(BicepFixture bicep) : IClassFixture<BicepFixture>
{
    [SkippableFact]
    public void Every_query_of_a_rule_is_one_that_Kusto_understands()
    {
        var rules = bicep
            .Files["modules/rules.bicep"]
            .Variables["rules"]
            .EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("name").GetString()!, rule => Filled(rule.GetProperty("query").GetString()!));

        Assert.Equal(8, rules.Count);
        Assert.All(rules.Values, query => Assert.DoesNotContain("{", query, StringComparison.Ordinal));
        Assert.Empty(Problems(rules));
    }

    [SkippableFact]
    public void Every_query_of_the_workbook_is_one_that_Kusto_understands()
    {
        using var workbook = JsonDocument.Parse(File.ReadAllText(Path.Combine(BicepFixture.Infra, "workbook.json")));
        var queries = workbook
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Where(item => item.GetProperty("content").TryGetProperty("query", out _))
            .ToDictionary(
                item => item.GetProperty("name").GetString()!,
                item =>
                    item.GetProperty("content").GetProperty("query").GetString()!.Replace("{Range:grain}", "1h", StringComparison.Ordinal)
            );

        Assert.NotEmpty(queries);
        Assert.Empty(Problems(queries));
    }

    // format('''text''', a, b) as Bicep would fill it: variables by their value, parameters by a number.
    private string Filled(string expression)
    {
        var variables = bicep.Files["modules/rules.bicep"].Variables;
        var call = FormatCall().Match(expression);
        Assert.True(call.Success, expression);
        var given = call.Groups["given"]
            .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => variables.TryGetValue(name, out var value) ? value.GetString() : "1")
            .ToArray<object?>();
        return string.Format(CultureInfo.InvariantCulture, call.Groups["text"].Value, given);
    }

    private static List<string> Problems(Dictionary<string, string> queries)
    {
        var missing = NpmPackages.Missing("@kusto");
        Skip.If(missing is not null, missing);
        var start = new ProcessStartInfo("node", ["kusto.cjs"])
        {
            WorkingDirectory = NpmPackages.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        node.StandardInput.Write(JsonSerializer.Serialize(queries));
        node.StandardInput.Close();
        var json = node.StandardOutput.ReadToEnd();
        node.WaitForExit();

        Assert.Equal(0, node.ExitCode);
        return
        [
            .. JsonSerializer
                .Deserialize<Dictionary<string, string[]>>(json)!
                .SelectMany(query => query.Value.Select(problem => $"{query.Key}: {problem}")),
        ];
    }

    [GeneratedRegex(@"^format\(\s*'''(?<text>.*?)''',(?<given>[\s\w,]*)\)$", RegexOptions.Singleline)]
    private static partial Regex FormatCall();
}
