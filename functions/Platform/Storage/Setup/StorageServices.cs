using Alerts.Platform.Storage.Azure;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alerts.Platform.Storage.Setup;

/// <summary>
/// The stores: Azure's when its settings exist, else one SQLite file in the data folder. Nothing opens before the first use; the app's
/// start then calls <c>CreateAsync</c> of both first.
/// </summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<StorageTroubles>()
            .AddSingleton<StorageProbe>()
            .AddSingleton<SqliteCheck>()
            .AddSingleton(provider =>
                SqliteDatabase.Open(
                    provider.GetRequiredService<IOptions<StorageOptions>>().Value.Data,
                    provider.GetRequiredService<StorageTroubles>()
                )
            )
            .AddSingleton<SqliteTableStore>()
            .AddSingleton<SqliteQueueStore>()
            .AddSingleton<SoleProcess>()
            .AddSingleton(Tables)
            .AddSingleton(Queues);
    }

    private static ITableStore Tables(IServiceProvider provider) =>
        Account(provider) is { } account ? new AzureTableStore(account.TableService()) : provider.GetRequiredService<SqliteTableStore>();

    private static IQueueStore Queues(IServiceProvider provider) =>
        Account(provider) is { } account
            ? new AzureQueueStore(account.QueueService(), provider.GetRequiredService<TimeProvider>())
            : provider.GetRequiredService<SqliteQueueStore>();

    private static AzureStorageAccount? Account(IServiceProvider provider) =>
        AzureStorageAccount.Find(provider.GetRequiredService<IConfiguration>());
}
