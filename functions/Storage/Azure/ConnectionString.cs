namespace Alerts.Storage.Azure;

/// <summary>A storage account's connection string: <c>name=value</c> pairs with semicolons, or <c>UseDevelopmentStorage=true</c>.</summary>
internal sealed class ConnectionString
{
    /// <summary>The emulator's account; its key is the same everywhere and public: https://learn.microsoft.com/azure/storage/common/storage-use-azurite.</summary>
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        "QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    private readonly Dictionary<string, string> _parts;

    private ConnectionString(Dictionary<string, string> parts) => _parts = parts;

    /// <exception cref="StorageUnavailableException">Not such a string. The message does not quote it: it may hold the key.</exception>
    public static ConnectionString Parse(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is var at && at < 1)
                throw Wrong("a part of it is not of the form name=value.");
            parts[pair[..at]] = pair[(at + 1)..];
        }

        return parts.GetValueOrDefault("UseDevelopmentStorage") == "true" ? Parse(Development) : new ConnectionString(parts);
    }

    public Uri Endpoint(string service, string name)
    {
        var text = _parts.GetValueOrDefault(name) ??
            $"{_parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{Account}.{service}.{_parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw Wrong($"its {name} is no address.");
    }

    public SharedKey Key()
    {
        var bytes = new byte[256];
        return _parts.TryGetValue("AccountKey", out var key) && Convert.TryFromBase64String(key, bytes, out var length) && length > 0
            ? new SharedKey(Account, bytes[..length])
            : throw Wrong("its AccountKey is missing or not Base64.");
    }

    private string Account => _parts.GetValueOrDefault("AccountName") is { Length: > 0 } name ? name : throw Wrong("its AccountName is missing.");

    private static StorageUnavailableException Wrong(string reason) => new(
        $"the storage account: of the connection string in {AzureStorageAccount.Setting}", reason,
        "Copy it from the account's page 'Access keys', or use UseDevelopmentStorage=true.");
}
