using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// The Common Alerting Protocol 1.2, signed as Standard Webhooks are. A change refers to what this receiver was sent before. A
/// confirmation is a System message, and samples have the status Test.
/// </summary>
internal sealed class CapFormat(CapWriter cap, Links links, TimeProvider time) : IWebhookFormat
{
    public WebhookFormat Format => WebhookFormat.Cap;

    public bool Refers => true;

    public WebhookCall Write(WebhookLetter letter)
    {
        var body = Body(letter);
        return new WebhookCall(letter.Address, CapWriter.ContentType, body)
        {
            Headers = SignedHeaders.Of(letter.Alert, body, time.GetUtcNow()),
            Reference = letter.Alert.Content is AlertContent.Changed { Change: var change } ? cap.Reference(change) : null,
        };
    }

    private byte[] Body(WebhookLetter letter)
    {
        var alert = letter.Alert;
        return alert.Content switch
        {
            AlertContent.Changed { Change: var change } => cap.Change(change, letter.Earlier),
            AlertContent.Testing { Sample: var sample } => cap.Write(
                (info, _) =>
                {
                    cap.Head(info, alert.Id, sample.At, "Test", "Alert");
                    info.Write(sample.Incident, ChatPhrases.Test, []);
                }
            ),
            AlertContent.Digesting { Digest: var digest } => cap.Write(
                (info, size) =>
                {
                    cap.Head(info, alert.Id, digest.To, "Actual", "Alert");
                    foreach (var item in digest.Items.Take(size.Lines))
                        info.Write(item.Incident, CapWriter.Around(item.Kind), item.Details);
                }
            ),
            AlertContent.Confirming { Proposal: var proposal } => cap.Write((info, _) => Ask(info, alert, proposal)),
            _ => throw new ArgumentException($"{alert.Content.GetType().Name} cannot be written as CAP.", nameof(letter)),
        };
    }

    private void Ask(CapInfo info, Alert alert, Proposal proposal)
    {
        cap.Head(info, alert.Id, proposal.At, "System", "Alert", "Private");
        info.Element("addresses", alert.To.Id);
        var demo = links.Demo ? Phrases.Demonstration.In(Language.English) + " " : "";
        var confirm = links.Confirm(alert.To, proposal).AbsoluteUri;
        info.Element("code", Challenge.Of(alert.To, proposal));
        info.Element("note", $"{demo}To get these alerts, answer with the text of code as the whole body, or open {confirm}");
    }
}
