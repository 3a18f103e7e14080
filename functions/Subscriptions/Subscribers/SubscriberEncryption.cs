using Alerts.Platform.Security;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Encrypts what leads to a subscriber or lets a reader act as one. Each text is bound to the subscriber's id and the field. An older,
/// plain row is read as it is, and encrypted at its next write.
/// </summary>
internal static class SubscriberEncryption
{
    public static Subscriber Encrypt(Subscriber subscriber, KeyRing keys) => Each(subscriber, keys.Encrypt);

    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// A field is damaged or another subscriber's, or its key is missing.
    /// </exception>
    public static Subscriber Decrypt(Subscriber subscriber, KeyRing keys) => Each(subscriber, keys.Decrypt);

    private static Subscriber Each(Subscriber subscriber, Func<string, string, string> act)
    {
        return subscriber with
        {
            Address = Act(subscriber.Address, "address"),
            Token = Act(subscriber.Token, "token"),
            Owner = subscriber.Owner is { } owner ? Act(owner, "owner") : null,
            Secrets = [.. subscriber.Secrets.Select(secret => Act(secret, "secret"))],
            Retiring = [.. subscriber.Retiring.Select(retiring => retiring with { Secret = Act(retiring.Secret, "secret") })],
            Proposed = subscriber.Proposed is { } proposed
                ? proposed with
                {
                    Secret = proposed.Secret is { } secret ? Act(secret, "secret") : null,
                    Owner = proposed.Owner is { } proposedOwner ? Act(proposedOwner, "owner") : null,
                }
                : null,
        };

        string Act(string text, string field) => act(text, $"subscriber {subscriber.Id} {field}");
    }
}
