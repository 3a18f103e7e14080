using Alerts.Platform.Net;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.Options;

namespace Alerts.Subscriptions.SignUps;

/// <summary>Reads what a sign-up asks for, or says all that is wrong with it.</summary>
internal sealed class ProposalReader(TopicCatalogue catalogue, IOptions<NetworkOptions> network, TimeProvider time)
{
    /// <returns>Null when there are problems.</returns>
    public (ChannelKind Channel, string Address, Proposal Proposal)? Read(SignUpRequest request, out IReadOnlyList<Problem> problems)
    {
        var found = new List<Problem>();
        problems = found;
        var address = AddressCheck.Read(request, network.Value, found);
        var watches = WatchCheck.Read(request.Watches, catalogue, found);
        var format = AddressCheck.ReadFormat(request, found);
        var owner = AddressCheck.ReadOwner(request, found);
        var preferences = PreferencesCheck.Read(request, found);
        if (address is not { } to || found.Count > 0)
            return null;
        var proposal = new Proposal
        {
            Watches = watches,
            At = time.GetUtcNow(),
            Secret = to.Channel == ChannelKind.Webhook ? WebhookSecret.New() : null,
            Format = format,
            Owner = owner,
            Preferences = preferences,
        };
        return (to.Channel, to.Address, proposal);
    }
}
