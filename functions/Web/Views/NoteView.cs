using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

/// <summary>A short page: what happened, and at most one thing to do.</summary>
/// <param name="Action">Where the button posts to; null without a button.</param>
/// <param name="Button">The button's words.</param>
public sealed record NoteView(string Title, string Text, string? Action = null, string? Button = null)
{
    /// <summary>A webhook's signing secret; null for none.</summary>
    public string? Secret { get; init; }

    /// <summary>The link at the end; by default to the first page.</summary>
    public (string Address, string Words)? Link { get; init; }

    internal static NoteView Of(Phrase title, Phrase text, Language language) => new(title.In(language), text.In(language));

    /// <param name="action">Where the button posts to, from the root of the site.</param>
    internal static NoteView Of(Phrase title, Phrase text, string action, Phrase button, Language language) =>
        new(title.In(language), text.In(language), action, button.In(language));
}
