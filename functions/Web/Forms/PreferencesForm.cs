using System.Globalization;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Rendering;

namespace Alerts.Web.Forms;

/// <summary>What somebody wants to hear, and how, as it came from a form; the rest of its mistakes are found by whoever takes it.</summary>
/// <param name="Topics">As written or ticked.</param>
/// <param name="Kinds">Those ticked; empty when all are, or none.</param>
/// <param name="LeastKilled">As written.</param>
/// <param name="Problems">What cannot even be asked for.</param>
internal sealed record PreferencesForm(
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Kinds,
    string LeastKilled,
    bool Updates,
    string Cadence,
    string QuietFrom,
    string QuietTo,
    string Zone,
    string Language,
    string UrgentFrom,
    string MostAnHour,
    IReadOnlyList<WatchRequest> Watches,
    IReadOnlyList<Problem> Problems
)
{
    private const int MostText = 300;

    public static IReadOnlyList<string> AllKinds { get; } = ["attack", "operation", "clash"];

    public static IReadOnlyList<string> Fields { get; } =
    ["topic", .. AllKinds, "leastKilled", "updates", "cadence", "quietFrom", "quietTo", "zone", "language", "urgentFrom", "mostAnHour"];

    public static PreferencesForm Read(IFormCollection form)
    {
        var problems = new List<Problem>();
        string[] topics = [.. form["topic"].OfType<string>().Select(topic => topic.Trim()).Where(topic => topic.Length > 0).Distinct()];
        string[] kinds = [.. AllKinds.Where(form.ContainsKey)];
        var wanted = kinds.Length == AllKinds.Count ? [] : kinds;
        var updates = Text(form, "updates") != "no";
        var least = Number(Text(form, "leastKilled"), "leastKilled", problems);
        Number(Text(form, "urgentFrom"), "urgentFrom", problems);
        Number(Text(form, "mostAnHour"), "mostAnHour", problems);
        return new PreferencesForm(
            topics,
            wanted,
            Text(form, "leastKilled"),
            updates,
            Text(form, "cadence"),
            Text(form, "quietFrom"),
            Text(form, "quietTo"),
            Text(form, "zone"),
            Text(form, "language"),
            Text(form, "urgentFrom"),
            Text(form, "mostAnHour"),
            [.. topics.Select(topic => new WatchRequest(topic, wanted.Length == 0 ? null : wanted, least, updates))],
            problems
        );
    }

    /// <summary>The request with the preferences of this form.</summary>
    public T In<T>(T request)
        where T : PreferencesRequest =>
        (T)(
            (PreferencesRequest)request with
            {
                Cadence = Cadence,
                QuietFrom = QuietFrom,
                QuietTo = QuietTo,
                Zone = Zone,
                Language = Language,
                UrgentFrom = Number(UrgentFrom, "urgentFrom", []),
                MostAnHour = Number(MostAnHour, "mostAnHour", []),
            }
        );

    /// <summary>What is longer than any answer to the field: said, since it would else count as nothing.</summary>
    public static IEnumerable<Problem> TooLong(IFormCollection form, IEnumerable<string> fields) =>
        from name in fields
        where name != "topic"
        let length = form[name].ToString().Length
        where length > MostText
        select new Problem(name, $"It has {length} characters.", $"Write at most {MostText}.");

    public static string Text(IFormCollection form, string name, int most = MostText) =>
        form[name].ToString() is var text && text.Length <= most ? text.Trim() : "";

    private static int? Number(string text, string field, List<Problem> problems)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(new(field, $"'{PageText.Line(text)}' is not a number.", "Write a whole number, or leave it empty."));
        return null;
    }
}
