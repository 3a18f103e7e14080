using Alerts.Hosting;
using Alerts.Hosting.Declarations;
using Alerts.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Alerts.Tests.Hosting;

public sealed class RoutesTests : IDisposable
{
    // What only the embedded engine serves: with the demo, and for development.
    private static readonly string[] Embedded = ["demo", "outbox"];

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_page_can_be_reached_through_the_functions_host()
    {
        var declared = FunctionCatalog.Read(AppContext.BaseDirectory).Of<Trigger.Http>().ToDictionary(http => http.Trigger.FirstSegment, http => http.Trigger);

        await using var app = AlertsApp.Create(new Launch { DataFolder = _folder });
        var unreachable =
            from route in Routes(app)
            where !Embedded.Contains(First(route.Path))
            where !declared.TryGetValue(First(route.Path), out var http) || route.Methods.Except(http.Methods).Any()
            select $"{string.Join(' ', route.Methods)} /{route.Path}";

        Assert.Empty(unreachable);
    }

    [Fact]
    public async Task Every_declared_page_is_there()
    {
        await using var app = AlertsApp.Create(new Launch { DataFolder = _folder });
        var served = Routes(app).Select(route => First(route.Path)).ToHashSet();

        Assert.All(FunctionCatalog.Read(AppContext.BaseDirectory).Of<Trigger.Http>(), http => Assert.Contains(http.Trigger.FirstSegment, served));
    }

    [Fact]
    public async Task Functions_cannot_be_called_where_there_is_no_functions_host()
    {
        await using var app = AlertsApp.Create(new Launch { DataFolder = _folder });

        Assert.DoesNotContain(Routes(app), route => Functions.All.Any(code => code.Name == First(route.Path)));
    }

    private static string First(string path) => path.Split('/')[0];

    private static IEnumerable<(string Path, IReadOnlyList<string> Methods)> Routes(WebApplication app) =>
        from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        select (endpoint.RoutePattern.RawText!.Trim('/'), endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []);
}
