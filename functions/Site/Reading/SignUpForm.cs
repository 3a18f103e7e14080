using System.Globalization;
using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>The form to subscribe as it came back.</summary>
/// <param name="Email">As written.</param>
/// <param name="Topic">As written.</param>
/// <param name="LeastKilled">As written.</param>
/// <param name="Problems">What cannot even be asked for; the rest is found by the sign-up.</param>
internal sealed record SignUpForm(string Email, string Topic, string LeastKilled, SignUpRequest Request, IReadOnlyList<Problem> Problems)
{
    private static readonly string[] Kinds = ["attack", "operation", "clash"];

    public static SignUpForm Read(IFormCollection form)
    {
        var topic = Text(form, "topic");
        var least = Text(form, "leastKilled");
        var problems = new List<Problem>();
        var watch = new WatchRequest(topic.Length > 0 ? topic : Subscriptions.Topic.Everything, Wanted(form), Number(least, problems), Text(form, "updates") != "no");
        var request = new SignUpRequest(Text(form, "email"), null, [watch]);
        return new SignUpForm(request.Email!, topic, least, request, problems);
    }

    // All boxes, or none, is every kind.
    private static string[]? Wanted(IFormCollection form)
    {
        var ticked = Kinds.Where(kind => form.ContainsKey(kind)).ToArray();
        return ticked.Length is 0 or 3 ? null : ticked;
    }

    private static int? Number(string text, List<Problem> problems)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(new("leastKilled", $"'{SafeText.Line(text)}' is no number.", "Write a whole number, or nothing for any."));
        return null;
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString() is { Length: <= 300 } text ? text.Trim() : "";
}
