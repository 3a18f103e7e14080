using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Security.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.CommandLine;

/// <summary>The application, with a vault of the test's in place of the one in the settings.</summary>
internal sealed class VaultedHost(IHost inner, VaultDouble vault) : IHost, IServiceProvider
{
    public IServiceProvider Services => this;

    public object? GetService(Type serviceType) => serviceType == typeof(KeyHandover) ? Handover() : inner.Services.GetService(serviceType);

    public Task StartAsync(CancellationToken cancellationToken) => inner.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

    public void Dispose() => inner.Dispose();

    private KeyHandover Handover()
    {
        var (client, tables) = (
            new VaultClient(vault.Key, new CredentialDouble(), vault.Options()),
            inner.Services.GetRequiredService<ITableStore>()
        );
        return new KeyHandover(client, new VaultSource(client, tables, TimeProvider.System, NullLogger<VaultSource>.Instance), tables);
    }
}
