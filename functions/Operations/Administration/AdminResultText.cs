using System.Globalization;

namespace Alerts.Operations.Administration;

/// <summary>
/// The words for a result: the command line writes them to stdout and stderr, the operators' pages show both as the note.
/// </summary>
/// <param name="Text">What was done; empty when there is nothing to say.</param>
/// <param name="Problem">What is wrong; empty when all is well.</param>
internal sealed record AdminResultText(string Text, string Problem = "")
{
    public static AdminResultText Of(AdminResult result) =>
        result switch
        {
            AdminResult.IncidentEdited(var id, { } change) => new($"{id}: {string.Join("; ", change.Details)}"),
            AdminResult.IncidentEdited(var id, null) => new($"{id}: nothing to tell"),
            AdminResult.FeedEdited(var feed, var done) => new($"{feed.Id} {feed.Address}: {done}."),
            AdminResult.FeedsSynced synced => new(
                $"{synced.Added} feeds added, {synced.Changed} changed, {synced.Removed} removed.",
                string.Join(Environment.NewLine, synced.Mistakes)
            ),
            AdminResult.FeedTested tested => FeedTestText.Of(tested),
            AdminResult.Requeued(var queue, var count) => new($"{count} sent to {queue} again."),
            AdminResult.Discarded(var queue, var count) => new($"{count} of {queue} discarded."),
            AdminResult.SignedUp(var id, var outcome, var secret) => Lines(
                $"{id} {Words(outcome)}",
                secret is null ? null : $"secret (shown only once): {secret}"
            ),
            AdminResult.SubscriberRemoved => new(""),
            AdminResult.SubscriberErased(var id) => new($"{id}: erased"),
            AdminResult.AddressSuppressed => new("suppressed: we will send nothing to it"),
            AdminResult.AddressUnsuppressed(var was) => new(was ? "it may sign up again" : "it was not suppressed"),
            AdminResult.WebhookTested(var taken, var status) => new((taken ? "accepted: " : "not accepted: ") + status),
            AdminResult.Replayed(var count) => new(
                string.Create(CultureInfo.InvariantCulture, $"sending {count} {(count == 1 ? "alert" : "alerts")} again")
            ),
            AdminResult.SecretRotated(var secret, var until) => Lines(
                secret is null ? null : $"new secret (shown only once): {secret}",
                string.Create(CultureInfo.InvariantCulture, $"the old one works too until {until:yyyy-MM-dd HH:mm:ss}Z")
            ),
            AdminResult.WebhookEnabled(var id) => new($"{id} gets alerts again"),
            AdminResult.Refused(var why) => new("", why),
            _ => throw new NotSupportedException($"There are no words for {result.GetType().Name}."),
        };

    public string Note =>
        Text.Length == 0 ? Problem
        : Problem.Length == 0 ? Text
        : $"{Text}{Environment.NewLine}{Problem}";

    private static string Words(SignUpOutcome outcome) =>
        outcome switch
        {
            SignUpOutcome.AwaitsConfirmation => "must confirm within 48 hours",
            SignUpOutcome.GetsAlerts => "gets alerts",
            SignUpOutcome.GoesToOutbox => "is confirmed. No mail server is set, so alerts are kept in the outbox and not sent.",
            SignUpOutcome.WaitsForMailServer =>
                "is confirmed. No mail server is set, so alerts wait. Set Delivery__SmtpHost and Delivery__From.",
            _ => throw new NotSupportedException($"There are no words for {outcome}."),
        };

    private static AdminResultText Lines(params string?[] lines) => new(string.Join(Environment.NewLine, lines.OfType<string>()));
}
