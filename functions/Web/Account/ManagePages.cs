using System.Globalization;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Account;

/// <summary>
/// What the link in every mail opens: all that a reader may see and change. Opening changes nothing; each button posts and gets the
/// updated page. The token in the address is the permission, so there is no cookie that another page could use.
/// </summary>
internal sealed class ManagePages(Managing managing, Export export, Erasure erasure, ManageViews views, Answers answers)
{
    public Task<IResult> OpenAsync(string id, string token, HttpContext http) =>
        WithAsync(id, token, http, subscriber => PageAsync(subscriber, null, http));

    public Task<IResult> ChangeAsync(string id, string token, HttpContext http) =>
        WithFormAsync(
            id,
            token,
            http,
            async (subscriber, fields) =>
            {
                var form = ManageForm.Read(fields);
                if (form.Problems.Count > 0)
                    return await AgainAsync(subscriber, form, form.Problems, http);
                return await managing.ChangeAsync(id, form.Request, http.RequestAborted) switch
                {
                    ManageResult.Done done => await PageAsync(done.Subscriber, ManagePhrases.Saved, http),
                    ManageResult.Rejected rejected => await AgainAsync(subscriber, form, rejected.Problems, http),
                    _ => await NotGoodAsync(http),
                };
            }
        );

    public Task<IResult> PauseAsync(string id, string token, HttpContext http) =>
        WithFormAsync(
            id,
            token,
            http,
            async (subscriber, fields) =>
            {
                var text = PreferencesForm.Text(fields, "until");
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
                    return await AgainAsync(
                        subscriber,
                        [new("until", ProblemPhrases.NotDate.With(PageText.Line(text)), ProblemPhrases.WriteDate)],
                        http
                    );
                return await AnswerAsync(subscriber, await managing.PauseAsync(id, until, http.RequestAborted), ManagePhrases.Paused, http);
            }
        );

    public Task<IResult> ResumeAsync(string id, string token, HttpContext http) =>
        WithAsync(
            id,
            token,
            http,
            async subscriber =>
                await AnswerAsync(subscriber, await managing.ResumeAsync(id, http.RequestAborted), ManagePhrases.Resumed, http)
        );

    public Task<IResult> ExportAsync(string id, string token, HttpContext http) =>
        WithAsync(
            id,
            token,
            http,
            async _ =>
                await export.WriteAsync(id, http.RequestAborted) is { } json
                    ? Results.File(json, "application/json", $"alerts-{id}.json")
                    : await NotGoodAsync(http)
        );

    public Task<IResult> AskToEraseAsync(string id, string token, HttpContext http) =>
        WithAsync(
            id,
            token,
            http,
            _ =>
                answers.PageAsync<NotePage>(
                    http,
                    NoteView.Of(
                        NotePhrases.AskErase,
                        NotePhrases.AskEraseText,
                        ManageViews.Base(id, token) + "/erase",
                        NotePhrases.EraseButton,
                        http.Language()
                    ),
                    200
                )
        );

    public Task<IResult> EraseAsync(string id, string token, HttpContext http) =>
        WithAsync(
            id,
            token,
            http,
            async _ =>
            {
                await erasure.EraseAsync(id, http.RequestAborted);
                return await answers.NoteAsync(http, 200, NotePhrases.Erased, NotePhrases.ErasedText);
            }
        );

    public async Task<IResult> PageAsync(Subscriber subscriber, Phrase? done, HttpContext http, HookView? hook = null) =>
        await answers.PageAsync<ManagePage>(http, await views.OfAsync(subscriber, done, [], null, hook, http), 200);

    public async Task<IResult> WithAsync(string id, string token, HttpContext http, Func<Subscriber, Task<IResult>> then) =>
        await managing.OpenAsync(id, token, http.RequestAborted) is { ConfirmedAt: not null } subscriber
            ? await then(subscriber)
            : await NotGoodAsync(http);

    public Task<IResult> WithFormAsync(string id, string token, HttpContext http, Func<Subscriber, IFormCollection, Task<IResult>> then) =>
        WithAsync(id, token, http, async subscriber => await then(subscriber, await http.Request.ReadFormAsync(http.RequestAborted)));

    public Task<IResult> AgainAsync(Subscriber subscriber, IReadOnlyList<Problem> problems, HttpContext http) =>
        AgainAsync(subscriber, null, problems, http);

    private async Task<IResult> AnswerAsync(Subscriber subscriber, ManageResult result, Phrase done, HttpContext http) =>
        result switch
        {
            // Of stopped alerts it is not so that they are on again, or pause.
            ManageResult.Done { Subscriber: var now } => await PageAsync(
                now,
                now.State == SubscriberState.Active ? done : ManagePhrases.Saved,
                http
            ),
            ManageResult.Rejected rejected => await AgainAsync(subscriber, rejected.Problems, http),
            _ => await NotGoodAsync(http),
        };

    private async Task<IResult> AgainAsync(Subscriber subscriber, ManageForm? form, IReadOnlyList<Problem> problems, HttpContext http) =>
        await answers.PageAsync<ManagePage>(http, await views.OfAsync(subscriber, null, problems, form, null, http), 400);

    private Task<IResult> NotGoodAsync(HttpContext http) => answers.NoteAsync(http, 404, NotePhrases.OldLink, NotePhrases.OldManageText);
}
