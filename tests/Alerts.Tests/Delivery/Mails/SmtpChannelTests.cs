using Alerts.Delivery.Email.Smtp;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Mails;

public sealed class SmtpChannelTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(Changes.Morning.AddMinutes(2));
    private readonly SmtpServerDouble _server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Channel_writes_the_headers_of_a_list_each_on_one_line()
    {
        var result = await SendAsync(Content.Of(Changes.Updated(26, 30)));

        var headers = Headers(Assert.Single(_server.Messages));
        var first = DeliveryKey.Of(Changes.Quetta, 1, Content.Reader.Id).Id;
        Assert.Equal(new SendResult.Sent("250"), result);
        Assert.Equal($"<{Content.Links.Unsubscribe(Content.Reader)}>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.Equal("<alerts.alerts.example.org>", headers["List-Id"]);
        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.Equal($"<{DeliveryKey.Of(Changes.Quetta, 2, Content.Reader.Id).Id}@alerts.example.org>", headers["Message-ID"]);
        Assert.Equal((first, first), (Local(headers["In-Reply-To"]), Local(headers["References"])));
        Assert.True(DateTimeOffset.TryParse(headers["Date"], out _));
        Assert.Equal("asma@example.org", headers["To"]);
        Assert.Equal("Alerts <alerts@example.org>", headers["From"].Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Channel_writes_text_before_html_and_no_line_over_998_octets()
    {
        await SendAsync(Content.Of(Content.Largest()));

        var message = Assert.Single(_server.Messages);
        Assert.True(message.IndexOf("text/plain", StringComparison.Ordinal) < message.IndexOf("text/html", StringComparison.Ordinal));
        Assert.StartsWith("multipart/alternative", Headers(message)["Content-Type"], StringComparison.Ordinal);
        Assert.All(message.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.DoesNotContain("Bcc", Headers(message).Keys);
        Assert.Equal(
            ["RCPT TO:<asma@example.org>"],
            _server.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Channel_logs_in_when_it_has_a_password()
    {
        await SendAsync(
            Content.Of(Changes.Opened()),
            options =>
            {
                options.SmtpUser = "alerts";
                options.SmtpPassword = "s3cret";
            }
        );

        Assert.Contains(_server.Commands, command => command.StartsWith("AUTH LOGIN", StringComparison.OrdinalIgnoreCase));
        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task Channel_sends_nothing_when_tls_is_asked_for_and_not_offered()
    {
        var result = await SendAsync(Content.Of(Changes.Opened()), options => options.SmtpTls = true);

        Assert.True(Assert.IsType<SendResult.Deferred>(result).OurSide);
        Assert.Empty(_server.Messages);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 <asma@example.org> unknown", "SMTP 550 5.1.1", true)]
    [InlineData("RCPT", "550 5.2.1 disabled", "SMTP 550 5.2.1", false)]
    [InlineData(".", "552 5.2.2 full", "SMTP 552 5.2.2", false)]
    public async Task Channel_tells_an_address_that_is_gone_from_a_mail_that_is_refused(
        string when,
        string answer,
        string reason,
        bool ends
    )
    {
        _server.Answers[when] = answer;

        Assert.Equal(new SendResult.Rejected(reason, ends), await SendAsync(Content.Of(Changes.Opened())));
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.1 try later", "SMTP 450 4.2.1", false)]
    [InlineData("MAIL", "421 4.3.2 going down", "SMTP 421 4.3.2", true)]
    [InlineData("MAIL", "530 5.7.0 log in first", "SMTP login 5.7.0", true)]
    public async Task Channel_asks_for_a_retry_and_says_whose_fault_it_is(string when, string answer, string reason, bool ours)
    {
        _server.Answers[when] = answer;

        Assert.Equal(new SendResult.Deferred(reason, OurSide: ours), await SendAsync(Content.Of(Changes.Opened())));
    }

    [Fact]
    public async Task Channel_says_so_when_there_is_no_server()
    {
        var result = await SendAsync(Content.Of(Changes.Opened()), options => options.SmtpPort = 1);

        Assert.Equal(new SendResult.Deferred("no mail server", OurSide: true), result);
    }

    [Fact]
    public async Task Channel_gives_up_after_its_timeout_when_the_server_says_nothing()
    {
        _server.Answers["MAIL"] = null;

        var sending = SendAsync(Content.Of(Changes.Opened()));
        await _server.Silent.Task;
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(new SendResult.Deferred("mail server timed out", OurSide: true), await sending);
    }

    private async Task<SendResult> SendAsync(Alert alert, Action<DeliveryOptions>? set = null)
    {
        var options = new DeliveryOptions
        {
            SmtpHost = "127.0.0.1",
            SmtpPort = _server.Port,
            SmtpTls = false,
            From = "Alerts <alerts@example.org>",
        };
        set?.Invoke(options);
        await using var connections = new SmtpConnections(Options.Create(options), _time);
        return await MailServers.Channel(connections, options, _time).SendAsync(alert, CancellationToken.None);
    }

    private static string Local(string id) => id.Trim('<', '>').Split('@')[0];

    // Folded lines stay apart, so that a header which must not be folded is seen to be.
    private static Dictionary<string, string> Headers(string message) =>
        message
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0]))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.OrdinalIgnoreCase);
}
