using System.Security.Cryptography;
using Alerts.Platform.Security;

namespace Alerts.Tests.Platform.Security;

public sealed class KeyRingTests
{
    private readonly DataKey _key = DataKey.New();

    private KeyRing Ring => new([_key]);

    [Theory]
    [InlineData("")]
    [InlineData("asma@example.org")]
    [InlineData("https://hooks.example/کوئٹہ")]
    public void Open_gives_what_was_sealed(string text)
    {
        var closed = Ring.Encrypt(text, "here");

        Assert.DoesNotContain("asma", closed, StringComparison.Ordinal);
        Assert.Equal(text, Ring.Decrypt(closed, "here"));
    }

    [Fact]
    public void Seal_never_gives_the_same_twice() => Assert.NotEqual(Ring.Encrypt("asma", "here"), Ring.Encrypt("asma", "here"));

    [Fact]
    public void Open_refuses_what_was_sealed_for_another_place_and_names_no_text()
    {
        var closed = Ring.Encrypt("asma", "here");

        var refused = Assert.Throws<CryptographicException>(() => Ring.Decrypt(closed, "there"));

        Assert.Contains("'there'", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("asma", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_refuses_every_change_of_a_bit()
    {
        var closed = Ring.Encrypt("asma", "here");
        var start = closed.LastIndexOf(':') + 1;
        for (var i = start; i < closed.Length - 1; i++)
        {
            var changed = closed[..i] + (closed[i] == 'A' ? 'B' : 'A') + closed[(i + 1)..];
            Assert.Throws<CryptographicException>(() => Ring.Decrypt(changed, "here"));
        }
    }

    [Theory]
    [InlineData("sealed:")]
    [InlineData("sealed:x")]
    [InlineData("sealed:x:")]
    [InlineData("sealed:KEY:")]
    [InlineData("sealed:KEY:###")]
    [InlineData("sealed:KEY:AAAA")]
    public void Open_refuses_what_is_damaged(string text) =>
        Assert.Throws<CryptographicException>(() => Ring.Decrypt(text.Replace("KEY", _key.Id, StringComparison.Ordinal), "here"));

    [Fact]
    public void Open_leaves_a_text_that_was_never_sealed_as_it_is() =>
        Assert.Equal("asma@example.org", Ring.Decrypt("asma@example.org", "here"));

    [Fact]
    public void Open_takes_what_an_older_key_sealed_and_looks_up_by_it()
    {
        var both = new KeyRing([_key, DataKey.New()]);

        Assert.Equal("asma", both.Decrypt(Ring.Encrypt("asma", "here"), "here"));
        Assert.Equal(Ring.Hash("asma"), both.Hash("asma"));
        Assert.Throws<CryptographicException>(() => Ring.Decrypt(both.Encrypt("asma", "here"), "here"));
    }

    [Fact]
    public void Hash_is_anothers_with_another_key() => Assert.NotEqual(Ring.Hash("asma"), new KeyRing([DataKey.New()]).Hash("asma"));

    [Fact]
    public void Keys_are_nothing_that_is_printed() =>
        Assert.DoesNotContain(
            Convert.ToBase64String(_key.Export()),
            $"{_key} {Ring} {new KeyFile(_key.Id, Convert.ToBase64String(_key.Export()))}",
            StringComparison.Ordinal
        );
}
