using Alerts.Delivery.Ledger;
using Alerts.Delivery.Pipeline;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Hosting;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Delivery.Mails;

/// <summary>From what a mail server answers to what becomes of the alert, of the subscriber, and of what operators are told.</summary>
public sealed class MailServerAnswersTests : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>More than any schedule has attempts.</summary>
    private const int Many = 15;

    private readonly SmtpServerDouble _server = new();
    private AppHost _app = null!;

    public async Task InitializeAsync() => _app = await StartAsync(_server.Port);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Theory]
    [InlineData("greeting", "554 no service for you")]
    [InlineData("greeting", "421 too many connections")]
    [InlineData("AUTH", "535 5.7.8 wrong password")]
    [InlineData("MAIL", "550 5.7.1 sender refused")]
    [InlineData("MAIL", "550 not you")]
    [InlineData("MAIL", "530 5.7.0 log in first")]
    [InlineData("MAIL", "553 5.1.8 sender's domain is unknown")]
    [InlineData("RCPT", "554 5.7.1 relay access denied")]
    [InlineData("RCPT", "530 5.7.0 log in first")]
    [InlineData("RCPT", "452 4.3.1 disk is full")]
    [InlineData("DATA", "554 5.5.1 not now")]
    [InlineData(".", "554 5.7.1 this looks like spam")]
    [InlineData(".", "552 5.3.4 message too big")]
    public async Task An_alert_waits_for_as_long_as_the_server_refuses_us_and_goes_out_after(string when, string answer)
    {
        var reader = await _app.ReaderAsync();
        _server.Answers[when] = answer;

        var page = await RefusedAsync(Page(reader), Many);
        var during = (await _app.SubscriberAsync(reader.Id), await _app.ConditionsAsync());
        _server.Answers.Remove(when);
        var before = _server.Messages.Count;
        var left = await _app.SendAsync(page);

        Assert.Equal((SubscriberState.Active, null), (during.Item1.State, during.Item1.FailingSince));
        Assert.Contains("mail-refused", during.Item2);
        Assert.Empty(left);
        Assert.Equal(1, _server.Messages.Count - before);
        Assert.Equal(DeliveryState.Sent, (await RowAsync(reader)).State);
        Assert.DoesNotContain("mail-refused", await _app.ConditionsAsync());
    }

    [Theory]
    [InlineData("554 5.7.1 this looks like spam")]
    [InlineData("550 5.6.0 not such content")]
    [InlineData("552 5.3.4 message too big")]
    [InlineData("554 no")]
    public async Task A_mail_refused_for_what_it_says_is_given_up_when_the_server_takes_others_and_ends_nothing_else(string answer)
    {
        var (reader, other) = (await _app.ReaderAsync(), await _app.ReaderAsync("gul@example.org"));
        _server.Answers["."] = answer;
        var page = await RefusedAsync(Page(reader), Many);
        _server.Answers.Remove(".");
        await _app.SendAsync(Page(other));
        _server.Answers["."] = answer;

        page = await RefusedAsync(page, RetrySchedule.Attempts - 1);
        var left = await _app.SendAsync(page);
        var log = await _app.Services.GetRequiredService<DeliveryLog>().LastAsync(reader.Id, 1, CancellationToken.None);

        Assert.Empty(left);
        Assert.Equal(DeliveryState.Rejected, (await RowAsync(reader)).State);
        Assert.StartsWith($"content refused: SMTP {answer[..3]}", log[0].Status, StringComparison.Ordinal);
        Assert.Equal((SubscriberState.Active, null), ((await _app.SubscriberAsync(reader.Id)).State, (await RowAsync(reader)).Disabled));
        Assert.Equal(DeliveryState.Sent, (await RowAsync(other)).State);
    }

    [Fact]
    public async Task A_refusal_at_data_that_is_about_the_server_never_ends_a_mail()
    {
        var (reader, other) = (await _app.ReaderAsync(), await _app.ReaderAsync("gul@example.org"));
        _server.Answers["."] = "554 5.5.1 not now";
        var page = await RefusedAsync(Page(reader), 1);
        _server.Answers.Remove(".");
        await _app.SendAsync(Page(other));
        _server.Answers["."] = "554 5.5.1 not now";

        await RefusedAsync(page, Many);

        Assert.Equal(DeliveryState.Waiting, (await RowAsync(reader)).State);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such mailbox", SubscriberState.Disabled)]
    [InlineData("RCPT", "550 5.2.1 mailbox disabled", SubscriberState.Active)]
    [InlineData("RCPT", "550 no", SubscriberState.Active)]
    [InlineData(".", "550 5.1.1 no such mailbox", SubscriberState.Disabled)]
    [InlineData(".", "552 5.2.2 mailbox full", SubscriberState.Active)]
    public async Task A_refusal_of_the_recipient_ends_the_alert_and_a_mailbox_that_is_gone_the_subscription(
        string when,
        string answer,
        object state
    )
    {
        var reader = await _app.ReaderAsync();
        _server.Answers[when] = answer;

        var left = await _app.SendAsync(Page(reader));

        Assert.Empty(left);
        Assert.Equal(DeliveryState.Rejected, (await RowAsync(reader)).State);
        Assert.Equal((SubscriberState)state, (await _app.SubscriberAsync(reader.Id)).State);
        Assert.DoesNotContain("mail-refused", await _app.ConditionsAsync());
    }

    [Fact]
    public async Task A_mailbox_that_takes_nothing_for_now_is_no_trouble_of_ours_and_counts_for_the_recipient()
    {
        var reader = await _app.ReaderAsync();
        _server.Answers["RCPT"] = "450 4.7.1 greylisted";

        var page = await RefusedAsync(Page(reader), 9);
        var left = await _app.SendAsync(page);

        Assert.Empty(left);
        Assert.Equal(SubscriberState.Disabled, (await _app.SubscriberAsync(reader.Id)).State);
        Assert.DoesNotContain("mail-refused", await _app.ConditionsAsync());
    }

    [Fact]
    public async Task Failures_of_ours_take_no_attempt_from_the_recipient()
    {
        var reader = await _app.ReaderAsync();
        _server.Answers["MAIL"] = "550 5.7.1 sender refused";
        var page = await RefusedAsync(Page(reader), Many);
        _server.Answers.Remove("MAIL");
        _server.Answers["RCPT"] = "450 4.2.1 try later";

        await RefusedAsync(page, 9);

        Assert.Equal(SubscriberState.Active, (await _app.SubscriberAsync(reader.Id)).State);
    }

    [Fact]
    public async Task A_late_copy_of_an_earlier_attempt_sends_nothing()
    {
        var reader = await _app.ReaderAsync();
        _server.Answers["MAIL"] = "550 5.7.1 sender refused";
        var first = await RefusedAsync(Page(reader), 1);
        await RefusedAsync(first, 1);
        _server.Answers.Remove("MAIL");

        Assert.Empty(await _app.SendAsync(first));
        Assert.Empty(_server.Messages);
    }

    [Theory]
    [InlineData("Delivery:SmtpTls", "true")]
    [InlineData("Delivery:SmtpPort", "1")]
    public async Task An_alert_waits_without_tls_and_without_a_connection(string setting, string value)
    {
        await using var app = await StartAsync(_server.Port, (setting, value));
        var reader = await app.ReaderAsync();

        var next = Assert.Single(await app.SendAsync(Page(reader)));

        Assert.InRange(next.Delay, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
        Assert.Contains("mail-refused", await app.ConditionsAsync());
        Assert.Empty(_server.Messages);
    }

    private async Task<DeliveryJob> RefusedAsync(DeliveryJob page, int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
            page = DeliveryRig.Read(Assert.Single(await _app.SendAsync(page)));
        return page;
    }

    // Alone: a page of several does not wait for a server that takes its time.
    private static DeliveryJob Page(Subscriber reader) => DeliveryRig.Page(Changes.Opened(), reader) with { Alone = true };

    private async Task<DeliveryRow> RowAsync(Subscriber reader) =>
        Assert.IsType<DeliveryRow>(
            await _app
                .Services.GetRequiredService<DeliveryStore>()
                .GetAsync(DeliveryKey.Of(Changes.Quetta, 1, reader.Id), CancellationToken.None)
        );

    private static Task<AppHost> StartAsync(int port, params (string Name, string Value)[] others) =>
        AppHost.StartAsync([
            .. new (string Name, string Value)[]
            {
                ("Delivery:PublicUrl", "https://alerts.example.org"),
                ("Delivery:SmtpHost", "127.0.0.1"),
                ("Delivery:SmtpPort", $"{port}"),
                ("Delivery:SmtpTls", "false"),
                ("Delivery:SmtpUser", "alerts"),
                ("Delivery:SmtpPassword", "secret"),
                ("Delivery:From", "Alerts <alerts@example.org>"),
            }.Where(setting => others.All(other => other.Name != setting.Name)),
            .. others,
        ]);
}
