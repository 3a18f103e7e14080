using System.Text;
using Alerts.Platform.Security;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed class SealingTests : IDisposable
{
    private const string Id = "0123456789abcdef01234567";

    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Nothing_in_the_file_tells_an_address_a_token_or_a_secret_after_a_sign_up()
    {
        var request = new SignUpRequest(null, "https://hooks.example.org/very/private", [new("Quetta")]) { Owner = "asma@example.org" };
        var pending = Assert.IsType<SignUpResult.Accepted>(await _rig.SignUp.RequestAsync(request, CancellationToken.None));
        await _rig.AskAsync("gul@example.org", "Bannu");
        string[] hidden =
        [
            "very/private",
            "hooks.example",
            "asma",
            "gul@",
            "example.org",
            pending.Secret!,
            (await _rig.GetAsync(pending.Subscriber)).Token,
        ];
        await AssertHiddenAsync(hidden);

        await _rig.Confirmation.ConfirmAsync(pending.Subscriber, CancellationToken.None);

        await AssertHiddenAsync(hidden);
        var confirmed = await _rig.GetAsync(pending.Subscriber);
        Assert.Equal(("https://hooks.example.org/very/private", "asma@example.org"), (confirmed.Address, confirmed.Owner));
        Assert.Equal([pending.Secret!], confirmed.Secrets);
    }

    [Fact]
    public async Task A_row_from_before_is_read_and_encrypted_when_it_is_written_next()
    {
        await StoreAsync(Plain("asma@example.org"));
        var (partition, key) = SubscriberKeys.PlainAddress(ChannelKind.Email, "asma@example.org");
        await Addresses().PutAsync(partition, key, new AddressRow(Id), CancellationToken.None);
        Assert.Equal(("asma@example.org", "old-token"), (await _rig.GetAsync(Id) is var old ? (old.Address, old.Token) : default));

        var again = await _rig.AskAsync("ASMA@example.org", "Bannu");

        Assert.Equal(Id, again.Subscriber);
        Assert.Equal("asma@example.org", (await _rig.GetAsync(Id)).Address);
        var json = (await _rig.Tables.GetAsync(TableNames.Subscribers, Id[..1], Id, CancellationToken.None))!.Json;
        Assert.DoesNotContain("asma", json, StringComparison.Ordinal);
        Assert.DoesNotContain("old-token", json, StringComparison.Ordinal);
        Assert.Null(await Addresses().GetAsync(partition, key, CancellationToken.None));
        Assert.Equal(Id, await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
    }

    [Fact]
    public async Task An_address_from_before_that_is_asked_for_by_several_at_once_stays_one()
    {
        await StoreAsync(Plain("asma@example.org"));
        var (partition, key) = SubscriberKeys.PlainAddress(ChannelKind.Email, "asma@example.org");
        await Addresses().PutAsync(partition, key, new AddressRow(Id), CancellationToken.None);

        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _rig.AskAsync("asma@example.org", "Bannu")));

        Assert.All(asked, accepted => Assert.Equal(Id, accepted.Subscriber));
    }

    [Fact]
    public void A_text_that_is_moved_to_another_row_or_field_is_refused()
    {
        var keys = new KeyRing([DataKey.New()]);
        var asma = SubscriberEncryption.Encrypt(Plain("asma@example.org"), keys);
        var gul = SubscriberEncryption.Encrypt(Plain("gul@example.org") with { Id = "f123456789abcdef01234567" }, keys);

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() =>
            SubscriberEncryption.Decrypt(gul with { Address = asma.Address }, keys)
        );
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() =>
            SubscriberEncryption.Decrypt(asma with { Address = asma.Token }, keys)
        );
    }

    [Fact]
    public void Every_text_that_reaches_or_acts_as_a_subscriber_is_sealed()
    {
        var keys = new KeyRing([DataKey.New()]);
        var all = Plain("asma@hidden.example") with
        {
            Token = "hidden",
            Owner = "hidden",
            Secrets = ["hidden", "hidden"],
            Retiring = [new RetiringSecret("hidden", Changes.Morning)],
            Proposed = new Proposal
            {
                Watches = [],
                At = Changes.Morning,
                Secret = "hidden",
                Owner = "hidden",
            },
        };

        var json = System.Text.Json.JsonSerializer.Serialize(SubscriberEncryption.Encrypt(all, keys), SubscriptionsJson.Shared.Subscriber);

        Assert.DoesNotContain("hidden", json, StringComparison.Ordinal);
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(all, SubscriptionsJson.Shared.Subscriber),
            System.Text.Json.JsonSerializer.Serialize(
                SubscriberEncryption.Decrypt(SubscriberEncryption.Encrypt(all, keys), keys),
                SubscriptionsJson.Shared.Subscriber
            )
        );
    }

    private static Subscriber Plain(string address) =>
        new()
        {
            Id = Id,
            Channel = ChannelKind.Email,
            Address = address,
            Token = "old-token",
            State = SubscriberState.Active,
            CreatedAt = Changes.Morning,
            ConfirmedAt = Changes.Morning,
            Watches = [new Watch { Topic = "district:Quetta" }],
        };

    private DocumentTable<AddressRow> Addresses() => new(_rig.Tables, TableNames.Addresses, SubscriptionsJson.Shared.AddressRow);

    private Task<string> StoreAsync(Subscriber subscriber) =>
        new DocumentTable<Subscriber>(_rig.Tables, TableNames.Subscribers, SubscriptionsJson.Shared.Subscriber).PutAsync(
            subscriber.Id[..1],
            subscriber.Id,
            subscriber,
            CancellationToken.None
        );

    // The log of what is not yet in the file too.
    private async Task AssertHiddenAsync(string[] hidden)
    {
        var files = Directory.GetFiles(_rig.Folder, "alerts.db*");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes);
            Assert.All(
                hidden,
                text => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0, $"'{text}' is in {Path.GetFileName(file)}.")
            );
        }
    }
}
