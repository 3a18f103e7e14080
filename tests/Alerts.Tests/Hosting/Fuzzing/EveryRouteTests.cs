using System.Net;
using System.Text.Json;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Operations.Operators;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting.Fuzzing;

/// <summary>
/// 100,000 requests to every route of the whole application, driven without a server or a connection between. An exception of ours is no
/// answer, whatever was asked. Half of the requests are the same in each run; one that fails is named by its number.
/// </summary>
public sealed class EveryRouteTests : IAsyncLifetime
{
    private const int Requests = 50_000;
    private const string EventsKey = "a-key-for-mailers-of-24-characters";

    public static TheoryData<int> Seeds => FuzzSeed.With(0);

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var settings = new
        {
            Operations = new { Key = "a-key-of-more-than-24-characters" },
            Delivery = new { EventsKey },
            Site = new { ShowOutbox = "true" },
            Feeds = new { ListFile = "" },
        };
        await File.WriteAllTextAsync(Path.Combine(_folder, "alerts.json"), JsonSerializer.Serialize(settings));
        _app = AlertsApp.Create(new RunOptions { DataFolder = _folder });
        _app.UseEndpoints(_ => { });
        await _app.Services.GetRequiredService<StoreSetup>().EnsureAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task No_request_is_answered_by_an_error_of_ours(int seed)
    {
        var known = await KnownAsync();
        var pipeline = ((IApplicationBuilder)_app).Build();
        var routes = Routes();
        var (failed, statuses) = (new List<string>(), new SortedDictionary<int, int>());

        await Parallel.ForEachAsync(
            Enumerable.Range(seed, Requests),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (number, _) =>
            {
                var request = new FuzzedRequest(number, routes, known);
                var status = await RunAsync(pipeline, request);
                lock (failed)
                {
                    statuses[status] = statuses.GetValueOrDefault(status) + 1;
                    if (status >= 500)
                        failed.Add($"{status} {request.Line}");
                }
            }
        );

        Assert.True(failed.Count == 0, string.Join('\n', failed.Take(20)));
        Assert.All([200, 202, 204, 400, 403, 404, 405, 413, 415], status => Assert.Contains(status, statuses.Keys));
    }

    [Theory]
    [InlineData("/stats")]
    [InlineData("/report")]
    [InlineData("/")]
    public async Task For_a_client_that_has_gone_the_work_ends(string path)
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await using var scope = _app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = gone.Token };
        (http.Request.Method, http.Request.Path) = ("GET", path);

        await ((IApplicationBuilder)_app).Build()(http);

        Assert.Equal(499, http.Response.StatusCode);
    }

    /// <returns>The status; 599 for an exception that no middleware caught.</returns>
    private async Task<int> RunAsync(RequestDelegate pipeline, FuzzedRequest request)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var http = request.Build(scope.ServiceProvider);
        try
        {
            await pipeline(http);
            return http.Response.StatusCode;
        }
        catch (Exception escaped)
        {
            return escaped is null ? 0 : 599;
        }
    }

    private IReadOnlyList<(string Method, string Pattern)> Routes() =>
        [
            .. from endpoint in ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            where method != HttpMethods.Head
            select (method, endpoint.RoutePattern.RawText!),
        ];

    private async Task<KnownParts> KnownAsync()
    {
        var reader = Content.Reader with { ConfirmedAt = Changes.Morning };
        await _app.Services.GetRequiredService<SubscriberStore>().InsertAsync(reader, CancellationToken.None);
        var access = _app.Services.GetRequiredService<OperatorAccess>();
        var session = (await access.EnterByKeyAsync("a-key-of-more-than-24-characters", CancellationToken.None))!;
        var pass = (await access.SessionAsync(session, CancellationToken.None))!;
        return new KnownParts(reader.Id, LinkToken.Manage(reader), $"{AdminGuard.Cookie}={session}", pass.Form, EventsKey);
    }
}
