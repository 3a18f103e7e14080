using System.Net;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Email.Outbox;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly OutboxRow Mail = new(
        "msg_1",
        ChannelKind.Email,
        "reader@example.org",
        "s1",
        "Attack in Quetta",
        A.Time("2024-11-09 10:00"),
        "In text",
        "<p style=\"color:red\">In \"HTML\"</p><script>alert(1)</script>"
    );

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task An_empty_outbox_says_so()
    {
        Assert.Contains("Nothing has been sent yet", await _site.TextAsync("/outbox"), StringComparison.Ordinal);
        Assert.Equal("[]", await _site.TextAsync("/outbox?format=json"));
    }

    [Fact]
    public async Task Data_has_exactly_channel_receiver_subject_and_time()
    {
        await PutAsync(Mail);

        Assert.Equal(
            """[{"channel":"email","to":"reader@example.org","subject":"Attack in Quetta","at":"2024-11-09T05:00:00+00:00"}]""",
            await _site.TextAsync("/outbox?format=json")
        );
    }

    [Fact]
    public async Task The_latest_message_comes_first()
    {
        await PutAsync(Mail);
        await PutAsync(Mail with { Id = "msg_2", Channel = ChannelKind.Webhook, Subject = "Later", At = Mail.At.AddMinutes(1) });

        var page = await _site.TextAsync("/outbox");

        Assert.InRange(page.IndexOf("/outbox/msg_2", StringComparison.Ordinal), 0, page.IndexOf("/outbox/msg_1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_html_of_a_mail_is_shut_into_a_frame_that_may_do_nothing()
    {
        await PutAsync(Mail);

        var page = await _site.TextAsync("/outbox/msg_1");

        Assert.Contains("<iframe sandbox srcdoc=\"&lt;p style=&quot;color:red&quot;&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("In text", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_message_is_not_found_and_an_unknown_format_is_named()
    {
        using var message = await _site.Client.GetAsync("/outbox/msg_9");
        using var format = await _site.Client.GetAsync("/outbox?format=xml");

        Assert.Equal(HttpStatusCode.NotFound, message.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, format.StatusCode);
    }

    private Task<bool> PutAsync(OutboxRow row) => _site.Services.GetRequiredService<OutboxStore>().RecordAsync(row, CancellationToken.None);
}
