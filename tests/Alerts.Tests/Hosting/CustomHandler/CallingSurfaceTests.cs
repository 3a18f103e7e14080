using Alerts.Hosting;
using Alerts.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting.CustomHandler;

/// <summary>The whole application as the Functions host runs it, without a connection between.</summary>
public sealed class CallingSurfaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, 200)]
    [InlineData("203.0.113.7", 404)]
    [InlineData("127.0.0.1", 404)]
    [InlineData("nonsense", 404)]
    public async Task A_function_is_called_by_the_host_and_not_by_a_request_that_was_passed_on(string? forwardedFor, int status)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "alerts.json"), """{"FUNCTIONS_CUSTOMHANDLER_PORT":"7071","Feeds":{"ListFile":""}}""");
        await using var app = AlertsApp.Create(new Launch { DataFolder = _folder });
        app.UseEndpoints(_ => { });
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Method, http.Request.Path, http.Request.Host) = ("POST", "/Sweep", new HostString("127.0.0.1:7071"));
        if (forwardedFor is not null)
            http.Request.Headers["X-Forwarded-For"] = forwardedFor;

        await ((IApplicationBuilder)app).Build()(http);

        Assert.Equal(status, http.Response.StatusCode);
    }
}
