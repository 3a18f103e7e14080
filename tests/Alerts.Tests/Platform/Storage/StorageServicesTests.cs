using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Azure;
using Alerts.Platform.Storage.Setup;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Platform.Storage;

public sealed class StorageServicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Stores_are_in_the_data_folder_without_azure_settings()
    {
        using var services = Build(("Storage:Data", Path.Combine(_folder, "data")));

        Assert.IsType<SqliteTableStore>(services.GetRequiredService<ITableStore>());
        Assert.Same(services.GetRequiredService<SqliteQueueStore>(), services.GetRequiredService<IQueueStore>());
        Assert.True(File.Exists(Path.Combine(_folder, "data", "alerts.db")));
    }

    [Fact]
    public void Stores_are_in_azure_with_its_settings_and_no_file_is_made()
    {
        using var services = Build(("Storage:Data", Path.Combine(_folder, "data")), ("AzureWebJobsStorage", "UseDevelopmentStorage=true"));

        Assert.IsType<AzureTableStore>(services.GetRequiredService<ITableStore>());
        Assert.IsType<AzureQueueStore>(services.GetRequiredService<IQueueStore>());
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")));
    }

    private static ServiceProvider Build(params (string Name, string Value)[] settings) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
                    .Build()
            )
            .AddStorage()
            .BuildServiceProvider();
}
