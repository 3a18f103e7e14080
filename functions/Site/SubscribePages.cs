using Alerts.Site.Pages;
using Alerts.Site.Reading;
using Alerts.Site.Views;
using Alerts.Subscriptions;

namespace Alerts.Site;

/// <summary>The form to subscribe, and what comes of it.</summary>
internal sealed class SubscribePages(SignUp signUp, TopicCatalogue catalogue, Answers answers)
{
    public static SubscribeView Empty(TopicCatalogue catalogue) => new(TopicView.All(catalogue));

    public Task<IResult> FormAsync() => answers.PageAsync<SubscribePage>(Empty(catalogue), 200);

    public async Task<IResult> SubmitAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return await answers.NoteAsync(415, "That was no form", "Fill in the form at /subscribe, or send JSON to /api/subscriptions.");
        var form = SignUpForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (form.Problems.Count > 0)
            return await AgainAsync(form, form.Problems);
        return await signUp.RequestAsync(form.Request, http.RequestAborted) switch
        {
            // The same words whether the address was known or not: a stranger learns nothing from them.
            SignUpResult.Accepted => await answers.NoteAsync(
                200, "Look into your mailbox", "A message with a link is on its way. Alerts start once you open it; it is good for two days."),
            SignUpResult.Rejected rejected => await AgainAsync(form, rejected.Problems),
            _ => throw new NotSupportedException("A sign-up is accepted or rejected."),
        };
    }

    private Task<IResult> AgainAsync(SignUpForm form, IEnumerable<Problem> problems) => answers.PageAsync<SubscribePage>(
        new SubscribeView(TopicView.All(catalogue), form.Email, form.Topic, form.LeastKilled, [.. problems.Select(problem => $"{problem.Reason} {problem.Remedy}")]),
        400);
}
