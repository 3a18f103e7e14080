using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.Classification.Findings;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Incidents;
using Alerts.Tests.Hosting;
using Alerts.Tests.Incidents;
using Alerts.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>The description of the interface by OpenAPI says what the whole application does.</summary>
public sealed class ApiDescriptionTests : IAsyncLifetime
{
    private const string Root = "/api/v1";

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private HttpClient _http = null!;
    private WebApplication _app = null!;
    private JsonNode _description = null!;

    public async Task InitializeAsync()
    {
        _app = AlertsApp.Create(new RunOptions { DataFolder = _folder, Port = FreePorts.Next() });
        await _app.Services.GetRequiredService<StoreSetup>().EnsureAsync(CancellationToken.None);
        await _app.StartAsync();
        _http = _app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("test");
        _http.BaseAddress = new Uri(_app.Urls.First());
        _description = await JsonAsync(Root + "/openapi.json");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Each_address_of_the_interface_is_described_and_no_other()
    {
        var routes = _app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
            .Select(path => path.StartsWith(Root, StringComparison.Ordinal) ? path : Root + path["/api".Length..])
            .Distinct()
            .Except([Root + "/openapi.json"])
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Contains(Root + "/incidents", routes);
        Assert.Equal(routes, Paths.Select(path => path.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_parameter_and_answer_is_described_and_each_parameter_has_an_example()
    {
        var operations = Paths.SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!)).ToList();

        Assert.Equal("3.1", ((string)_description["openapi"]!)[..3]);
        Assert.All(operations, operation => Assert.NotEmpty((string)operation["summary"]!));
        Assert.All(
            operations.SelectMany(operation => operation["parameters"]?.AsArray() ?? []),
            parameter =>
                Assert.True(((string?)parameter!["description"])?.Length > 0 && parameter["example"] is not null, parameter.ToJsonString())
        );
        Assert.All(
            operations.SelectMany(operation => operation["responses"]!.AsObject()),
            answer => Assert.True(((string?)answer.Value!["description"])?.Contains(' ', StringComparison.Ordinal), $"{answer}")
        );
    }

    [Fact]
    public void Each_filter_is_a_parameter()
    {
        var told = Paths[Root + "/incidents"]!["get"]!["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!);

        Assert.Equal(
            [.. FilterReader.Names, "format", "hxl"],
            told.OrderBy(name => FilterReader.Names.ToList().IndexOf(name) is var at and >= 0 ? at : 99)
        );
    }

    [Fact]
    public async Task Examples_have_exactly_the_members_that_answers_have()
    {
        await _app
            .Services.GetRequiredService<ReportRecorder>()
            .RecordAsync(
                A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9, 3, new GroupMention("bla", GroupRole.Claimed))),
                CancellationToken.None
            );
        var list = await JsonAsync(Root + "/incidents");
        var id = (string)list["incidents"]![0]!["id"]!;

        Assert.Equal(Members(list), Members(Example("/incidents", "application/json")));
        Assert.Equal(Members(await JsonAsync($"{Root}/incidents/{id}")), Members(Example("/incidents/{id}", "application/json")));
        Assert.Equal(Members(await JsonAsync(Root + "/incidents?format=geojson")), Members(Example("/incidents", "application/geo+json")));
        Assert.Equal(
            (await _http.GetStringAsync(Root + "/incidents?format=csv")).Split('\r')[0],
            ((string)Example("/incidents", "text/csv")!).Split('\r')[0]
        );
    }

    [Fact]
    public void Schema_of_an_incident_has_exactly_the_members_of_the_example()
    {
        var schema = _description["components"]!["schemas"]!["IncidentSummary"]!["properties"]!.AsObject();
        var example = Example("/incidents", "application/json")!["incidents"]![0]!.AsObject();

        Assert.Equal(example.Select(member => member.Key).Order(), schema.Select(member => member.Key).Order());
    }

    [SkippableFact]
    public async Task Another_program_finds_it_valid()
    {
        var missing = NpmPackages.Missing("@apidevtools/swagger-parser");
        Skip.If(missing is not null, missing);
        var file = Path.Combine(_folder, "openapi.json");
        await File.WriteAllTextAsync(file, _description.ToJsonString());
        var start = new ProcessStartInfo("node", [Path.Combine(NpmPackages.Folder, "openapi.mjs"), file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = NpmPackages.Folder,
        };

        using var node = Process.Start(start)!;
        var (told, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, await errors);
        Assert.StartsWith("3.1", await told, StringComparison.Ordinal);
        Assert.Contains(Root + "/incidents/{id}", await told, StringComparison.Ordinal);
    }

    private JsonObject Paths => _description["paths"]!.AsObject();

    private JsonNode? Example(string path, string type) => Paths[Root + path]!["get"]!["responses"]!["200"]!["content"]![type]!["example"];

    private async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(path))!;

    /// <summary>Paths of members, of a list of incidents those of the first.</summary>
    private static IEnumerable<string> Members(JsonNode? node) => Members(node, "", 2).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members(JsonNode? node, string path, int depth) =>
        node switch
        {
            JsonObject inside when depth >= 0 => inside.SelectMany(member =>
                Members(member.Value, $"{path}.{member.Key}", depth - 1).Prepend($"{path}.{member.Key}")
            ),
            JsonArray { Count: > 0 } list when path is ".incidents" or ".features" => Members(list[0], path + "[]", depth),
            _ => [],
        };
}
