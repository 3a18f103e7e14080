using System.Security.Cryptography;

namespace Alerts.Secrets;

/// <summary>
/// A random key, and those that are made of it, each for one purpose (HKDF, RFC 5869). A class and no record, so that nothing prints it.
/// </summary>
internal sealed class DataKey
{
    public const int Bytes = 32;

    private readonly byte[] _key;

    /// <param name="id">Letters and digits.</param>
    /// <param name="key"><see cref="Bytes"/> random bytes.</param>
    public DataKey(string id, byte[] key)
    {
        Id = id;
        _key = key;
        Encryption = Derived("encryption");
        Lookup = Derived("lookup");
        Check = Convert.ToHexStringLower(Derived("check"))[..16];
    }

    public string Id { get; }

    /// <summary>Of AES-256-GCM.</summary>
    public byte[] Encryption { get; }

    /// <summary>Of HMAC-SHA256.</summary>
    public byte[] Lookup { get; }

    /// <summary>Tells two keys apart and says nothing about either.</summary>
    public string Check { get; }

    public static DataKey New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The key itself, to be written down or wrapped.</summary>
    public byte[] Export() => [.. _key];

    public override string ToString() => $"DataKey {Id}";

    private byte[] Derived(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Bytes, salt: [], info: System.Text.Encoding.UTF8.GetBytes("alerts " + purpose));
}
