namespace Alerts.Web.Wording;

/// <summary>The order of a dictionary in Urdu. Code points have the letters that Arabic lacks at the end.</summary>
internal static class UrduAlphabet
{
    private const string Letters = "آاأبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھۃءئیے";

    /// <summary>Sorts by its characters; text of other scripts is its own.</summary>
    public static string Key(string text) => string.Concat(text.Select(Order));

    // Above all other letters, in the private use area.
    private static char Order(char letter) =>
        Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? (char)('\uE000' + at) : letter;
}
