using Alerts.Subscriptions;

namespace Alerts.Hosting.Demo;

/// <summary>Subscribes the demo's readers by the way that everybody takes; only the click on the link is done for them.</summary>
internal sealed class DemoReaders(SignUp signUp, Confirmation confirmation, SubscriberStore subscribers)
{
    /// <summary>Done again on the same data, it changes nothing; done half, it is completed.</summary>
    /// <param name="address">Where the demo is served, without a slash at the end.</param>
    public async Task SubscribeAsync(string address, CancellationToken cancel)
    {
        foreach (var reader in DemoReader.All)
            await SubscribeAsync(reader, address + DemoLinks.Webhook, cancel);
    }

    /// <returns>Null before anybody subscribed the address.</returns>
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
