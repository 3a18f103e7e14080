using Azure.Core;

namespace Alerts.Secrets.Vault;

/// <summary>The pipeline's own retries and diagnostics; bodies and values of headers are never logged by it.</summary>
internal sealed class VaultClientOptions : ClientOptions;
