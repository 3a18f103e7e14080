using Alerts.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alerts.Storage;

/// <summary>The stores. Whoever starts the app calls <c>CreateAsync</c> of both before anything else.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSqlite();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton(provider => SqliteDatabase.Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Data))
        .AddSingleton<SqliteTableStore>()
        .AddSingleton<SqliteQueueStore>()
        .AddSingleton<ITableStore>(provider => provider.GetRequiredService<SqliteTableStore>())
        .AddSingleton<IQueueStore>(provider => provider.GetRequiredService<SqliteQueueStore>());
}
