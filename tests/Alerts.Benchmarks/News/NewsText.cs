using System.Globalization;
using Alerts.Platform.Text;

namespace Alerts.Benchmarks.News;

/// <summary>Headlines with summaries of 300 characters from a few templates; the same number makes the same text.</summary>
internal static class NewsText
{
    private const int SummaryLength = 300;

    private static readonly string[] Districts =
    [
        .. DataRows.Read("districts.csv").Where(row => row[1] is "Balochistan" or "Khyber Pakhtunkhwa" or "Sindh").Select(row => row[0]),
    ];

    private static readonly string[] Groups =
    [
        "Tehreek-e-Taliban Pakistan",
        "Balochistan Liberation Army",
        "Islamic State Khorasan Province",
        "Lashkar-e-Islam",
    ];

    private static readonly string[] Counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "10", "12", "15", "22"];

    private static readonly (string Title, string Text)[] Violence =
    [
        (
            "Security forces kill {n} militants in {d}",
            "Security forces killed {n} militants during an intelligence-based operation in {d} district, the military's media wing "
                + "said on Sunday. In the exchange of fire {m} soldiers were wounded."
        ),
        (
            "{n} policemen martyred in attack on checkpost in {d}",
            "Gunmen stormed a police checkpost in {d} late at night and killed {n} policemen. At least {m} others were injured. {g} "
                + "claimed responsibility in a statement to reporters."
        ),
        (
            "Suicide bombing in {d} kills {n}, injures {m}",
            "A suicide bomber struck near a mosque in {d} after Friday prayers, killing at least {n} people and wounding {m}, the "
                + "district police officer said. No group claimed the attack at once."
        ),
        (
            "Roadside bomb hits security convoy in {d}",
            "An improvised explosive device went off as a convoy of the Frontier Corps passed through {d}, leaving {n} personnel dead "
                + "and {m} hurt, officials said. {g} was suspected."
        ),
        (
            "Unknown men gun down tribal elder in {d}",
            "Unidentified gunmen on a motorcycle shot dead a tribal elder and {n} of his guards in the bazaar of {d} on Tuesday, "
                + "police said. Of the passers-by {m} were wounded."
        ),
        (
            "Troops foil infiltration in {d}, {n} khwarij killed",
            "Troops spotted the movement of a group of khwarij who were trying to enter {d} across the border and killed {n} of them. "
                + "Weapons were recovered from the bodies, a statement said."
        ),
    ];

    private static readonly (string Title, string Text)[] OtherThings =
    [
        (
            "Rain brings relief to {d} after dry spell of {n} weeks",
            "Moderate rain fell in {d} and the adjoining areas on Monday, and the Meteorological Department expects another {n} days "
                + "of it. Farmers hope that the wheat crop will gain."
        ),
        (
            "Cabinet approves {n} road schemes for {d}",
            "The provincial cabinet on Thursday approved {n} schemes for {d}, among them a bypass and a bridge. The finance minister "
                + "said that the money would be released within {m} months."
        ),
        (
            "Court adjourns hearing of appeal from {d} for {n} weeks",
            "The high court adjourned an appeal against a verdict of the sessions court in {d} for {n} weeks after counsel for the "
                + "petitioner asked for time to study the record of the case."
        ),
        (
            "{d} beat visitors by {n} wickets in final",
            "The hosts from {d} won the final of the regional cup by {n} wickets on Saturday. The captain, who made an unbeaten "
                + "half-century, was named player of the match before a full stadium."
        ),
        (
            "Bus overturns in {d}, {n} passengers hurt",
            "A bus on its way to Karachi overturned on the highway near {d} when its driver fell asleep. Of the passengers {n} were "
                + "hurt, and {m} of them were taken to the teaching hospital, rescuers said."
        ),
        (
            "Exports rise by {n} per cent, says chamber in {d}",
            "Exports of fruit from {d} rose by {n} per cent in the first quarter, the chamber of commerce said. Traders asked the "
                + "government to open another crossing point and to lower the duty."
        ),
    ];

    private const string Rest =
        " The district administration said that details were being gathered and would be shared with the public in due course. "
        + "Traffic on the main road was slow for some hours. Shops in the bazaar opened as usual on the next day, and schools were "
        + "not closed.";

    public static (string Title, string Text) OfViolence(int number) => Fill(Violence, number);

    public static (string Title, string Text) OfOtherThings(int number) => Fill(OtherThings, number);

    /// <summary>Templates, places and numbers go round at different paces, so that texts repeat only after thousands.</summary>
    private static (string Title, string Text) Fill((string Title, string Text)[] templates, int number)
    {
        var (title, text) = templates[number % templates.Length];
        string Filled(string template) =>
            template
                .Replace("{d}", Districts[(number / templates.Length) % Districts.Length], StringComparison.Ordinal)
                .Replace("{n}", Counts[(number / 7) % Counts.Length], StringComparison.Ordinal)
                .Replace("{m}", Counts[(number / 11) % Counts.Length], StringComparison.Ordinal)
                .Replace("{g}", Groups[(number / 5) % Groups.Length], StringComparison.Ordinal);
        var first = Filled(title);
        return (char.ToUpper(first[0], CultureInfo.InvariantCulture) + first[1..], (Filled(text) + Rest)[..SummaryLength]);
    }
}
