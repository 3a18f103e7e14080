using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Messages;
using Alerts.Operations.Records;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Operators;

/// <summary>Grants access to the operators' pages: by a one-time link, the key, or Entra ID. Each of them opens a session.</summary>
internal sealed class OperatorAccess(
    ITableStore tables,
    Links links,
    IOptions<OperationsOptions> options,
    IConfiguration settings,
    TimeProvider time
)
{
    public static readonly TimeSpan SessionTime = TimeSpan.FromHours(12);
    private static readonly TimeSpan LinkTime = TimeSpan.FromMinutes(15);

    private const string OfLinks = "links";
    private const string OfSessions = "sessions";

    private readonly DocumentTable<OperatorPass> _passes = new(tables, TableNames.Operators, OperationsJson.Shared.OperatorPass);

    /// <summary>A link that opens one session, within 15 minutes.</summary>
    /// <param name="who">For the audit log.</param>
    public async Task<Uri> LinkAsync(string who, CancellationToken cancel)
    {
        var secret = Secret();
        await _passes.PutAsync(OfLinks, Hash(secret), new OperatorPass(who, "", time.GetUtcNow() + LinkTime), cancel);
        return new Uri($"{links.Operators}/enter/{secret}");
    }

    /// <summary>Uses a link up. Of two concurrent uses one succeeds.</summary>
    /// <returns>The secret of the session; null for an invalid link.</returns>
    public async Task<string?> EnterByLinkAsync(string secret, CancellationToken cancel)
    {
        var stored = await _passes.GetAsync(OfLinks, Hash(secret), cancel);
        return
            stored is not null
            && await _passes.DeleteAsync(OfLinks, Hash(secret), stored.ETag, cancel)
            && stored.Value.Until > time.GetUtcNow()
            ? await OpenAsync(stored.Value.Who, cancel)
            : null;
    }

    /// <returns>Null when the key is wrong, or none is set.</returns>
    public async Task<string?> EnterByKeyAsync(string key, CancellationToken cancel) =>
        options.Value.Key is { Length: >= OperationsOptions.LeastKey } known && Same(known, key)
            ? await OpenAsync("operator with the key", cancel)
            : null;

    /// <summary>
    /// By the headers of App Service authentication, which removes them from outside requests while it is on. So they count only where
    /// it says that it is on, and only under the Functions host.
    /// </summary>
    /// <returns>Null without such a header, or for a name that is not on the list.</returns>
    public async Task<string?> EnterByEntraAsync(IHeaderDictionary headers, CancellationToken cancel)
    {
        var allowed = (options.Value.EntraOperators ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (allowed.Length == 0 || !settings.IsUnderFunctionsHost() || !IsOn(settings["WEBSITE_AUTH_ENABLED"]))
            return null;
        var (name, id) = (headers["X-MS-CLIENT-PRINCIPAL-NAME"].ToString(), headers["X-MS-CLIENT-PRINCIPAL-ID"].ToString());
        return allowed.Any(one => Is(one, name) || Is(one, id)) ? await OpenAsync(name.Length > 0 ? name : id, cancel) : null;
    }

    public async Task<OperatorPass?> SessionAsync(string? secret, CancellationToken cancel) =>
        !string.IsNullOrEmpty(secret)
        && (await _passes.GetAsync(OfSessions, Hash(secret), cancel))?.Value is { } session
        && session.Until > time.GetUtcNow()
            ? session
            : null;

    public Task LeaveAsync(string secret, CancellationToken cancel) => _passes.DeleteAsync(OfSessions, Hash(secret), etag: null, cancel);

    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var partition in new[] { OfLinks, OfSessions })
        {
            await foreach (var row in tables.RangeAsync(TableNames.Operators, partition, null, null, cancel))
            {
                if ((await _passes.GetAsync(partition, row.Key, cancel))?.Value.Until <= now)
                    await tables.DeleteAsync(TableNames.Operators, partition, row.Key, null, cancel);
            }
        }
    }

    public static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(one)),
            SHA256.HashData(Encoding.UTF8.GetBytes(other))
        );

    private async Task<string> OpenAsync(string who, CancellationToken cancel)
    {
        var secret = Secret();
        await _passes.PutAsync(OfSessions, Hash(secret), new OperatorPass(who, Secret(), time.GetUtcNow() + SessionTime), cancel);
        return secret;
    }

    private static bool IsOn(string? setting) => string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase) || setting == "1";

    private static bool Is(string allowed, string given) =>
        given.Length > 0 && string.Equals(allowed, given, StringComparison.OrdinalIgnoreCase);

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
