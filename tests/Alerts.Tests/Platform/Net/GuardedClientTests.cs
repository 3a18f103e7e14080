using System.Net;
using Alerts.Platform.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Platform.Net;

public class GuardedClientTests
{
    [Fact]
    public async Task Client_refuses_loopback_when_it_is_not_opened()
    {
        await using var services = Services(allowLoopback: false);
        var client = services.GetRequiredService<IHttpClientFactory>().CreateClient("test");

        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri("http://127.0.0.1:9/"), CancellationToken.None)
        );

        Assert.True(AddressRefusedException.IsIn(error));
    }

    [Fact]
    public async Task Client_says_who_we_are_and_follows_no_redirect_when_it_asks()
    {
        await using var server = LoopbackServer.Answering("HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n");
        await using var services = Services(allowLoopback: true);
        var client = services.GetRequiredService<IHttpClientFactory>().CreateClient("test");

        using var answer = await client.GetAsync(server.Address, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("User-Agent: Alerts/", server.Asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", server.Asked[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Client_uses_no_proxy_of_the_machine_as_the_guard_would_then_check_the_proxy_only()
    {
        await using var services = Services(allowLoopback: false);

        HttpMessageHandler? handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("test");
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;

        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).UseProxy);
    }

    internal static ServiceProvider Services(bool allowLoopback)
    {
        var services = new ServiceCollection();
        var settings = new Dictionary<string, string?> { ["Network:AllowLoopback"] = allowLoopback.ToString() };
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddGuardedHttpClient("test", TimeSpan.FromSeconds(10));
        return services.BuildServiceProvider();
    }
}
