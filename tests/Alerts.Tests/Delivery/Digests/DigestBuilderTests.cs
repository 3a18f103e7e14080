using Alerts.Delivery.Digests;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Digests;

public sealed class DigestBuilderTests
{
    private static readonly Watch Watch = new() { Topic = "everything" };

    private static readonly HeldChange Held = new(
        Changes.Quetta.Id,
        3,
        ["Status: reported → confirmed"],
        Changes.Morning,
        Changes.Morning.AddHours(1),
        DigestReason.Daily,
        [Watch]
    );

    [Fact]
    public void Held_change_whose_incident_is_gone_is_settled_and_not_told()
    {
        var part = DigestBuilder.Of([new ToldIncident(Held.Incident, null, null, [Held], [])], [Watch]);

        Assert.Null(part.Item);
        Assert.Equal([new Covered(Held.Incident, 3, DigestBuilder.Gone)], part.Covers);
    }

    [Theory]
    [InlineData(60, "Killed: 26 → 60")]
    [InlineData(26, "Status: reported → confirmed")]
    public void Digest_says_what_differs_from_what_was_told_and_else_what_the_held_changes_say(int now, string detail)
    {
        var incident = Changes.Updated(26, now).Incident;

        var part = DigestBuilder.Of([new ToldIncident(Held.Incident, incident, Changes.Opened(26), [Held], [])], [Watch]);

        Assert.Equal([detail], part.Item!.Details);
    }
}
