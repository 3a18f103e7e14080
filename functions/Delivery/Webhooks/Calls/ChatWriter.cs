using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Calls;

internal sealed class ChatWriter(Links links, TopicCatalogue catalogue)
{
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
                Banner = string.Join(' ', new[] { Phrases.Demonstration.In(Of(alert)), message.Banner }.OfType<string>()),
            }
            : message;

    /// <summary>The subscription's language; before the confirmation, the one that was asked for.</summary>
    private static Language Of(Alert alert) =>
        alert.Content is AlertContent.Confirming { Proposal: var proposal } ? proposal.Preferences.Language : alert.To.Preferences.Language;

    private ChatMessage Write(Alert alert, ChatSize size) =>
        alert.Content switch
        {
            AlertContent.Changed changed => Of(alert, changed, size),
            AlertContent.Testing testing => Of(alert, new AlertContent.Changed(testing.Sample, alert.To.Watches), size) is var sample
                ? sample with
                {
                    Title = SafeText.Line(ChatPhrases.Test.In(Of(alert), sample.Title), size.Line),
                    Banner = ChatPhrases.TestNote.In(Of(alert)),
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
        var (change, language) = (changed.Change, Of(alert));
        var headline = HeadlineWords.Of(change.Incident, catalogue, language);
        var title = change.Kind switch
        {
            ChangeKind.Updated => Phrases.Update.In(language, headline),
            ChangeKind.Retracted => Phrases.TakenBack.In(language, headline),
            _ => headline,
        };
        return new ChatMessage
        {
            Title = SafeText.Line(title, size.Line),
            Banner = change.Kind == ChangeKind.Retracted ? RetractionWords.Of(change.Incident, language) : null,
            Facts =
            [
                .. IncidentWords
                    .Facts(change.Incident, catalogue, language)
                    .Select(fact => (fact.Label, SafeText.Line(fact.Value, size.Line))),
            ],
            Sections =
            [
                .. Section(
                    Phrases.WhatChanged,
                    RetractionWords.Details(change).Select(detail => new ChatLink(ChangeWords.Of(detail, catalogue, language))),
                    size,
                    language
                ),
                .. Section(
                    Phrases.Sources,
                    change.Incident.Sources.Select(source => new ChatLink($"{source.Outlet}: {source.Title}", source.Link)),
                    size,
                    language
                ),
            ],
            Button = new ChatLink(Phrases.AllThatIsKnown.In(language), links.Incident(change.Incident.Id, language)),
            Small = Small(ChatPhrases.YouWatch.In(language, WatchWords.List(changed.Why, catalogue, language)), size, language),
            Stop = Stop(alert, language),
            Gravity = Gravity(change.Incident.Killed.Best),
            Thread = change.Incident.Id,
            RightToLeft = language == Language.Urdu,
        };
    }

    private ChatMessage Of(Alert alert, Proposal proposal, ChatSize size)
    {
        var language = Of(alert);
        return new ChatMessage
        {
            Title = ChatPhrases.WantThem.In(language),
            Banner = ChatPhrases.Asked.In(language),
            Sections =
            [
                .. Section(
                    Phrases.ToWatch,
                    proposal.Watches.Select(watch => new ChatLink(WatchWords.Of(watch, catalogue, language))),
                    size,
                    language
                ),
            ],
            Button = new ChatLink(ChatPhrases.SendHere.In(language), links.Confirm(alert.To, proposal, language)),
            Small = ChatPhrases.LinkLife.In(language, $"{Proposal.Life.TotalHours:0}"),
            Thread = "confirm",
            RightToLeft = language == Language.Urdu,
        };
    }

    private ChatMessage Of(Alert alert, Digest digest, ChatSize size)
    {
        var language = Of(alert);
        var count = digest.Items.Count == 1 ? Phrases.OneIncident.In(language) : Phrases.Incidents.In(language, digest.Items.Count);
        return new ChatMessage
        {
            Title = ChatPhrases.Since.In(language, count, Dates.Moment(digest.From.UtcDateTime, language)),
            Sections = [.. Section(ChatPhrases.GravestFirst, digest.Items.Select(item => Line(item, language)), size, language)],
            Small = Phrases.MadeByProgram.In(language),
            Stop = Stop(alert, language),
            Gravity = digest.Items.Select(item => Gravity(item.Incident.Killed.Best)).DefaultIfEmpty().Max(),
            Thread = "digest",
            RightToLeft = language == Language.Urdu,
        };
    }

    private ChatLink Line(DigestItem item, Language language)
    {
        var headline = HeadlineWords.Of(item.Incident, catalogue, language);
        var end = language == Language.Urdu ? "۔ " : ". ";
        return new(
            item.Kind == ChangeKind.Retracted
                ? Phrases.TakenBack.In(language, headline) + end + RetractionWords.Of(item.Incident, language)
                : string.Join(end, item.Details.Select(detail => ChangeWords.Of(detail, catalogue, language)).Prepend(headline)),
            links.Incident(item.Incident.Id, language)
        );
    }

    private static string Small(string why, ChatSize size, Language language) =>
        SafeText.Line(why, size.Line) + " " + Phrases.MadeByProgram.In(language);

    private static IEnumerable<ChatSection> Section(Phrase heading, IEnumerable<ChatLink> lines, ChatSize size, Language language)
    {
        var all = lines.ToList();
        var shown = all.Take(size.Lines).Select(line => new ChatLink(SafeText.Line(line.Text, size.Line), Link(line.Url, size))).ToList();
        if (all.Count > shown.Count)
            shown.Add(new ChatLink(ChatPhrases.AndMore.In(language, all.Count - shown.Count)));
        if (shown.Count > 0)
            yield return new ChatSection(heading.In(language), shown);
    }

    private static Uri? Link(Uri? link, ChatSize size) =>
        SafeText.Link(link) is { } good && good.AbsoluteUri.Length <= size.Link ? good : null;

    private ChatLink Stop(Alert alert, Language language) => new(Phrases.Stop.In(language), links.Unsubscribe(alert.To, language));

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
