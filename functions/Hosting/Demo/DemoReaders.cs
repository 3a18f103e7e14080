using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Hosting.Demo;

/// <summary>Subscribes the demo's readers in the ordinary way; the click on the link is simulated.</summary>
internal sealed class DemoReaders(SignUp signUp, Confirmation confirmation, SubscriberStore subscribers)
{
    /// <summary>A repeat on the same data changes nothing, or completes a partial one.</summary>
    /// <param name="address">Where the demo is served, without a slash at the end.</param>
    public async Task SubscribeAsync(string address, CancellationToken cancel)
    {
        foreach (var reader in DemoReader.All)
            await SubscribeAsync(reader, address + DemoLinks.Webhook, cancel);
    }

    public async Task<Subscriber?> FindAsync(ChannelKind channel, string address, CancellationToken cancel) =>
        await subscribers.FindAsync(channel, address, cancel) is { } id ? await subscribers.GetAsync(id, cancel) : null;

    private async Task SubscribeAsync(DemoReader reader, string webhook, CancellationToken cancel)
    {
        var channel = reader.Address is null ? ChannelKind.Webhook : ChannelKind.Email;
        if (await FindAsync(channel, reader.Address ?? webhook, cancel) is { ConfirmedAt: not null })
            return;
        var request = new SignUpRequest(reader.Address, reader.Address is null ? webhook : null, reader.Watches);
        if (await signUp.RequestAsync(request, cancel) is not SignUpResult.Accepted accepted)
            throw new InvalidOperationException($"The demo's reader {reader.Address ?? "at the webhook"} cannot sign up.");
        await confirmation.ConfirmAsync(accepted.Subscriber, cancel);
    }
}

/// <summary>A subscriber of the demo.</summary>
/// <param name="Address">A mail address, or null for the demo's webhook.</param>
internal sealed record DemoReader(string? Address, params IReadOnlyList<WatchRequest> Watches)
{
    /// <summary>The addresses are safe: example.org is reserved (RFC 2606).</summary>
    public static IReadOnlyList<DemoReader> All { get; } =
    [
        new("newsroom@example.org", new WatchRequest(Topic.Everything)),
        new("balochistan.desk@example.org", new WatchRequest("province:Balochistan")),
        new("peshawar.desk@example.org", new WatchRequest("province:Khyber Pakhtunkhwa") { MinKilled = 5 }),
        new("researcher@example.org", new WatchRequest("group:bla")),
        new("quetta.office@example.org", new WatchRequest("district:Quetta", ["attack"])),
        new("kurram.relief@example.org", new WatchRequest("district:Kurram", ["attack", "clash"], Updates: false)),
        new(null, new WatchRequest(Topic.Everything)),
    ];
}
