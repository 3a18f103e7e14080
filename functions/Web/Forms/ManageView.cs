using Alerts.Web.Views;

namespace Alerts.Web.Forms;

/// <summary>All that a subscriber may see and change.</summary>
/// <param name="Base">Address of the page, on which its links build.</param>
/// <param name="Address">The mail address; of a webhook the host alone, because the rest may be a secret.</param>
/// <param name="State">Such as "on", or why not.</param>
/// <param name="PausedUntil">Null without a pause.</param>
/// <param name="Watches">Each with the text by which the form keeps it.</param>
/// <param name="Tomorrow">The first day until which one may pause.</param>
/// <param name="Deliveries">The last 50.</param>
/// <param name="Webhook">Null for a mailbox.</param>
/// <param name="Unsubscribe">Where one click ends it.</param>
/// <param name="Done">What was just done, in a sentence; null for nothing.</param>
/// <param name="Problems">Sentences for the person who filled in a form.</param>
public sealed record ManageView(
    string Base,
    string Address,
    string State,
    TimeView? PausedUntil,
    IReadOnlyList<ManageView.Watch> Watches,
    PreferencesFormView Wish,
    string Tomorrow,
    IReadOnlyList<DeliveryView> Deliveries,
    HookView? Webhook,
    string Unsubscribe,
    string? Done,
    IReadOnlyList<string> Problems
)
{
    /// <summary>What the address answered when it was stopped, in the receiver's words; null otherwise.</summary>
    public string? Answer { get; init; }

    public sealed record Watch(string Text, string Words, bool Kept);
}

/// <summary>The additional parts of a webhook's page.</summary>
/// <param name="Format">Such as "slack".</param>
/// <param name="HasSecret">Whether its calls are signed.</param>
/// <param name="Disabled">Whether it was stopped.</param>
/// <param name="Zone">The clock of a replay's times.</param>
/// <param name="Secret">A new one, shown this once; null otherwise.</param>
public sealed record HookView(string Format, bool HasSecret, bool Disabled, string Zone, string? Secret = null);
