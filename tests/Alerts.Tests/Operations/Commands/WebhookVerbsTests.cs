using System.CommandLine;
using Alerts.CommandLine.Administration;
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
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Operations.Commands;

public sealed class WebhookVerbsTests : IDisposable
{
    private const string Url = "https://hooks.example.org/private";

    private readonly ChannelDouble _webhook = new() { Kind = ChannelKind.Webhook };
    private readonly StringWriter _output = new();
    private readonly DeliveryRig _rig;
    private readonly WebhookVerbs _verbs;

    public WebhookVerbsTests()
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
        _verbs = new WebhookVerbs(
            control,
            subscribers,
            log,
            Options.Create(new NetworkOptions()),
            time,
            new InvocationConfiguration { Output = _output }
        );
    }

    public void Dispose()
    {
        _rig.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Test_tells_the_answer_and_the_log_keeps_it_without_the_address()
    {
        await SignedUpAsync();
        _webhook.Answers(new SendResult.Deferred("500"));

        Assert.Equal(ExitCodes.Failure, await _verbs.TestAsync(Url, CancellationToken.None));
        await _verbs.LogAsync(Url, 50, CancellationToken.None);

        Assert.Contains("not accepted: 500", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("testing\trejected\t1\t500", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("private", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_prints_the_new_secret_once()
    {
        var id = await SignedUpAsync();

        Assert.Equal(ExitCodes.Success, await _verbs.RotateAsync(id, CancellationToken.None));

        Assert.Contains((await _rig.Subscriptions.GetAsync(id)).Secrets[0], _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2024-11-10 04:10:00Z", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_say_what_is_wrong_and_what_to_do()
    {
        await SignedUpAsync();

        var unknown = await Assert.ThrowsAsync<CommandFailedException>(() =>
            _verbs.TestAsync("https://hooks.example.org/other", CancellationToken.None)
        );
        var running = await Assert.ThrowsAsync<CommandFailedException>(() => _verbs.EnableAsync(Url, CancellationToken.None));
        var backwards = await Assert.ThrowsAsync<CommandFailedException>(() =>
            _verbs.ReplayAsync(Url, null, Changes.Morning.AddDays(1), Changes.Morning, CancellationToken.None)
        );

        Assert.Contains("subscribers list", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("no stopped webhook", running.Message, StringComparison.Ordinal);
        Assert.Contains("at most 31 days", backwards.Message, StringComparison.Ordinal);
    }

    private async Task<string> SignedUpAsync()
    {
        var request = new SignUpRequest(null, Url, [new WatchRequest("everything")]);
        var accepted = Assert.IsType<SignUpResult.Accepted>(await _rig.Subscriptions.SignUp.PrepareAsync(request, CancellationToken.None));
        await _rig.Subscriptions.Confirmation.ConfirmAsync(accepted.Subscriber, CancellationToken.None);
        return accepted.Subscriber;
    }
}
