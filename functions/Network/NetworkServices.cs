using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alerts.Network;

internal static class NetworkServices
{
    /// <summary>
    /// A named client for addresses that users give: guarded at connect, no redirects, no cookies, no proxy (behind one the guard would
    /// check the proxy's address), and nothing logged, since chat addresses are secrets. The caller checks the address itself with
    /// <see cref="AddressGuard.Check"/>, reads answers with <see cref="CappedBody"/>, and sets its own deadline for a slow body.
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
