using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Platform.Security;

/// <summary>
/// Encrypts texts with AES-256-GCM under the newest key, and decrypts what any of the keys encrypted. The result is "sealed:", the key's
/// id, ":" and Base64url of nonce, tag and ciphertext. It is bound to its place: an attacker who can write rows cannot move one
/// subscriber's address into another's row.
/// </summary>
/// <param name="keys">The oldest first; at least one.</param>
internal sealed class KeyRing(IReadOnlyList<DataKey> keys)
{
    private const string Prefix = "sealed:";

    // NIST SP 800-38D, 5.2.1.1 and 8.3: random nonces of 96 bits serve 2^32 texts under one key.
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="place">Where the text is kept, such as a row's id and the field's name.</param>
    public string Encrypt(string text, string place)
    {
        var key = keys[^1];
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key.Encryption, TagBytes);
        aes.Encrypt(
            whole.AsSpan(0, NonceBytes),
            plain,
            whole.AsSpan(NonceBytes + TagBytes),
            whole.AsSpan(NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(place)
        );
        return Prefix + key.Id + ":" + Base64Url.EncodeToString(whole);
    }

    /// <param name="text">
    /// What <see cref="Encrypt"/> returned. A text from before encryption is returned as it is.
    /// </param>
    /// <param name="place">The place that the text was encrypted for.</param>
    /// <exception cref="CryptographicException">
    /// The key is missing, or the text belongs to another place or is damaged. Names the place only.
    /// </exception>
    public string Decrypt(string text, string place)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return text;
        var end = text.IndexOf(':', Prefix.Length);
        var id = end < 0 ? "" : text[Prefix.Length..end];
        var key =
            keys.FirstOrDefault(key => key.Id == id)
            ?? throw new CryptographicException($"The text at '{place}' is encrypted by the key '{id}', which is missing: restore it.");
        return Decrypt(key, text.AsSpan(end + 1), place);
    }

    /// <summary>
    /// A lookup key for a secret: equal for equal texts, and useless without the key. It uses the oldest key, which therefore stays when
    /// a new one is added.
    /// </summary>
    /// <returns>64 hexadecimal digits.</returns>
    public string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(keys[0].Lookup, Encoding.UTF8.GetBytes(text)));

    public override string ToString() => $"KeyRing of {string.Join(", ", keys.Select(key => key.Id))}";

    private static string Decrypt(DataKey key, ReadOnlySpan<char> text, string place)
    {
        try
        {
            var whole = Base64Url.DecodeFromChars(text);
            var plain = new byte[whole.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(key.Encryption, TagBytes);
            aes.Decrypt(
                whole.AsSpan(0, NonceBytes),
                whole.AsSpan(NonceBytes + TagBytes),
                whole.AsSpan(NonceBytes, TagBytes),
                plain,
                Encoding.UTF8.GetBytes(place)
            );
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception wrong)
            when (wrong is FormatException or OverflowException or ArgumentException or AuthenticationTagMismatchException)
        {
            throw new CryptographicException($"The text at '{place}' is damaged, or was encrypted for another place.", wrong);
        }
    }
}

/// <summary>
/// A random key and the keys derived from it, one for each purpose (HKDF, RFC 5869). A class, not a record, so that nothing prints it.
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

    public byte[] Encryption { get; }

    public byte[] Lookup { get; }

    /// <summary>Tells two keys apart and reveals nothing about either.</summary>
    public string Check { get; }

    public static DataKey New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), RandomNumberGenerator.GetBytes(Bytes));

    public byte[] Export() => [.. _key];

    public override string ToString() => $"DataKey {Id}";

    private byte[] Derived(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Bytes, salt: [], info: System.Text.Encoding.UTF8.GetBytes("alerts " + purpose));
}
