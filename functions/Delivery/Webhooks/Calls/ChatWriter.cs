using System.Globalization;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Calls;

internal sealed class ChatWriter(Links links, TopicCatalogue catalogue)
{
    private const string Machine = "A program wrote this from news reports. Figures are what the sources claim.";
    private const string Note = "This is a test. None of this happened. Real alerts look like this.";

    /// <summary>Writes the largest size that the format allows.</summary>
    /// <param name="write">Writes a message; null when it is over the service's limits.</param>
    /// <exception cref="InvalidOperationException">None fits: a bug, which a test with the largest incident would show.</exception>
    public T Fit<T>(Alert alert, Func<ChatMessage, T?> write)
        where T : class =>
        ChatSize.All.Select(size => write(Of(alert, size))).FirstOrDefault(written => written is not null)
        ?? throw new InvalidOperationException($"{alert} fits no message.");

    public ChatMessage Of(Alert alert, ChatSize size) =>
        Write(alert, size) is var message && links.Demo
            ? message with
            {
                Banner = string.Join(' ', new[] { Phrases.Demonstration.In(Language.English), message.Banner }.OfType<string>()),
            }
            : message;

    private ChatMessage Write(Alert alert, ChatSize size) =>
        alert.Content switch
        {
            AlertContent.Changed changed => Of(alert, changed, size),
            AlertContent.Testing testing => Of(alert, new AlertContent.Changed(testing.Sample, alert.To.Watches), size) is var sample
                ? sample with
                {
                    Title = SafeText.Line("Test: " + sample.Title, size.Line),
                    Banner = Note,
                    Thread = alert.Id,
                    Stop = null,
                }
                : null!,
            AlertContent.Confirming confirming => Of(alert, confirming.Proposal, size),
            AlertContent.Digesting digesting => Of(alert, digesting.Digest, size),
            _ => throw new ArgumentException($"{alert.Content.GetType().Name} cannot be written for chats.", nameof(alert)),
        };

    private ChatMessage Of(Alert alert, AlertContent.Changed changed, ChatSize size)
    {
        var change = changed.Change;
        var prefix = change.Kind switch
        {
            ChangeKind.Updated => "Update: ",
            ChangeKind.Retracted => "Retracted: ",
            _ => "",
        };
        return new ChatMessage
        {
            Title = SafeText.Line(prefix + change.Incident.Headline, size.Line),
            Banner = change.Kind == ChangeKind.Retracted ? RetractionWords.Of(change.Incident, Language.English) : null,
            Facts =
            [
                .. IncidentWords
                    .Facts(change.Incident, catalogue, Language.English)
                    .Select(fact => (fact.Label, SafeText.Line(fact.Value, size.Line))),
            ],
            Sections =
            [
                .. Section("What changed", RetractionWords.Details(change).Select(detail => new ChatLink(detail)), size),
                .. Section(
                    "Sources",
                    change.Incident.Sources.Select(source => new ChatLink($"{source.Outlet}: {source.Title}", source.Link)),
                    size
                ),
            ],
            Button = new ChatLink("See full details", links.Incident(change.Incident.Id)),
            Small = SafeText.Line($"You watch {WatchWords.List(changed.Why, catalogue, Language.English)}.", size.Line) + " " + Machine,
            Stop = Stop(alert),
            Gravity = Gravity(change.Incident.Killed.Best),
            Thread = change.Incident.Id,
        };
    }

    private ChatMessage Of(Alert alert, Proposal proposal, ChatSize size) =>
        new()
        {
            Title = "Do you want these alerts here?",
            Banner =
                "Someone asked us to send alerts about armed attacks and military operations in Pakistan to this channel. We send nothing "
                + "until one of you opens the link below.",
            Sections =
            [
                .. Section(
                    "What you will hear about",
                    proposal.Watches.Select(watch => new ChatLink(WatchWords.Of(watch, catalogue, Language.English))),
                    size
                ),
            ],
            Button = new ChatLink("Yes, send them here", links.Confirm(alert.To, proposal)),
            Small = string.Create(
                CultureInfo.InvariantCulture,
                $"The link works for {Proposal.Life.TotalHours:0} hours. If none of you asked for it, do nothing, and we will send "
                    + $"nothing."
            ),
            Thread = "confirm",
        };

    private ChatMessage Of(Alert alert, Digest digest, ChatSize size) =>
        new()
        {
            Title = string.Create(
                CultureInfo.InvariantCulture,
                $"{digest.Items.Count} {(digest.Items.Count == 1 ? "incident" : "incidents")} since {digest.From:d MMMM, HH:mm} UTC"
            ),
            Sections = [.. Section("Most serious first", digest.Items.Select(Line), size)],
            Small = Machine,
            Stop = Stop(alert),
            Gravity = digest.Items.Select(item => Gravity(item.Incident.Killed.Best)).DefaultIfEmpty().Max(),
            Thread = "digest",
        };

    private ChatLink Line(DigestItem item) =>
        new(
            item.Kind == ChangeKind.Retracted
                ? $"Retracted: {item.Incident.Headline}. {RetractionWords.Of(item.Incident, Language.English)}"
                : string.Join(". ", item.Details.Prepend(item.Incident.Headline)),
            links.Incident(item.Incident.Id)
        );

    private static IEnumerable<ChatSection> Section(string heading, IEnumerable<ChatLink> lines, ChatSize size)
    {
        var all = lines.ToList();
        var shown = all.Take(size.Lines).Select(line => new ChatLink(SafeText.Line(line.Text, size.Line), Link(line.Url, size))).ToList();
        if (all.Count > shown.Count)
            shown.Add(new ChatLink(string.Create(CultureInfo.InvariantCulture, $"and {all.Count - shown.Count} more")));
        if (shown.Count > 0)
            yield return new ChatSection(heading, shown);
    }

    private static Uri? Link(Uri? link, ChatSize size) =>
        SafeText.Link(link) is { } good && good.AbsoluteUri.Length <= size.Link ? good : null;

    private ChatLink Stop(Alert alert) => new("Stop these alerts", links.Unsubscribe(alert.To));

    // The same steps as on the pages.
    private static int Gravity(int? killed) =>
        killed switch
        {
            null or <= 0 => 0,
            < 5 => 1,
            < 10 => 2,
            < 25 => 3,
            _ => 4,
        };
}

/// <summary>How much of an alert is shown, from large to small until the service's limits fit.</summary>
/// <param name="Line">UTF-16 code units of a line.</param>
/// <param name="Lines">Lines of a list.</param>
/// <param name="Link">Characters of an outlet's link; longer ones are left out.</param>
internal sealed record ChatSize(int Line, int Lines, int Link)
{
    /// <summary>The last one fits text in which nearly every character is escaped.</summary>
    public static IReadOnlyList<ChatSize> All { get; } =
    [new(250, 20, 1000), new(200, 10, 500), new(140, 6, 300), new(100, 4, 200), new(70, 3, 100), new(40, 2, 0), new(24, 1, 0)];
}
