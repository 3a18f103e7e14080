using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;

namespace Alerts.Web.Forms;

/// <summary>The submitted form to subscribe.</summary>
/// <param name="Problems">What no request can express; the sign-up finds the rest.</param>
internal sealed record SignUpForm(PreferencesForm Wish, SignUpRequest Request, IReadOnlyList<Problem> Problems)
{
    // A chat service's address has up to about 300 characters; the sign-up takes 2,000.
    private const int MostAddress = 2_100;

    private const string Honeypot = "website";

    private static readonly string[] Fields = [.. PreferencesForm.Fields, "email", "webhook", "format", "owner"];

    public static SignUpForm Read(IFormCollection form)
    {
        var wish = PreferencesForm.Read(form);
        var problems = wish
            .Problems.Concat(
                form.Keys.Except(Fields)
                    .Where(name => name != Honeypot)
                    .Take(UnknownFields.MostNamed)
                    .Select(name => UnknownFields.Problem("", name, Fields))
            )
            .Concat(PreferencesForm.TooLong(form, Fields.Except(["webhook"])))
            .ToList();
        var watches = wish.Watches.Count > 0 ? wish.Watches : [Everything(form)];
        var request = wish.In(
            new SignUpRequest(
                NullIfEmpty(PreferencesForm.Text(form, "email")),
                NullIfEmpty(PreferencesForm.Text(form, "webhook", MostAddress)),
                watches
            )
            {
                Format = NullIfEmpty(PreferencesForm.Text(form, "format")),
                Owner = NullIfEmpty(PreferencesForm.Text(form, "owner")),
                Website = form[Honeypot].ToString(),
            }
        );
        return new SignUpForm(wish, request, problems);
    }

    // Without a choice of topics the watch is for everything, as the form says; the conditions still hold.
    private static WatchRequest Everything(IFormCollection form)
    {
        var any = new FormCollection(form.Where(field => field.Key != "topic").Append(new("topic", Topic.Everything)).ToDictionary());
        return PreferencesForm.Read(any).Watches[0];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

internal static class UnknownFields
{
    /// <summary>More of them in an answer would not help.</summary>
    public const int MostNamed = 10;

    /// <param name="path">The text before the name, such as "watches[1].".</param>
    public static Problem Problem(string path, string name, IEnumerable<string> known) =>
        new(
            PageText.Line(path + ProblemText.Shown(name)),
            ProblemPhrases.NoField.With(PageText.Line(ProblemText.Shown(name))),
            ProblemPhrases.WriteOneOf.With(string.Join(", ", known))
        );
}
