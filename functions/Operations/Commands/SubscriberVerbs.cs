using System.CommandLine;
using System.Text;
using Alerts.Network;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Commands;

/// <summary>What the verbs of <see cref="SubscribersCommand"/> do.</summary>
internal sealed class SubscriberVerbs(
    SubscriberStore subscribers,
    SignUp signUp,
    Confirmation confirmation,
    Unsubscription unsubscription,
    Export export,
    Erasure erasure,
    IOptions<NetworkOptions> network,
    TimeProvider time,
    InvocationConfiguration console)
{
    public async Task<int> ListAsync(CancellationToken cancel)
    {
        await foreach (var subscriber in subscribers.ListAsync(cancel))
        {
            await console.Output.WriteLineAsync(string.Join('\t',
                subscriber.Id,
                subscriber.Channel.ToString().ToLowerInvariant(),
                subscriber.State.ToString().ToLowerInvariant() + (subscriber.DisabledFor is { } reason ? $" ({reason})" : ""),
                Shown(subscriber),
                string.Join(' ', subscriber.Watches.Concat(subscriber.Proposed?.Watches.Select(Unconfirmed) ?? []))));
        }

        return ExitCodes.Success;

        static object Unconfirmed(Watch watch) => $"({watch})";
    }

    public async Task<int> AddAsync(string? email, string? webhook, IReadOnlyList<string> watches, bool confirmed, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var request = new SignUpRequest(email, webhook, [.. watches.Select(watch => WatchText.Read(watch, "--watch", problems))]);
        if (problems.Count > 0)
            throw Failed(problems);
        switch (confirmed ? await signUp.PrepareAsync(request, cancel) : await signUp.RequestAsync(request, cancel))
        {
            case SignUpResult.Rejected rejected:
                throw Failed(rejected.Problems);
            case SignUpResult.Accepted accepted:
                if (confirmed)
                    await confirmation.ConfirmAsync(accepted.Subscriber, cancel);
                await console.Output.WriteLineAsync($"{accepted.Subscriber} {(confirmed ? "gets alerts" : "is asked to confirm within 48 hours")}");
                if (accepted.Secret is { } secret)
                    await console.Output.WriteLineAsync($"secret, shown this once: {secret}");
                break;
        }

        return ExitCodes.Success;
    }

    public async Task<int> RemoveAsync(string who, CancellationToken cancel) =>
        await unsubscription.UnsubscribeAsync(await FindAsync(who, cancel), cancel) ? ExitCodes.Success : throw Nobody();

    public async Task<int> ExportAsync(string who, CancellationToken cancel)
    {
        var held = await export.WriteAsync(await FindAsync(who, cancel), cancel) ?? throw Nobody();
        await console.Output.WriteLineAsync(Encoding.UTF8.GetString(held));
        return ExitCodes.Success;
    }

    public async Task<int> SuppressAsync(string who, CancellationToken cancel)
    {
        var id = await FindAsync(who, cancel);
        await unsubscription.DisableAsync(id, "suppressed by an operator", time.GetUtcNow(), cancel);
        await console.Output.WriteLineAsync($"{id} is suppressed");
        return ExitCodes.Success;
    }

    public async Task<int> EraseAsync(string who, CancellationToken cancel)
    {
        // By its id also somebody who is gone: an erasure that died is completed so.
        var id = SubscriberKeys.IsId(who) ? who : await FindAsync(who, cancel);
        await erasure.EraseAsync(id, cancel);
        if (Address(who) is { } address)
            await subscribers.FreeAsync(address.Channel, address.Address, id, cancel);
        await console.Output.WriteLineAsync($"{id} is erased");
        return ExitCodes.Success;
    }

    private async Task<string> FindAsync(string who, CancellationToken cancel)
    {
        if (SubscriberKeys.IsId(who))
            return await subscribers.GetAsync(who, cancel) is null ? throw Nobody() : who;
        var (channel, address) = Address(who) ?? throw new CommandFailedException(
            "That is no subscriber's id, mail address or https address; `subscribers list` shows the ids.");
        return await subscribers.FindAsync(channel, address, cancel) ?? throw Nobody();
    }

    private (ChannelKind Channel, string Address)? Address(string who) => AddressCheck.Read(
        who.Contains("://", StringComparison.Ordinal) ? new(null, who, null) : new(who, null, null), network.Value, []);

    private static string Shown(Subscriber subscriber) =>
        subscriber.Channel == ChannelKind.Webhook ? new Uri(subscriber.Address).Host : subscriber.Address;

    private static CommandFailedException Failed(IEnumerable<Problem> problems) => new(string.Join('\n', problems));

    private static CommandFailedException Nobody() => new("There is no such subscriber; `subscribers list` shows who there is.");
}
