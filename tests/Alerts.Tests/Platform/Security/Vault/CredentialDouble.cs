using Azure.Core;

namespace Alerts.Tests.Platform.Security.Vault;

/// <summary>Gives tokens that say what they were asked for.</summary>
internal sealed class CredentialDouble : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new("token of " + requestContext.Scopes[0], DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
