using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Alerts.Tests.Platform.Security.Vault;

/// <summary>A vault with one RSA key in several versions, behind HTTP; a call that it does not know fails.</summary>
internal sealed class VaultDouble : HttpMessageHandler
{
    private readonly Dictionary<string, RSA> _versions = [];

    public Uri Key { get; } = new("https://alerts.vault.azure.net/keys/addresses");

    public List<string> Calls { get; } = [];

    public HttpStatusCode? Answers { get; set; }

    private string Newest { get; set; } = "";

    public VaultDouble() => Rotate();

    public void Rotate() => _versions[Newest = $"v{_versions.Count + 1}"] = RSA.Create(2048);

    public ClientOptions Options() => new VaultDoubleOptions { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 0 } };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("Bearer token of https://vault.azure.net/.default", request.Headers.Authorization?.ToString());
        Assert.Equal("?api-version=7.4", request.RequestUri!.Query);
        Calls.Add($"{request.Method} {request.RequestUri.AbsolutePath}");
        if (Answers is { } status)
            return new HttpResponseMessage(status);
        var parts = request.RequestUri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        return (request.Method.Method, parts) switch
        {
            ("GET", ["keys", "addresses"]) => Json(new JsonObject { ["key"] = new JsonObject { ["kid"] = Kid(Newest) } }),
            ("POST", ["keys", "addresses", "wrapkey"]) => Json(
                Newest,
                body!,
                (rsa, value) => rsa.Encrypt(value, RSAEncryptionPadding.OaepSHA256)
            ),
            ("POST", ["keys", "addresses", var version, "unwrapkey"]) => Json(
                version,
                body!,
                (rsa, value) => rsa.Decrypt(value, RSAEncryptionPadding.OaepSHA256)
            ),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private HttpResponseMessage Json(string version, JsonNode body, Func<RSA, byte[], byte[]> act)
    {
        Assert.Equal("RSA-OAEP-256", (string?)body["alg"]);
        var value = act(_versions[version], System.Buffers.Text.Base64Url.DecodeFromChars((string)body["value"]!));
        return Json(new JsonObject { ["kid"] = Kid(version), ["value"] = System.Buffers.Text.Base64Url.EncodeToString(value) });
    }

    private string Kid(string version) => $"{Key}/{version}";

    private static HttpResponseMessage Json(JsonObject json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json") };
}
