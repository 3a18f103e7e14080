using Azure.Core;
using Azure.Identity;

namespace Alerts.Storage.Azure;

/// <summary>
/// The storage account, found in the settings that the Functions host reads too: <c>AzureWebJobsStorage</c> (a connection string), or
/// <c>AzureWebJobsStorage__accountName</c> or <c>__queueServiceUri</c> and <c>__tableServiceUri</c>, with <c>__credential</c> and
/// <c>__clientId</c>. Holds a secret: no record, so that nothing prints it.
/// </summary>
internal sealed class AzureStorageAccount
{
    public const string Setting = "AzureWebJobsStorage";

    private AzureStorageAccount(Uri queues, Uri tables, SharedKey? key, TokenCredential? token)
    {
        Queues = queues;
        Tables = tables;
        Key = key;
        Token = token;
    }

    public Uri Queues { get; }

    public Uri Tables { get; }

    /// <summary>Either this or <see cref="Token"/> is there.</summary>
    public SharedKey? Key { get; }

    public TokenCredential? Token { get; }

    /// <returns>Null when no account is set: data is then kept in the data folder.</returns>
    /// <exception cref="StorageUnavailableException">The settings are there but wrong. Never quotes a value that may hold the key.</exception>
    public static AzureStorageAccount? Find(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        if (!string.IsNullOrWhiteSpace(section.Value))
            return Connect(ConnectionString.Parse(section.Value));
        return section.GetChildren().Any(child => !string.IsNullOrWhiteSpace(child.Value)) ? Identify(section) : null;
    }

    private static AzureStorageAccount Connect(ConnectionString connection) => new(
        connection.Endpoint("queue", "QueueEndpoint"), connection.Endpoint("table", "TableEndpoint"), connection.Key(), token: null);

    private static AzureStorageAccount Identify(IConfigurationSection section) =>
        new(Service(section, "queue"), Service(section, "table"), key: null, Credential(section));

    private static Uri Service(IConfigurationSection section, string service)
    {
        var name = $"{service}ServiceUri";
        var text = section[name] ?? (section["accountName"] is { Length: > 0 } account ? $"https://{account}.{service}.core.windows.net" : "");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw Wrong($"{Setting}__{name} is '{text}'.", $"Set it to the address of the {service} service, https://<account>.{service}.core.windows.net.");
    }

    /// <summary>As the Functions host: "managedidentity" is the app's identity; nothing is whatever the environment offers.</summary>
    private static TokenCredential Credential(IConfigurationSection section) => (section["credential"], section["clientId"]) switch
    {
        (null or "", _) => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] }),
        (var kind, { Length: > 0 } client) when IsManaged(kind) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
        (var kind, _) when IsManaged(kind) => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        var (kind, _) => throw Wrong($"{Setting}__credential is '{kind}'.", "Set it to 'managedidentity', or remove it."),
    };

    private static bool IsManaged(string kind) => string.Equals(kind, "managedidentity", StringComparison.OrdinalIgnoreCase);

    private static StorageUnavailableException Wrong(string reason, string remedy) => new("the storage account", reason, remedy);
}
