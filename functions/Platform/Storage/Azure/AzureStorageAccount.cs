using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;

namespace Alerts.Platform.Storage.Azure;

/// <summary>
/// The storage account, from the settings that the Functions host reads too: <c>AzureWebJobsStorage</c> (a connection string), or
/// <c>AzureWebJobsStorage__accountName</c> or <c>__queueServiceUri</c> and <c>__tableServiceUri</c>, with <c>__credential</c> and
/// <c>__clientId</c>. Holds a secret, so it is not a record.
/// </summary>
internal sealed class AzureStorageAccount
{
    public const string Setting = "AzureWebJobsStorage";

    private readonly string? _connection;

    private AzureStorageAccount(string connection)
    {
        _connection = connection;
        Queues = QueueService().Uri;
        Tables = TableService().Uri;
    }

    private AzureStorageAccount(Uri queues, Uri tables, TokenCredential token) => (Queues, Tables, Token) = (queues, tables, token);

    public Uri Queues { get; }

    public Uri Tables { get; }

    public TokenCredential? Token { get; }

    /// <returns>Null when no account is set; the data folder is used then.</returns>
    /// <exception cref="StorageUnavailableException">
    /// The settings are invalid. Never quotes a value that may hold the key.
    /// </exception>
    public static AzureStorageAccount? Find(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        if (!string.IsNullOrWhiteSpace(section.Value))
            return Connect(section.Value);
        return section.GetChildren().Any(child => !string.IsNullOrWhiteSpace(child.Value))
            ? new AzureStorageAccount(Service(section, "queue"), Service(section, "table"), Credential(section))
            : null;
    }

    public QueueServiceClient QueueService(QueueClientOptions? options = null) =>
        Token is null
            ? new QueueServiceClient(_connection, Named(options ?? new()))
            : new QueueServiceClient(Queues, Token, Named(options ?? new()));

    public TableServiceClient TableService(TableClientOptions? options = null) =>
        Token is null
            ? new TableServiceClient(_connection, Named(options ?? new()))
            : new TableServiceClient(Tables, Token, Named(options ?? new()));

    private static T Named<T>(T options)
        where T : ClientOptions
    {
        options.Diagnostics.ApplicationId = "alerts";
        return options;
    }

    private static AzureStorageAccount Connect(string connection)
    {
        try
        {
            return new AzureStorageAccount(connection);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            // Its message may quote the text, and with it the key.
            throw Wrong(
                $"the connection string in {Setting} is not valid.",
                "It is name=value pairs with semicolons, AccountName and AccountKey (Base64) among them. Copy it from the account's page "
                    + "'Access keys', or use UseDevelopmentStorage=true."
            );
        }
    }

    private static Uri Service(IConfigurationSection section, string service)
    {
        var name = $"{service}ServiceUri";
        var text =
            section[name] ?? (section["accountName"] is { Length: > 0 } account ? $"https://{account}.{service}.core.windows.net" : "");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw Wrong(
                $"{Setting}__{name} is '{text}'.",
                $"Set it to the address of the {service} service, https://<account>.{service}.core.windows.net."
            );
    }

    /// <summary>As the Functions host: "managedidentity" is the app's identity; without a value, what the environment offers.</summary>
    private static TokenCredential Credential(IConfigurationSection section) =>
        (section["credential"], section["clientId"]) switch
        {
            (null or "", var client) => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client }),
            (var kind, { Length: > 0 } client) when IsManaged(kind) => new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(client)
            ),
            (var kind, _) when IsManaged(kind) => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            var (kind, _) => throw Wrong($"{Setting}__credential is '{kind}'.", "Set it to 'managedidentity', or remove it."),
        };

    private static bool IsManaged(string kind) => string.Equals(kind, "managedidentity", StringComparison.OrdinalIgnoreCase);

    private static StorageUnavailableException Wrong(string reason, string remedy) => new("the storage account", reason, remedy);
}
