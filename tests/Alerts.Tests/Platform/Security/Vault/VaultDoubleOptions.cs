using Azure.Core;

namespace Alerts.Tests.Platform.Security.Vault;

internal sealed class VaultDoubleOptions : ClientOptions;
