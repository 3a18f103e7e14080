using System.Security.Cryptography;
using System.Text;

namespace Alerts.Storage.Azure;

/// <summary>An account's key: signs requests, is never shown.</summary>
internal sealed class SharedKey(string account, byte[] key)
{
    public string Account => account;

    /// <returns>The value of the Authorization header.</returns>
    public string Authorize(string toSign) =>
        $"SharedKey {account}:{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)))}";
}
