using Alerts.Delivery.Bounces;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Alerts.Tests.Delivery.Bounces;

public sealed class BounceRecorderTests : IDisposable
{
    private readonly DeliveryRig _rig = new();
    private readonly ILoggerFactory _logs;
    private readonly BounceRecorder _recorder;

    public BounceRecorderTests()
    {
        _logs = LoggerFactory.Create(builder => builder.AddProvider(_rig.Logs));
        var subscribers = _rig.Subscriptions.Subscribers;
        _recorder = new BounceRecorder(
            subscribers,
            _rig.Subscriptions.Suppression,
            _rig.Subscriptions.Unsubscription,
            new BouncedOwners(subscribers),
            _rig.Time,
            _logs.CreateLogger<BounceRecorder>()
        );
    }

    public void Dispose()
    {
        _logs.Dispose();
        _rig.Dispose();
    }

    [Theory]
    [InlineData(MailOutcome.Hard, "suppressed (bounce)")]
    [InlineData(MailOutcome.Complaint, "suppressed (complaint)")]
    internal async Task A_reader_whose_mail_bounced_gets_no_more_and_is_not_signed_up_again(MailOutcome outcome, string reason)
    {
        var reader = await _rig.ReaderAsync();
        await _rig.Subscriptions.PagesAsync();
        await ReportAsync(outcome, "ASMA@Example.org");

        await _rig.RunAsync(DeliveryRig.Page(Changes.Opened(), reader));
        var answer = await _rig.Subscriptions.AskAsync("asma@example.org", "everything");

        var now = await _rig.Subscriptions.GetAsync(reader.Id);
        Assert.Equal((SubscriberState.Disabled, reason), (now.State, now.DisabledFor));
        Assert.Empty(_rig.Channel.Given);
        Assert.Equal(MailSilence.Suppressed, answer.Silence);
        Assert.Null(now.Proposed);
        Assert.Empty(await _rig.Subscriptions.PagesAsync());
    }

    [Fact]
    public async Task A_hard_bounce_that_is_reported_again_changes_nothing_more()
    {
        var reader = await _rig.ReaderAsync();
        await ReportAsync(MailOutcome.Hard);
        var first = await _rig.Subscriptions.GetAsync(reader.Id);
        _rig.Time.Advance(TimeSpan.FromHours(1));

        await ReportAsync(MailOutcome.Hard);

        Assert.Equal(first.DisabledAt, (await _rig.Subscriptions.GetAsync(reader.Id)).DisabledAt);
    }

    [Fact]
    public async Task Five_soft_bounces_stop_her_and_she_can_sign_up_again()
    {
        var reader = await _rig.ReaderAsync();
        var states = new List<SubscriberState>();
        for (var mail = 1; mail <= 5; mail++)
        {
            await SoftAsync(mail);
            states.Add((await _rig.Subscriptions.GetAsync(reader.Id)).State);
        }

        var stopped = await _rig.Subscriptions.GetAsync(reader.Id);
        var again = await _rig.ReaderAsync();
        await SoftAsync(6);

        Assert.Equal([.. Enumerable.Repeat(SubscriberState.Active, 4), SubscriberState.Disabled], states);
        Assert.Equal("5 mails in a row did not arrive", stopped.DisabledFor);
        Assert.Equal(reader.Id, again.Id);
        Assert.Equal(SubscriberState.Active, (await _rig.Subscriptions.GetAsync(reader.Id)).State);
    }

    [Fact]
    public async Task Reports_of_before_come_again_after_she_signed_up_again_and_count_no_more()
    {
        var reader = await _rig.ReaderAsync();
        var reports = Enumerable.Range(1, 5).Select(Soft).ToList();
        _rig.Time.Advance(TimeSpan.FromHours(6));
        await _recorder.RecordAsync(reports, CancellationToken.None);
        await _rig.ReaderAsync();

        await _recorder.RecordAsync(reports, CancellationToken.None);

        Assert.Equal(SubscriberState.Active, (await _rig.Subscriptions.GetAsync(reader.Id)).State);
    }

    [Fact]
    public async Task One_soft_bounce_that_is_reported_five_times_counts_once()
    {
        var reader = await _rig.ReaderAsync();

        for (var time = 0; time < 5; time++)
            await SoftAsync(1);

        var now = await _rig.Subscriptions.GetAsync(reader.Id);
        Assert.Equal(SubscriberState.Active, now.State);
        Assert.Single(now.SoftBounces.InARow);
    }

