using System.CommandLine;
using Alerts.CommandLine.Administration;
using Alerts.CommandLine.Launching;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Operations.Administration;
using Alerts.Platform.Net;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Operations;

public sealed class SubscriberEditsTests : IDisposable
{
    private const string Operator = "asma@desk";

    private readonly SubscriptionRig _rig = new();
    private readonly StringWriter _output = new();
    private readonly DeliveryOptions _delivery = new() { SmtpHost = "mail.example.org" };
    private readonly OutboxStore _outbox;
    private readonly InvocationConfiguration _console;
    private readonly ServiceProvider _services;
    private readonly SubscriberEdits _edits;
    private readonly OperatorSignUp _signUp;

    public SubscriberEditsTests()
    {
        _outbox = new OutboxStore(_rig.Tables);
        _console = new InvocationConfiguration { Output = _output, Error = _output };
        var finder = new SubscriberFinder(_rig.Subscribers, Options.Create(new NetworkOptions()));
        var audit = new AuditLog(_rig.Tables, _rig.Time);
        _services = new ServiceCollection()
            .AddSingleton(_rig.Subscribers)
            .AddSingleton(finder)
            .AddSingleton(new DeliveryLog(_rig.Tables, _rig.Time))
            .AddSingleton(new Export(_rig.Subscribers, [_outbox]))
            .BuildServiceProvider();
        _edits = new SubscriberEdits(_rig.Subscribers, finder, _rig.Unsubscription, _rig.Erasure(_outbox), _rig.Suppression, audit);
        _signUp = new OperatorSignUp(_rig.SignUp, _rig.Confirmation, Options.Create(_delivery), audit);
    }

    public void Dispose()
    {
        _services.Dispose();
        _rig.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Add_on_the_operators_word_sends_nothing_and_prints_the_secret_once()
    {
        await AddAsync("--webhook", "https://hooks.example.org/private", "--watch", "BLA,attack,killed>=5,first");
        await ListAsync(addresses: false);

        var printed = _output.ToString();
        Assert.Single(printed.Split("whsec_").Skip(1));
        Assert.Contains("active\thooks.example.org\tgroup:bla,attack,killed>=5,first", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("private", printed, StringComparison.Ordinal);
        Assert.Empty(await _rig.PagesAsync());
    }

    [Theory]
    [InlineData("--email", "asma@example.org", "mail.example.org", "http://localhost:7071/", "gets alerts")]
    [InlineData(
        "--email",
        "asma@example.org",
        null,
        "http://localhost:7071/",
        "is confirmed. No mail server is set, so alerts are kept in the outbox and not sent."
    )]
    [InlineData("--email", "asma@example.org", null, "https://alerts.example.org/", "is confirmed. No mail server is set, so alerts wait.")]
    [InlineData("--webhook", "https://hooks.example.org/private", null, "https://alerts.example.org/", "gets alerts")]
    public async Task Add_on_the_operators_word_says_what_becomes_of_alerts(
        string channel,
        string address,
        string? host,
        string site,
        string said
    )
    {
        (_delivery.SmtpHost, _delivery.PublicUrl) = (host, new Uri(site));

        await AddAsync(channel, address, "--watch", "everything");

        Assert.Contains($" {said}", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Baluchistan", "province:Balochistan")]
    [InlineData("Quetta,killed>=x", "killed>=5")]
    [InlineData("Quetta,war", "attack, operation or clash")]
    public async Task Add_names_what_would_be_right(string watch, string remedy)
    {
        Assert.Equal(ExitCodes.Failure, await AddAsync("--email", "asma@example.org", "--watch", watch));

        Assert.Contains(remedy, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_leaves_nothing_of_a_subscriber_and_can_be_repeated_after_a_crash()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        await _outbox.RecordAsync(
            new OutboxRow("msg_1", ChannelKind.Email, reader.Address, reader.Id, "x", Changes.Morning, "x", "x"),
            CancellationToken.None
        );

        await _edits.EraseAsync(Operator, "ASMA@example.org", CancellationToken.None);

        Assert.Null(await _rig.Subscribers.GetAsync(reader.Id, CancellationToken.None));
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
        Assert.Empty(await _rig.WatchersAsync("district:Quetta"));
        Assert.Empty(await _outbox.ListAsync(10, CancellationToken.None));
        await _rig.Subscribers.ClaimAsync(ChannelKind.Email, "asma@example.org", reader.Id, CancellationToken.None);
        await _edits.EraseAsync(Operator, "asma@example.org", CancellationToken.None);
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
    }

    [Fact]
    public async Task Export_tells_what_is_held_without_what_lets_one_act_as_her()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        await SubscribersCommand.ExportAsync(_services, reader.Id, _console, CancellationToken.None);

        Assert.Contains("asma@example.org", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("district:Quetta", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(reader.Token, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_of_an_unknown_subscriber_is_refused() =>
        Assert.Equal(SubscriberFinder.NoSubscriber, await _edits.RemoveAsync(Operator, "gul@example.org", CancellationToken.None));

    [Fact]
    public async Task Add_takes_every_wish_and_show_tells_it_with_what_was_sent()
    {
        await AddAsync(
            "--email",
            "asma@example.org",
            "--watch",
            "Quetta",
            "--cadence",
            "daily",
            "--quiet",
            "22:00-07:00",
            "--zone",
            "Europe/London",
            "--language",
            "ur",
            "--urgent-from",
            "10",
            "--most-an-hour",
            "3"
        );

        await SubscriberShowCommand.ShowAsync(_services, "asma@example.org", addresses: false, _console, CancellationToken.None);

        Assert.Contains("daily quiet:22:00-07:00 Europe/London ur urgent>=10 hour<=3", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("asma@", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_whole_addresses_only_when_asked()
    {
        await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        await ListAsync(addresses: false);
        var masked = _output.ToString();
        await ListAsync(addresses: true);

        Assert.Contains("\ta…@example.org\t", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("asma@", masked, StringComparison.Ordinal);
        Assert.Contains("asma@example.org", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_stops_whoever_has_the_address_and_tells_the_operator_when_it_is_added_again()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");

        await _edits.SuppressAsync(Operator, "ASMA@example.org", CancellationToken.None);

        Assert.Equal("suppressed (operator)", (await _rig.GetAsync(reader.Id)).DisabledFor);
        Assert.Equal(ExitCodes.Failure, await AddAsync("--email", "asma@example.org", "--watch", "Quetta"));
        await _edits.UnsuppressAsync(Operator, "asma@example.org", CancellationToken.None);
        Assert.Equal(ExitCodes.Success, await AddAsync("--email", "asma@example.org", "--watch", "Quetta"));
    }

    private Task<int> ListAsync(bool addresses) =>
        SubscriberListCommand.ListAsync(_rig.Subscribers, addresses, _output, CancellationToken.None);

    private async Task<int> AddAsync(params string[] args)
    {
        var options = new SubscriberOptions();
        var command = new Command("add");
        options.AddTo(command);
        var (request, mistake) = options.Read(command.Parse(args));
        var result = request is null ? mistake! : await _signUp.AddAsync(Operator, request, confirmed: true, CancellationToken.None);
        return await ServiceLauncher.PrintAsync(result, _console);
    }
}
