using System.Globalization;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Rendering;

namespace Alerts.Web.Forms;

/// <summary>Watches and preferences from a form; its recipient finds the remaining mistakes.</summary>
/// <param name="Topics">As written or ticked.</param>
/// <param name="Kinds">Those ticked; empty when all are, or none.</param>
/// <param name="Types">Those ticked; empty for all.</param>
/// <param name="Written">Each bound of the watches and each field of a preference, as written.</param>
/// <param name="Problems">What cannot even be asked for.</param>
internal sealed record PreferencesForm(
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Types,
    bool Updates,
    IReadOnlyDictionary<string, string> Written,
    IReadOnlyList<WatchRequest> Watches,
    IReadOnlyList<Problem> Problems
)
{
    private const int MostText = 300;

    public static IReadOnlyList<string> AllKinds { get; } = ["attack", "operation", "clash"];

    public static IReadOnlyList<string> Fields { get; } =
    [
        "topic",
        .. AllKinds,
        "type",
        .. WatchBound.All.Select(bound => bound.Name),
        "updates",
        .. PreferenceList.Fields.Select(field => field.Name),
    ];

    public static PreferencesForm Read(IFormCollection form)
    {
        var problems = new List<Problem>();
        string[] topics = [.. form["topic"].OfType<string>().Select(topic => topic.Trim()).Where(topic => topic.Length > 0).Distinct()];
        string[] kinds = [.. AllKinds.Where(form.ContainsKey)];
        var wanted = kinds.Length == AllKinds.Count ? [] : kinds;
        string[] types = [.. form["type"].OfType<string>().Where(type => type.Length > 0).Distinct()];
        var updates = Text(form, "updates") != "no";
        var written = WatchBound
            .All.Select(bound => bound.Name)
            .Concat(PreferenceList.Fields.Select(field => field.Name))
            .ToDictionary(name => name, name => Text(form, name));
        var bounds = WatchBound.All.Select(bound => (Bound: bound, Least: Number(written[bound.Name], bound.Name, problems))).ToList();
        foreach (var field in PreferenceList.Fields.Where(field => field.IsNumber))
            Number(written[field.Name], field.Name, problems);
        return new PreferencesForm(
            topics,
            wanted,
            types,
            updates,
            written,
            [.. topics.Select(topic => bounds.Aggregate(Watch(topic), (watch, one) => one.Bound.In(watch, one.Least)))],
            problems
        );

        WatchRequest Watch(string topic) =>
            new(topic, wanted.Length == 0 ? null : wanted, updates) { Types = types.Length == 0 ? null : types };
    }

    public T In<T>(T request)
        where T : PreferencesRequest =>
        (T)PreferenceList.Fields.Aggregate((PreferencesRequest)request, (asked, field) => field.Ask(asked, Written[field.Name]));

    /// <summary>Fields that are longer than any valid value; without a problem they would count as empty.</summary>
    public static IEnumerable<Problem> TooLong(IFormCollection form, IEnumerable<string> fields) =>
        from name in fields
        where name != "topic"
        let length = form[name].ToString().Length
        where length > MostText
        select new Problem(name, ProblemPhrases.TooLong.With(length), ProblemPhrases.WriteAtMost.With(MostText));

    public static string Text(IFormCollection form, string name, int most = MostText) =>
        form[name].ToString() is var text && text.Length <= most ? text.Trim() : "";

    private static int? Number(string text, string field, List<Problem> problems)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(new(field, ProblemPhrases.NotNumber.With(PageText.Line(text)), ProblemPhrases.WriteNumber));
        return null;
    }
}
