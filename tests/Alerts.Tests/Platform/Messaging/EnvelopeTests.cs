using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Platform.Messaging;

public sealed class EnvelopeTests
{
    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static readonly DateTimeOffset Now = new(2030, 1, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_sealed_message_reads_as_before_and_tells_its_trace_and_when_it_is_due()
    {
        var message = FeedDue.Queue.Message(new FeedDue("dawn"), TimeSpan.FromHours(2));

        var sealed_ = Envelope.Seal(message, Trace, Now);

        Assert.Equal(new FeedDue("dawn"), FeedDue.Queue.Read(sealed_.Body));
        Assert.Equal(Trace, Envelope.TraceParent(sealed_.Body));
        Assert.Equal(Now.AddHours(2), Envelope.Due(sealed_.Body));
        Assert.Equal((message.Queue, message.Delay), (sealed_.Queue, sealed_.Delay));
    }

    [Fact]
    public void A_message_of_no_trace_that_need_not_wait_goes_as_it_is()
    {
        var message = FeedDue.Queue.Message(new FeedDue("dawn"));

        Assert.Same(message, Envelope.Seal(message, null, Now));
        Assert.Null(Envelope.TraceParent(message.Body));
        Assert.Null(Envelope.Due(message.Body));
    }

    [Fact]
    public void A_long_message_tells_both_from_its_start()
    {
        var message = Alerts.Incidents.Summaries.IncidentChange.Queue.Message(Changes.Opened(), TimeSpan.FromSeconds(1));

        var sealed_ = Envelope.Seal(message, Trace, Now);

        Assert.Equal((Trace, Now.AddSeconds(1)), (Envelope.TraceParent(sealed_.Body), Envelope.Due(sealed_.Body)!.Value));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }")]
    public void An_empty_object_stays_one(string body)
    {
        var sealed_ = Envelope.Seal(new Outgoing("items", body, TimeSpan.Zero), Trace, Now);

        Assert.Equal(Trace, Envelope.TraceParent(sealed_.Body));
        using var json = System.Text.Json.JsonDocument.Parse(sealed_.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"text":"traceparent"}""")]
    [InlineData("""{"traceparent":5}""")]
    public void What_carries_nothing_tells_nothing(string body)
    {
        Assert.Null(Envelope.TraceParent(body));
        Assert.Null(Envelope.Due(body));
    }
}
