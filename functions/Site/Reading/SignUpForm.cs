using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>The form to subscribe as it came back.</summary>
/// <param name="Problems">What cannot even be asked for; the rest is found by the sign-up.</param>
internal sealed record SignUpForm(WishForm Wish, SignUpRequest Request, IReadOnlyList<Problem> Problems)
{
    // Chat services' addresses have up to about 300 characters; the sign-up takes 2,000.
    private const int MostAddress = 2_100;

    private const string Honeypot = "website";

    private static readonly string[] Fields = [.. WishForm.Fields, "email", "webhook", "format", "owner"];

    public static SignUpForm Read(IFormCollection form)
    {
        var wish = WishForm.Read(form);
        var problems = wish
            .Problems.Concat(
                form.Keys.Except(Fields)
                    .Where(name => name != Honeypot)
                    .Take(UnknownFields.MostNamed)
                    .Select(name => UnknownFields.Problem("", name, Fields))
            )
            .Concat(WishForm.TooLong(form, Fields.Except(["webhook"])))
            .ToList();
        var watches = wish.Watches.Count > 0 ? wish.Watches : [Everything(form)];
        var request = wish.In(
            new SignUpRequest(NullIfEmpty(WishForm.Text(form, "email")), NullIfEmpty(WishForm.Text(form, "webhook", MostAddress)), watches)
            {
                Format = NullIfEmpty(WishForm.Text(form, "format")),
                Owner = NullIfEmpty(WishForm.Text(form, "owner")),
                Website = form[Honeypot].ToString(),
            }
        );
        return new SignUpForm(wish, request, problems);
    }

    // Who picks nothing wants all there is, as the form says; the conditions still hold.
    private static WatchRequest Everything(IFormCollection form)
    {
        var any = new FormCollection(form.Where(field => field.Key != "topic").Append(new("topic", Topic.Everything)).ToDictionary());
        return WishForm.Read(any).Watches[0];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
