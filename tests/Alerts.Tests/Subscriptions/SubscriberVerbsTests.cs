using System.CommandLine;
using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Alerts.Network;
using Alerts.Operations;
using Alerts.Operations.Commands;
using Alerts.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Subscriptions;

public sealed class SubscriberVerbsTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();
    private readonly StringWriter _output = new();
    private readonly OutboxStore _outbox;
    private readonly SubscriberVerbs _verbs;

    public SubscriberVerbsTests()
    {
        _outbox = new OutboxStore(_rig.Tables);
        _verbs = new SubscriberVerbs(
            _rig.Subscribers,
            _rig.SignUp,
            _rig.Confirmation,
            _rig.Unsubscription,
            new Export(_rig.Subscribers, [_outbox]),
            _rig.Erasure(_outbox),
            Options.Create(new NetworkOptions()),
            _rig.Time,
            new InvocationConfiguration { Output = _output });
    }

    public void Dispose()
    {
        _rig.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Add_on_the_operators_word_sends_nothing_and_prints_the_secret_once()
    {
        await _verbs.AddAsync(null, "https://hooks.example.org/private", ["BLA,attack,killed>=5,first"], confirmed: true, CancellationToken.None);
        await _verbs.ListAsync(CancellationToken.None);

        var printed = _output.ToString();
        Assert.Single(printed.Split("whsec_").Skip(1));
        Assert.Contains("active\thooks.example.org\tgroup:bla,attack,killed>=5,first", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("private", printed, StringComparison.Ordinal);
        Assert.Empty(await _rig.PagesAsync());
    }

    [Theory]
    [InlineData("Baluchistan", "province:Balochistan")]
    [InlineData("Quetta,killed>=x", "killed>=5")]
    [InlineData("Quetta,war", "attack, operation or clash")]
    public async Task Add_names_what_would_be_right(string watch, string remedy)
    {
        var mistake = await Assert.ThrowsAsync<CommandFailedException>(
            () => _verbs.AddAsync("asma@example.org", null, [watch], confirmed: true, CancellationToken.None));

        Assert.Contains(remedy, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_leaves_nothing_of_a_subscriber_and_can_be_repeated_after_a_crash()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        await _outbox.RecordAsync(
            new OutboxRow("msg_1", ChannelKind.Email, reader.Address, reader.Id, "x", Changes.Morning, "x", "x"), CancellationToken.None);

        await _verbs.EraseAsync("ASMA@example.org", CancellationToken.None);

        Assert.Null(await _rig.Subscribers.GetAsync(reader.Id, CancellationToken.None));
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
        Assert.Empty(await _rig.WatchersAsync("district:Quetta"));
        Assert.Empty(await _outbox.ListAsync(10, CancellationToken.None));
        await _rig.Subscribers.ClaimAsync(ChannelKind.Email, "asma@example.org", reader.Id, CancellationToken.None);
        await _verbs.EraseAsync("asma@example.org", CancellationToken.None);
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
    }

    [Fact]
    public async Task Export_tells_what_is_held_without_what_lets_one_act_as_her()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        await _verbs.ExportAsync(reader.Id, CancellationToken.None);

        Assert.Contains("asma@example.org", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("district:Quetta", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(reader.Token, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_say_so_when_there_is_nobody() =>
        await Assert.ThrowsAsync<CommandFailedException>(() => _verbs.RemoveAsync("gul@example.org", CancellationToken.None));
}
