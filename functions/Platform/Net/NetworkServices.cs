using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alerts.Platform.Net;

internal static class NetworkServices
{
    /// <summary>
    /// A named client for users' addresses: guarded at connect; no redirects, no cookies; no proxy, because the guard would then check
    /// the proxy's address; no logs, because chat addresses are secrets. The caller checks the address with <see
    /// cref="AddressGuard.Check"/>, reads answers with <see cref="CappedBody"/> and sets a deadline for slow bodies.
    /// </summary>
    public static IHttpClientBuilder AddGuardedHttpClient(this IServiceCollection services, string name, TimeSpan timeout)
    {
        services.AddOptions<NetworkOptions>().BindConfiguration("Network").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(services => new GuardedConnector(
            services.GetRequiredService<IOptions<NetworkOptions>>(),
            Dns.GetHostAddressesAsync
        ));
        return services
            .AddHttpClient(name)
            .ConfigureHttpClient(
                (services, client) =>
                {
                    client.Timeout = timeout;
                    client.DefaultRequestHeaders.TryAddWithoutValidation(
                        "User-Agent",
                        services.GetRequiredService<IOptions<NetworkOptions>>().Value.UserAgent
                    );
                }
            )
            .ConfigurePrimaryHttpMessageHandler(services =>
                Handler(services.GetRequiredService<GuardedConnector>(), services.GetRequiredService<IOptions<NetworkOptions>>().Value)
            )
            .RemoveAllLoggers();
    }

    private static SocketsHttpHandler Handler(GuardedConnector connector, NetworkOptions options) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
            ConnectTimeout = options.ConnectTimeout,
            ConnectCallback = (context, cancel) => connector.ConnectAsync(context.DnsEndPoint, cancel),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        };
}

/// <summary>Which users' addresses may be called, and how the service introduces itself; section <c>Network</c>.</summary>
internal sealed class NetworkOptions
{
    /// <summary>
    /// Allows loopback addresses, over plain HTTP and on every port. For development, the demo and tests. Default: false.
    /// </summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Allows loopback addresses as above, and no others: the demo calls no other machine. Default: false.</summary>
    public bool OnlyLoopback { get; set; }

    /// <summary>Allows ports above 1023 beside 443 (and, for feeds, 80). Default: false.</summary>
    public bool AllowHighPorts { get; set; }

    /// <summary>
    /// The <c>User-Agent</c>: 1 to 200 characters. Publishers want a way to reach a client that polls them. Default: "Alerts/0.1
    /// (feed reader)".
    /// </summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string UserAgent { get; set; } = "Alerts/0.1 (feed reader)";

    /// <summary>How long a connection may take, name lookup and TLS included: 1 s to 1 minute. Default: 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
