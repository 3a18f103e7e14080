using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Platform.Security.Vault;

/// <summary>
/// Wraps and unwraps with a key that never leaves Azure Key Vault
/// (https://learn.microsoft.com/rest/api/keyvault/keys/wrap-key/wrap-key).
/// </summary>
/// <param name="key">Without a version: the newest one wraps.</param>
/// <param name="options">Null for the defaults; tests bring their transport.</param>
internal sealed class VaultClient(Uri key, TokenCredential credential, ClientOptions? options = null)
{
    private const string Version = "?api-version=7.4";
    private const string Algorithm = "RSA-OAEP-256";

    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(
        options ?? new VaultClientOptions(),
        new BearerTokenAuthenticationPolicy(credential, Scope(key))
    );

    public async Task<(string Wrapped, Uri By)> WrapAsync(byte[] plain, CancellationToken cancel)
    {
        var result = await CallAsync(key, "wrapkey", Base64Url.EncodeToString(plain), cancel);
        return (result.Value!, result.Kid!);
    }

    /// <param name="by">The version that wrapped it.</param>
    public async Task<byte[]> UnwrapAsync(string wrapped, Uri by, CancellationToken cancel)
    {
        // The row names the wrapping key. An address outside our vault is refused: that server would receive our token.
        if (!by.AbsoluteUri.StartsWith(key.AbsoluteUri.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase))
            throw Wrong($"the data key was wrapped by another key, {by}.", "Set Secrets:KeyVaultKey to that one.");
        return Base64Url.DecodeFromChars((await CallAsync(by, "unwrapkey", wrapped, cancel)).Value);
    }

    public async Task<Uri> NewestAsync(CancellationToken cancel) =>
        (await SendAsync(RequestMethod.Get, key.AbsoluteUri.TrimEnd('/') + Version, content: null, VaultJson.Shared.VaultKey, cancel))
            .Key
            ?.Kid
        ?? throw Wrong("its answer has no version.", "Look at it in the portal.");

    private async Task<VaultResult> CallAsync(Uri version, string operation, string value, CancellationToken cancel)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new VaultOperation(Algorithm, value), VaultJson.Shared.VaultOperation);
        var address = $"{version.AbsoluteUri.TrimEnd('/')}/{operation}{Version}";
        return
            await SendAsync(RequestMethod.Post, address, RequestContent.Create(body), VaultJson.Shared.VaultResult, cancel)
                is { Kid: not null, Value: not null } result
            ? result
            : throw Wrong($"its answer to {operation} has no value.", "Look at it in the portal.");
    }

    private async Task<T> SendAsync<T>(
        RequestMethod method,
        string address,
        RequestContent? content,
        JsonTypeInfo<T> type,
        CancellationToken cancel
    )
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(address));
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (content is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = content;
        }

        try
        {
            await _pipeline.SendAsync(message, cancel);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or Azure.Identity.AuthenticationFailedException)
        {
            throw Wrong(
                $"it cannot be reached ({e.GetType().Name}).",
                "Check its address, the network between, and the app's identity.",
                e
            );
        }

        if (message.Response.IsError)
            throw Wrong(
                $"it answered {message.Response.Status}.",
                "Give the caller (the app's identity, or yours for 'move') the role Key Vault Crypto Service Encryption User on it."
            );
        return JsonSerializer.Deserialize(message.Response.Content.ToMemory().Span, type)
            ?? throw Wrong("it answered null.", "Look at it in the portal.");
    }

    private StorageUnavailableException Wrong(string reason, string remedy, Exception? inner = null) =>
        new($"the vault's key {key}", reason, remedy, inner);

    // "https://vault.azure.net/.default" in the public cloud, and alike in others.
    private static string Scope(Uri key) => $"https://{key.IdnHost[(key.IdnHost.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";
}

[JsonSerializable(typeof(VaultOperation))]
[JsonSerializable(typeof(VaultResult))]
[JsonSerializable(typeof(VaultKey))]
internal sealed partial class VaultJson : JsonSerializerContext
{
    public static VaultJson Shared { get; } = new(WireJson.Options());
}

/// <summary>The default retries and diagnostics, which never log bodies or header values.</summary>
internal sealed class VaultClientOptions : ClientOptions;

internal sealed record VaultKey(VaultResult? Key);

internal sealed record VaultOperation(string Alg, string Value)
{
    public override string ToString() => $"VaultOperation {Alg}";
}

internal sealed record VaultResult(Uri? Kid, string? Value)
{
    public override string ToString() => $"VaultResult of {Kid}";
}
