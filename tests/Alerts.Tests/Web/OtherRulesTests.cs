using System.Diagnostics;
using System.Text.Json;
using Alerts.Tests.Incidents;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Alerts.Tests.Web;

/// <summary>Pages and GeoJSON by the rules of programs that others wrote.</summary>
public sealed class OtherRulesTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/",
        "/?kind=attack&q=quetta",
        "/stats",
        "/report?from=2024-11-09",
        "/about",
        "/data",
        "/data/fields",
        "/data/api",
        "/districts/Quetta",
        "/provinces/Balochistan",
        "/groups/bla",
        "/subscribe",
        "/subscribe?to=webhook",
        "/confirm/a/b",
    ];

    /// <summary>West, east, south, north.</summary>
    private static readonly Envelope Pakistan = new(60.8, 77.9, 23.6, 37.1);

    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly SiteHost _site = new(fullCatalogue: true);
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        await _site.RecordAsync(
            A.Report("Nine killed in Quetta <b>blast</b>", "2024-11-09 10:00", A.Attack("Quetta", 9, 20)),
            A.Report("Four militants killed in Bannu raid", "2024-11-09 11:00", A.Operation("Bannu", 4))
        );
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [SkippableFact]
    public async Task Every_page_is_valid_html_in_both_languages()
    {
        var missing = NpmPackages.Missing("html-validate");
        Skip.If(missing is not null, missing);
        var id = (await _site.JsonAsync("/api/v1/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString();
        string[] english = [.. Pages, $"/incidents/{id}"];
        var files = new List<string>();
        foreach (var path in english.Concat(english.Select(path => "/ur" + path)).Append("/embed").Append("/ur/embed?show=map"))
        {
            files.Add(Path.Combine(_folder, string.Concat(path.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')) + ".html"));
            await File.WriteAllTextAsync(files[^1], await _site.TextAsync(path));
        }

        var (code, told) = await NodeAsync("html.mjs", files);

        Assert.True(code == 0, told);
        Assert.Equal("", told);
    }

    [SkippableFact]
    public async Task Invalid_html_is_found()
    {
        var missing = NpmPackages.Missing("html-validate");
        Skip.If(missing is not null, missing);
        var file = Path.Combine(_folder, "bad.html");
        await File.WriteAllTextAsync(file, "<p><div></p>");

        var (code, told) = await NodeAsync("html.mjs", [file]);

        Assert.Equal(1, code);
        Assert.Contains("close-order", told, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/api/v1/incidents?format=geojson", "2")]
    [InlineData("/data/2024-11.geojson", "2")]
    public async Task GeoJSON_is_valid(string path, string features)
    {
        var missing = NpmPackages.Missing("@placemarkio/check-geojson");
        Skip.If(missing is not null, missing);
        var file = Path.Combine(_folder, "incidents.geojson");
        await File.WriteAllTextAsync(file, await _site.TextAsync(path));

        var (_, told) = await NodeAsync("geojson.mjs", [file]);

        Assert.Equal(features, told.Trim());
    }

    [Theory]
    [InlineData("/api/v1/incidents?format=geojson")]
    [InlineData("/data/2024-11.geojson")]
    public async Task GeoJSON_is_read_as_points_in_Pakistan_by_NetTopologySuite(string path)
    {
        var text = await _site.TextAsync(path);

        var features = JsonSerializer.Deserialize<FeatureCollection>(text, GeoJson)!;

        Assert.Equal(2, features.Count);
        Assert.All(features, feature => Assert.True(Pakistan.Covers(Assert.IsType<Point>(feature.Geometry).Coordinate)));
        Assert.Equal(["4", "9"], features.Select(feature => $"{feature.Attributes["killed"]}").Order());
    }

    private static async Task<(int Code, string Told)> NodeAsync(string script, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(NpmPackages.Folder, script), .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = NpmPackages.Folder,
        };
        using var node = Process.Start(start)!;
        var (told, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (node.ExitCode, await told + await errors);
    }
}
