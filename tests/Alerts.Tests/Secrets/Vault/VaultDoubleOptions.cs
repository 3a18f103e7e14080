using Azure.Core;

namespace Alerts.Tests.Secrets.Vault;

internal sealed class VaultDoubleOptions : ClientOptions;
