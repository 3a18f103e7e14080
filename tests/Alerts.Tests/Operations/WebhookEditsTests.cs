using System.CommandLine;
using Alerts.CommandLine.Administration;
using Alerts.CommandLine.Launching;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Incidents.Repository;
using Alerts.Operations.Administration;
using Alerts.Platform.Net;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Operations;

public sealed class WebhookEditsTests : IDisposable
{
    private const string Operator = "asma@desk";
    private const string Url = "https://hooks.example.org/private";

    private readonly ChannelDouble _webhook = new() { Kind = ChannelKind.Webhook };
    private readonly StringWriter _output = new();
    private readonly DeliveryRig _rig;
    private readonly InvocationConfiguration _console;
    private readonly ServiceProvider _services;
    private readonly WebhookEdits _edits;

    public WebhookEditsTests()
    {
        _rig = new DeliveryRig(_webhook);
        var (tables, subscribers, time) = (_rig.Subscriptions.Tables, _rig.Subscriptions.Subscribers, _rig.Time);
        var log = new DeliveryLog(tables, time);
        var control = new WebhookControl(
            new WebhookTest(subscribers, [_webhook], new DestinationLimits(new LimitStore(tables, time), time), _rig.Deliveries, time),
            new WebhookReplay(subscribers, new IncidentStore(tables, new IncidentRepository(tables)), log, _rig.Subscriptions.Queues, time),
            new SecretRotation(subscribers, Options.Create(new DeliveryOptions()), time),
            _rig.Subscriptions.Unsubscription
        );
        _console = new InvocationConfiguration { Output = _output, Error = _output };
        var finder = new SubscriberFinder(subscribers, Options.Create(new NetworkOptions()));
        _services = new ServiceCollection().AddSingleton(finder).AddSingleton(log).BuildServiceProvider();
        _edits = new WebhookEdits(control, finder, time, new AuditLog(tables, time));
    }

    public void Dispose()
    {
        _services.Dispose();
        _rig.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Test_tells_the_answer_and_the_log_keeps_it_without_the_address()
    {
        await SignedUpAsync();
        _webhook.Answers(new SendResult.Deferred("500"));

        Assert.Equal(ExitCodes.Failure, await PrintAsync(_edits.TestAsync(Url, CancellationToken.None)));
        await WebhookLogCommand.LogAsync(_services, Url, 50, _console, CancellationToken.None);

        Assert.Contains("not accepted: 500", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("testing\trejected\t1\t500", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("private", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_prints_the_new_secret_once()
    {
        var id = await SignedUpAsync();

        Assert.Equal(ExitCodes.Success, await PrintAsync(_edits.RotateAsync(Operator, id, CancellationToken.None)));

        Assert.Contains((await _rig.Subscriptions.GetAsync(id)).Secrets[0], _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2024-11-10 04:10:00Z", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_say_what_is_wrong_and_what_to_do()
    {
        await SignedUpAsync();

        var unknown = await _edits.TestAsync("https://hooks.example.org/other", CancellationToken.None);
        var running = await _edits.EnableAsync(Operator, Url, CancellationToken.None);
        var backwards = await _edits.ReplayAsync(Operator, Url, Changes.Morning.AddDays(1), Changes.Morning, CancellationToken.None);

        Assert.Contains("subscribers list", AdminResultText.Of(unknown).Problem, StringComparison.Ordinal);
        Assert.Contains("no stopped webhook", AdminResultText.Of(running).Problem, StringComparison.Ordinal);
        Assert.Contains("at most 31 days", AdminResultText.Of(backwards).Problem, StringComparison.Ordinal);
    }

    private async Task<int> PrintAsync(Task<AdminResult> edit) => await ServiceLauncher.PrintAsync(await edit, _console);

    private async Task<string> SignedUpAsync()
    {
        var request = new SignUpRequest(null, Url, [new WatchRequest("everything")]);
        var accepted = Assert.IsType<SignUpResult.Accepted>(await _rig.Subscriptions.SignUp.PrepareAsync(request, CancellationToken.None));
        await _rig.Subscriptions.Confirmation.ConfirmAsync(accepted.Subscriber, CancellationToken.None);
        return accepted.Subscriber;
    }
}
