using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;

namespace Alerts.Web.Forms;

/// <summary>The form of watches and preferences.</summary>
/// <param name="Topics">Suggestions for <paramref name="Typed"/>.</param>
/// <param name="Typed">A written topic.</param>
/// <param name="Kinds">Those wanted.</param>
/// <param name="Types">Those ticked; none for all.</param>
/// <param name="Values">What stands in the fields of the bounds and preferences, by their names.</param>
public sealed record PreferencesFormView(
    IReadOnlyList<TopicGroupView> Groups,
    bool Everything,
    IReadOnlyList<TopicView> Topics,
    string Typed,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Types,
    bool Updates,
    IReadOnlyDictionary<string, string> Values
)
{
    /// <summary>Zones of likely readers; any other name of the tz database may be written.</summary>
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

    /// <param name="topics">The initial choice.</param>
    internal static PreferencesFormView Of(TopicCatalogue catalogue, Language language, Preferences preferences, params string[] topics) =>
        new(
            TopicGroups.Of(catalogue, language, topics),
            topics.Contains(Topic.Everything),
            TopicView.All(catalogue, language),
            "",
            PreferencesForm.AllKinds,
            [],
            true,
            PreferenceList
                .Fields.Select(field => (field.Name, Shown: field.Shown(preferences)))
                .Concat(WatchBound.All.Select(bound => (bound.Name, Shown: "")))
                .ToDictionary(field => field.Name, field => field.Shown)
        );

    internal static PreferencesFormView Of(TopicCatalogue catalogue, Language language, PreferencesForm form)
    {
        var known = catalogue.All.Select(topic => topic.Topic).ToHashSet();
        return new PreferencesFormView(
            TopicGroups.Of(catalogue, language, [.. form.Topics]),
            form.Topics.Contains(Topic.Everything),
            TopicView.All(catalogue, language),
            form.Topics.FirstOrDefault(topic => !known.Contains(topic)) ?? "",
            form.Kinds.Count == 0 ? PreferencesForm.AllKinds : form.Kinds,
            form.Types,
            form.Updates,
            form.Written
        );
    }
}
