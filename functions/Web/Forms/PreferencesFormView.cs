using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;

namespace Alerts.Web.Forms;

/// <summary>What to watch and how to be told, as a form shows it.</summary>
/// <param name="Topics">Suggestions for <paramref name="Typed"/>.</param>
/// <param name="Typed">A topic that was written, not ticked.</param>
/// <param name="Kinds">Those wanted.</param>
/// <param name="Values">What stands in the fields of the preferences, by their names.</param>
public sealed record PreferencesFormView(
    IReadOnlyList<TopicGroupView> Groups,
    bool Everything,
    IReadOnlyList<TopicView> Topics,
    string Typed,
    IReadOnlyList<string> Kinds,
    string LeastKilled,
    bool Updates,
    IReadOnlyDictionary<string, string> Values
)
{
    /// <summary>Where readers of this are likely to be; any other name of the tz database may be written.</summary>
    public static IReadOnlyList<string> Zones { get; } =
    [
        "Asia/Karachi",
        "Asia/Dubai",
        "Asia/Riyadh",
        "Asia/Kabul",
        "Asia/Kolkata",
        "Asia/Shanghai",
        "Asia/Singapore",
        "Europe/London",
        "Europe/Berlin",
        "Europe/Paris",
        "America/New_York",
        "America/Toronto",
        "America/Los_Angeles",
        "Australia/Sydney",
        "UTC",
    ];

    /// <param name="topics">What is chosen to begin with.</param>
    internal static PreferencesFormView Of(TopicCatalogue catalogue, Preferences preferences, params string[] topics) =>
        new(
            TopicGroups.Of(catalogue, topics),
            topics.Contains(Topic.Everything),
            TopicView.All(catalogue),
            "",
            PreferencesForm.AllKinds,
            "",
            true,
            PreferenceList.Fields.ToDictionary(field => field.Name, field => field.Shown(preferences))
        );

    /// <summary>As it was filled in.</summary>
    internal static PreferencesFormView Of(TopicCatalogue catalogue, PreferencesForm form)
    {
        var known = catalogue.All.Select(topic => topic.Topic).ToHashSet();
        return new PreferencesFormView(
            TopicGroups.Of(catalogue, [.. form.Topics]),
            form.Topics.Contains(Topic.Everything),
            TopicView.All(catalogue),
            form.Topics.FirstOrDefault(topic => !known.Contains(topic)) ?? "",
            form.Kinds.Count == 0 ? PreferencesForm.AllKinds : form.Kinds,
            form.LeastKilled,
            form.Updates,
            form.Written
        );
    }
}
