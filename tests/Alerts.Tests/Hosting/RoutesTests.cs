using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Alerts.Tests.Hosting;

public sealed class RoutesTests : IDisposable
{
    // Taken by the Functions host: no request under them reaches a function.
    private static readonly string[] OfHost = ["admin", "runtime"];

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_page_lies_where_the_functions_host_has_its_own()
    {
        await using var app = AlertsApp.Create(new RunOptions { DataFolder = _folder });

        var paths = Paths(app).ToList();

        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => OfHost.Contains(path.Split('/')[0]));
    }

    private static IEnumerable<string> Paths(WebApplication app) =>
        from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        select endpoint.RoutePattern.RawText!.Trim('/');
}
