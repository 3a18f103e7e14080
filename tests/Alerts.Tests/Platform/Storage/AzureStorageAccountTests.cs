using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Azure;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Alerts.Tests.Platform.Storage;

public sealed class AzureStorageAccountTests
{
    private const string Secret = "c2VjcmV0";

    [Fact]
    public void No_account_is_found_without_settings()
    {
        Assert.Null(Find());
        Assert.Null(Find(("AzureWebJobsStorage", "")));
    }

    [Fact]
    public void A_full_connection_string_names_the_services_and_the_key()
    {
        var account = Find(
            (
                "AzureWebJobsStorage",
                $"DefaultEndpointsProtocol=https;AccountName=alerts1;AccountKey={Secret};EndpointSuffix=core.windows.net"
            )
        )!;

        Assert.Equal("https://alerts1.queue.core.windows.net/", account.Queues.AbsoluteUri);
        Assert.Equal("https://alerts1.table.core.windows.net/", account.Tables.AbsoluteUri);
        Assert.Null(account.Token);
    }

    [Fact]
    public void Development_storage_is_the_emulator_at_its_usual_ports()
    {
        var account = Find(("AzureWebJobsStorage", "UseDevelopmentStorage=true"))!;

        Assert.Equal("http://127.0.0.1:10001/devstoreaccount1", account.Queues.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", account.Tables.AbsoluteUri);
        Assert.Null(account.Token);
    }

    [Fact]
    public void Service_addresses_with_a_managed_identity_need_no_key()
    {
        var account = Find(
            ("AzureWebJobsStorage:queueServiceUri", "https://alerts1.queue.core.windows.net"),
            ("AzureWebJobsStorage:tableServiceUri", "https://alerts1.table.core.windows.net"),
            ("AzureWebJobsStorage:blobServiceUri", "https://alerts1.blob.core.windows.net"),
            ("AzureWebJobsStorage:credential", "managedidentity"),
            ("AzureWebJobsStorage:clientId", "6bcd7349-0000-0000-0000-000000000000")
        )!;

        Assert.Equal("https://alerts1.table.core.windows.net/", account.Tables.AbsoluteUri);
        Assert.IsType<ManagedIdentityCredential>(account.Token);
    }

    [Fact]
    public void An_account_name_alone_is_enough()
    {
        var account = Find(("AzureWebJobsStorage:accountName", "alerts1"))!;

        Assert.Equal("https://alerts1.queue.core.windows.net/", account.Queues.AbsoluteUri);
        Assert.IsType<DefaultAzureCredential>(account.Token);
    }

    [Theory]
    [InlineData("AccountName=alerts1;AccountKey=*" + Secret)]
    [InlineData("AccountName=alerts1")]
    [InlineData("AccountKey=" + Secret)]
    [InlineData(Secret)]
    [InlineData("AccountName=alerts1;AccountKey=" + Secret + ";QueueEndpoint=queue")]
    public void A_wrong_connection_string_is_named_without_being_shown(string text)
    {
        var exception = Assert.Throws<StorageUnavailableException>(() => Find(("AzureWebJobsStorage", text)));

        Assert.Contains("AzureWebJobsStorage", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:queueServiceUri", "http://alerts1.queue.core.windows.net", "https")]
    [InlineData("AzureWebJobsStorage:tableServiceUri", "alerts1", "AzureWebJobsStorage__tableServiceUri is 'alerts1'")]
    [InlineData("AzureWebJobsStorage:tableServiceUri", null, "AzureWebJobsStorage__tableServiceUri is ''")]
    [InlineData("AzureWebJobsStorage:credential", "magic", "managedidentity")]
    public void A_wrong_setting_is_named_with_the_remedy(string name, string? value, string says)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage:queueServiceUri"] = "https://alerts1.queue.core.windows.net",
            ["AzureWebJobsStorage:tableServiceUri"] = "https://alerts1.table.core.windows.net",
            [name] = value,
        };

        var exception = Assert.Throws<StorageUnavailableException>(() => Find([.. settings.Select(pair => (pair.Key, pair.Value))]));

        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_holds_the_key_prints_it()
    {
        var account = Find(("AzureWebJobsStorage", $"AccountName=alerts1;AccountKey={Secret}"))!;

        Assert.DoesNotContain(Secret, $"{account}", StringComparison.Ordinal);
    }

    private static AzureStorageAccount? Find(params (string Name, string? Value)[] settings) =>
        AzureStorageAccount.Find(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Build()
        );
}
