using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Messages;
using Alerts.Operations.Health;
using Alerts.Operations.Records;
using Alerts.Platform.Net;
using Alerts.Tests.Feeds.Fetching;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Operations.Watching;

public sealed class NoticeTests : IDisposable
{
    private readonly TempStore _store = new();
    private readonly FakeTimeProvider _time = new();
    private readonly StubHttp _http = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Mail_goes_to_the_operators_address_and_to_nobody_else()
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        var links = new Links(Options.Create(new DeliveryOptions()));
        var outbox = new OutboxStore(_store.Tables);
        var mail = new NoticeMail(new OutboxChannel(outbox, links, Topics.Catalogue, _time), links, Operators(), _time);

        Assert.True(await mail.SendAsync("Alerts: <b>", "Two things & more", CancellationToken.None));

        var row = Assert.Single(await outbox.ListAsync(10, CancellationToken.None));
        Assert.Equal(("operators@example.org", "Alerts: <b>", "<pre>Two things &amp; more</pre>"), (row.To, row.Subject, row.Html));
    }

    [Theory]
    [InlineData("https://chat.example/hook", System.Net.HttpStatusCode.OK, true)]
    [InlineData("https://chat.example/hook", System.Net.HttpStatusCode.BadGateway, false)]
    [InlineData("https://169.254.169.254/hook", System.Net.HttpStatusCode.OK, false)]
    [InlineData("http://chat.example/hook", System.Net.HttpStatusCode.OK, false)]
    public async Task Webhook_is_told_unless_the_address_or_the_answer_is_bad(string address, System.Net.HttpStatusCode status, bool told)
    {
        _http.On(address, status, "");

        Assert.Equal(told, await Webhook(address).SendAsync("Alerts: one", "text", CancellationToken.None));
    }

    [Fact]
    public void A_way_that_is_not_set_up_has_no_destination() => Assert.Null(Webhook(null).Destination);

    private NoticeWebhook Webhook(string? address) =>
        new(
            _http,
            Operators(address),
            Options.Create(new NetworkOptions()),
            Options.Create(new DeliveryOptions()),
            _time,
            NullLogger<NoticeWebhook>.Instance
        );

    private static IOptions<OperationsOptions> Operators(string? address = null) =>
        Options.Create(
            new OperationsOptions { NotifyEmail = "operators@example.org", NotifyWebhook = address is null ? null : new Uri(address) }
        );
}
