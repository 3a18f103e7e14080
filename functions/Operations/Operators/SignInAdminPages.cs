using System.Globalization;
using Alerts.Operations.Components;
using Alerts.Operations.Records;
using Alerts.Operations.Views;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Operators;

internal sealed class SignInAdminPages(
    OperatorAccess access,
    IOptions<OperationsOptions> options,
    IOptions<Alerts.Delivery.Messages.DeliveryOptions> delivery,
    Answers answers,
    KeyTries tries
)
{
    public async Task<IResult> AskAsync(HttpContext http) =>
        await access.EnterByEntraAsync(http.Request.Headers, http.RequestAborted) is { } session
            ? await InAsync(http, session)
            : await answers.PageAsync<EnterPage>(http, new EnterView(HasKey, null), 200);

    public async Task<IResult> ByKeyAsync(HttpContext http)
    {
        var key = (await http.Request.ReadFormAsync(http.RequestAborted))["key"].ToString();
        if (await tries.TakeAsync(http, http.RequestAborted) is { } wait)
        {
            tries.Refused();
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return await answers.NoteAsync(
                http,
                429,
                Phrase.EnglishOnly("Too many tries"),
                Phrase.EnglishOnly(
                    "Try again in an hour, or enter by a link: `alerts admin` prints one on the machine that runs the service."
                )
            );
        }

        if (await access.EnterByKeyAsync(key, http.RequestAborted) is { } session)
            return await InAsync(http, session);
        tries.Refused();
        return await answers.PageAsync<EnterPage>(http, new EnterView(HasKey, "That key is wrong."), 403);
    }

    /// <summary>Opening a link does not use it up, because programs open links by themselves. The button does.</summary>
    public Task<IResult> OfferAsync(string secret, HttpContext http) =>
        answers.PageAsync<NotePage>(
            http,
            new NoteView("Operators", "This link signs you in once.", $"{AdminEndpoints.Enter}/{Uri.EscapeDataString(secret)}", "Enter"),
            200
        );

    public async Task<IResult> ByLinkAsync(string secret, HttpContext http) =>
        await access.EnterByLinkAsync(secret, http.RequestAborted) is { } session
            ? await InAsync(http, session)
            : await answers.NoteAsync(
                http,
                403,
                Phrase.EnglishOnly("This link no longer works"),
                Phrase.EnglishOnly("It has been used, or is more than 15 minutes old. `Alerts admin` prints a new one.")
            );

    public async Task<IResult> LeaveAsync(HttpContext http)
    {
        await access.LeaveAsync(http.Request.Cookies[AdminGuard.Cookie]!, http.RequestAborted);
        http.Response.Cookies.Delete(AdminGuard.Cookie, Cookie());
        return await answers.NoteAsync(http, 200, Phrase.EnglishOnly("You are signed out"), Phrase.EnglishOnly("Your session has ended."));
    }

    private bool HasKey => !string.IsNullOrEmpty(options.Value.Key);

    // A page with a link rather than a redirect: browsers withhold a strict cookie from a redirect that began at another site.
    private Task<IResult> InAsync(HttpContext http, string session)
    {
        http.Response.Cookies.Append(AdminGuard.Cookie, session, Cookie());
        return answers.PageAsync<EnteredPage>(http, new EnterView(HasKey, null), 200);
    }

    private CookieOptions Cookie() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = AdminEndpoints.Root,
            MaxAge = OperatorAccess.SessionTime,
            Secure = delivery.Value.PublicUrl.Scheme == Uri.UriSchemeHttps,
            IsEssential = true,
        };
}
