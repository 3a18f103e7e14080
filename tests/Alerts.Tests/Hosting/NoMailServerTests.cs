using System.Net;
using System.Text;
using System.Text.Json;
using Alerts.CommandLine.Launching;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Tally;
using Alerts.Hosting.Embedded;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting;

/// <summary>The service without a mail server: what every place says of mails, and what becomes of them.</summary>
public sealed class NoMailServerTests
{
    private static readonly (string, string) Public = ("Delivery:PublicUrl", "https://alerts.example.org");

    [Fact]
    public async Task On_loopback_a_sign_up_is_told_that_its_mail_is_kept_in_the_outbox()
    {
        await using var app = await AppHost.StartAsync();

        var (_, form) = await app.GetAsync("/subscribe");
        var (_, home) = await app.GetAsync("/");
        var (status, page) = await app.PostAsync("/subscribe", Form(("email", "asma@example.org")));
        var (_, receipt) = await app.PostAsync(
            "/api/subscriptions",
            Json("""{"email":"b@example.org","watches":[{"topic":"everything"}]}""")
        );

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All([form, home, page], text => Assert.Contains("outbox", text, StringComparison.Ordinal));
        Assert.Contains("href=\"/outbox\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mailbox", page, StringComparison.Ordinal);
        Assert.Contains("\"confirmation-kept\"", receipt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("localhost:7071", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:7071", HttpStatusCode.OK)]
    [InlineData("[::1]:7071", HttpStatusCode.OK)]
    [InlineData("rebound.example.org:7071", HttpStatusCode.NotFound)]
    [InlineData("localhost.example.org", HttpStatusCode.NotFound)]
    [InlineData("192.168.1.5:7071", HttpStatusCode.NotFound)]
    public async Task The_outbox_opens_to_this_machine_by_its_own_names_only(string? host, HttpStatusCode expected)
    {
        await using var app = await AppHost.StartAsync();

        Assert.Equal(expected, (await app.GetAsync("/outbox", host)).Status);
        Assert.Equal(expected, (await app.GetAsync("/outbox?format=json", host)).Status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    public async Task The_outbox_stays_shut_to_what_a_proxy_on_this_machine_passes_on(string header, string value)
    {
        await using var app = await AppHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync("/outbox", "localhost", (header, value))).Status);
    }

    [Theory]
    [InlineData("Delivery:PublicUrl", "https://alerts.example.org")]
    [InlineData("Delivery:SmtpHost", "mail.example.org")]
    public async Task There_is_no_outbox_with_a_public_address_or_a_mail_server(string setting, string value)
    {
        await using var app = await AppHost.StartAsync((setting, value), ("Delivery:From", "alerts@example.org"));

        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync("/outbox")).Status);
        Assert.DoesNotContain("/outbox", (await app.GetAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_only_stored_counts_as_kept_and_not_as_delivered()
    {
        await using var app = await AppHost.StartAsync();
        var reader = await app.ReaderAsync();

        Assert.Empty(await app.SendAsync(DeliveryRig.Page(Changes.Opened(), reader) with { Alone = true }));

        var tally = app.Services.GetRequiredService<DeliveryTally>();
        var (_, counts) = Assert.Single(tally.Take());
        var (_, manage) = await app.GetAsync($"/manage/{reader.Id}/{LinkToken.Manage(reader)}");
        Assert.Equal((0, 1), (tally.Sent, tally.Kept));
        Assert.Equal((0L, 1L, "email kept", 0), (counts.Sent, counts.Kept, Assert.Single(counts.Results).Key, counts.Published.Count));
        Assert.Contains("kept in the outbox", manage, StringComparison.Ordinal);
        Assert.Single(await app.Services.GetRequiredService<OutboxStore>().ListAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Status_and_terminal_say_that_mails_are_kept()
    {
        await using var app = await AppHost.StartAsync();

        var status = await StatusAsync(app);
        var (_, page) = await app.GetAsync("/status");

        Assert.Equal("kept", status.GetProperty("mail").GetString());
        Assert.Equal("no-mail-server", Assert.Single(status.GetProperty("conditions").EnumerateArray()).GetProperty("rule").GetString());
        Assert.DoesNotContain("All is well", page, StringComparison.Ordinal);
        Assert.Contains("kept in the outbox", page, StringComparison.Ordinal);
        Assert.Contains("no mail server is set: mails are kept there", Welcome(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_public_address_sign_up_by_email_is_switched_off_in_a_clear_sentence()
    {
        await using var app = await AppHost.StartAsync(Public);

        var (_, form) = await app.GetAsync("/subscribe");
        var (_, home) = await app.GetAsync("/");
        var (posted, page) = await app.PostAsync("/subscribe", Form(("email", "asma@example.org")));
        var (status, problem) = await app.PostAsync(
            "/api/subscriptions",
            Json("""{"email":"b@example.org","watches":[{"topic":"everything"}]}""")
        );

        Assert.All(
            [form, home, page, problem],
            text => Assert.Contains("Sign-up by email is switched off", text, StringComparison.Ordinal)
        );
        Assert.All([form, home], text => Assert.DoesNotContain("type=\"email\"", text, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (posted, status));
        Assert.Null(
            await app
                .Services.GetRequiredService<SubscriberStore>()
                .FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None)
        );
    }

    [Fact]
    public async Task With_a_public_address_a_webhook_still_signs_up()
    {
        await using var app = await AppHost.StartAsync(Public);

        var (_, form) = await app.GetAsync("/subscribe?to=webhook");
        var (status, receipt) = await app.PostAsync(
            "/api/subscriptions",
            Json("""{"webhook":"https://hooks.example.org/alerts","watches":[{"topic":"everything"}]}""")
        );

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Contains("confirmation-sent", receipt, StringComparison.Ordinal);
        Assert.Contains("name=\"webhook\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"owner\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_public_address_an_alert_for_a_reader_by_email_waits_uncounted_and_is_kept_for_the_mail_server()
    {
        await using var app = await AppHost.StartAsync(Public);
        var reader = await app.ReaderAsync();

        var page = DeliveryRig.Page(Changes.Opened(), reader) with { Alone = true };
        for (var attempt = 0; attempt < 15; attempt++)
            page = DeliveryRig.Read(Assert.Single(await app.SendAsync(page)));

        var row = await app
            .Services.GetRequiredService<DeliveryStore>()
            .GetAsync(DeliveryKey.Of(Changes.Quetta, 1, reader.Id), CancellationToken.None);
        Assert.Equal((DeliveryState.Waiting, 0, "no mail server is set"), (row!.State, row.Failed, row.Status));
        Assert.Equal((0, SubscriberState.Active), (page.FailedAttempts, (await app.SubscriberAsync(reader.Id)).State));
        Assert.Empty(app.Services.GetRequiredService<DeliveryTally>().Take());
        Assert.Empty(await app.Services.GetRequiredService<OutboxStore>().ListAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task With_a_public_address_status_and_terminal_say_that_mail_is_off()
    {
        await using var app = await AppHost.StartAsync(Public);

        var status = await StatusAsync(app);

        Assert.Equal("off", status.GetProperty("mail").GetString());
        var condition = Assert.Single(status.GetProperty("conditions").EnumerateArray());
        Assert.Equal("no-mail-server", condition.GetProperty("rule").GetString());
        Assert.Contains("Delivery__SmtpHost", condition.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Contains("sign-up by email is switched off", Welcome(app), StringComparison.Ordinal);
        Assert.DoesNotContain("/outbox", Welcome(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outbox_that_the_operator_chose_is_no_condition_on_loopback_and_one_with_a_public_address()
    {
        await using var local = await AppHost.StartAsync(("Delivery:Email", "outbox"));
        await using var open = await AppHost.StartAsync(("Delivery:Email", "outbox"), Public);

        Assert.Empty(await local.ConditionsAsync());
        Assert.Equal(["no-mail-server"], await open.ConditionsAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await open.PostAsync("/subscribe", Form(("email", "asma@example.org")))).Status);
    }

    private static async Task<JsonElement> StatusAsync(AppHost app) =>
        JsonDocument.Parse((await app.GetAsync("/api/status")).Body).RootElement;

    private static string Welcome(AppHost app)
    {
        var output = new StringWriter();
        new Terminal(app.Services, output).Welcome(
            app.App,
            new RunOptions { DataFolder = app.Folder },
            new Uri("http://localhost/operators/enter")
        );
        return output.ToString();
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