    [Fact]
    public async Task A_mail_that_arrives_between_begins_the_count_anew()
    {
        var reader = await _rig.ReaderAsync();
        for (var mail = 1; mail <= 4; mail++)
            await SoftAsync(mail);
        _rig.Time.Advance(TimeSpan.FromHours(1));
        await ReportAsync(MailOutcome.Delivered);

        for (var mail = 11; mail <= 14; mail++)
            await SoftAsync(mail);

        var now = await _rig.Subscriptions.GetAsync(reader.Id);
        Assert.Equal(SubscriberState.Active, now.State);
        Assert.Equal(4, now.SoftBounces.InARow.Count);
    }

    [Fact]
    public async Task A_report_from_a_clock_that_goes_ahead_is_of_now()
    {
        var reader = await _rig.ReaderAsync();

        await _recorder.RecordAsync(
            [new MailReport("asma@example.org", MailOutcome.Soft, "mail", _rig.Time.GetUtcNow().AddYears(1))],
            CancellationToken.None
        );

        Assert.Equal(_rig.Time.GetUtcNow(), Assert.Single((await _rig.Subscriptions.GetAsync(reader.Id)).SoftBounces.InARow).At);
    }

    [Theory]
    [InlineData("stranger@example.org")]
    [InlineData("no address")]
    public async Task Nothing_is_kept_of_an_address_that_nobody_has(string address)
    {
        foreach (var outcome in Enum.GetValues<MailOutcome>())
            await ReportAsync(outcome, address);

        Assert.Null(await _rig.Subscriptions.Suppression.FindAsync(ChannelKind.Email, address, CancellationToken.None));
        Assert.Null(await _rig.Subscriptions.Subscribers.FindAsync(ChannelKind.Email, address, CancellationToken.None));
        Assert.Null((await _rig.Subscriptions.AskAsync("stranger@example.org", "everything")).Silence);
    }

    [Fact]
    public async Task A_bounced_owner_gets_no_mail_of_the_webhook_which_goes_on()
    {
        var chat = await WebhookAsync("https://hooks.example.org/1", "Asma@example.org");
        var other = await WebhookAsync("https://hooks.example.org/2", "bilal@example.org");

        await ReportAsync(MailOutcome.Soft);
        var before = await _rig.Subscriptions.GetAsync(chat);
        await ReportAsync(MailOutcome.Hard);

        var after = await _rig.Subscriptions.GetAsync(chat);
        Assert.NotNull(before.Owner);
        Assert.Equal((SubscriberState.Active, null), (after.State, after.Owner));
        Assert.Equal("bilal@example.org", (await _rig.Subscriptions.GetAsync(other)).Owner);
        Assert.Null(await _rig.Subscriptions.Suppression.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
    }

    [Fact]
    public async Task No_address_is_in_a_log()
    {
        await _rig.ReaderAsync();

        foreach (var outcome in Enum.GetValues<MailOutcome>())
            await ReportAsync(outcome);

        Assert.Contains(_rig.Logs.All, line => line.StartsWith("560 ", StringComparison.Ordinal));
        Assert.All(_rig.Logs.All, line => Assert.DoesNotContain("asma", line, StringComparison.OrdinalIgnoreCase));
    }

    private Task ReportAsync(MailOutcome outcome, string address = "asma@example.org") =>
        _recorder.RecordAsync([new MailReport(address, outcome, "mail", _rig.Time.GetUtcNow())], CancellationToken.None);

    private Task SoftAsync(int mail)
    {
        _rig.Time.Advance(TimeSpan.FromHours(1));
        return _recorder.RecordAsync([Soft(mail) with { At = _rig.Time.GetUtcNow() }], CancellationToken.None);
    }

    private MailReport Soft(int mail) => new("asma@example.org", MailOutcome.Soft, $"mail {mail}", Changes.Morning.AddHours(mail));

    private async Task<string> WebhookAsync(string address, string owner)
    {
        var asked = await _rig.Subscriptions.SignUp.PrepareAsync(
            new SignUpRequest(null, address, [new WatchRequest("everything")]) { Owner = owner },
            CancellationToken.None
        );
        var id = Assert.IsType<SignUpResult.Accepted>(asked).Subscriber;
        Assert.IsType<ConfirmResult.Confirmed>(await _rig.Subscriptions.Confirmation.ConfirmAsync(id, CancellationToken.None));
        return id;
    }
}
