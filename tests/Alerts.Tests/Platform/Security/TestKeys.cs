using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;

namespace Alerts.Tests.Platform.Security;

/// <summary>Keys that are in no file and no vault.</summary>
internal sealed class TestKeys(KeyRing ring) : IKeySource
{
    public Task<KeyRing> LoadAsync(CancellationToken cancel) => Task.FromResult(ring);

    public static SecretKeys New() => Of(DataKey.New());

    public static SecretKeys Of(params DataKey[] keys) => new(new TestKeys(new KeyRing(keys)));
}
