using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Views;
using Alerts.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.Net.Http.Headers;

namespace Alerts.Web.Requests;

internal sealed class Answers(PageRenderer renderer)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task<IResult> PageAsync<TPage>(HttpContext http, object view)
        where TPage : IComponent
    {
        var page = Encoding.UTF8.GetBytes(await renderer.RenderAsync<TPage>(view, PageContext.Of(http)));
        return Results.Bytes(page, Html, entityTag: Tag(page));
    }

    public async Task<IResult> PageAsync<TPage>(HttpContext http, object view, int status)
        where TPage : IComponent =>
        Results.Content(await renderer.RenderAsync<TPage>(view, PageContext.Of(http)), Html, Encoding.UTF8, status);

    public async Task<IResult> NoteAsync(HttpContext http, int status, Phrase title, Phrase text) =>
        status >= 400
            ? new ErrorResult(status, title, text)
            : await PageAsync<NotePage>(http, NoteView.Of(title, text, http.Language()), status);

    /// <summary>
    /// After a start, or a long time without visitors, there is more to read than one request may. A browser retries by itself.
    /// </summary>
    public static IResult NotReady(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers["Refresh"] = "1";
        return new ErrorResult(503, NotePhrases.StillReading, NotePhrases.StillReadingText);
    }

    public static IResult Data<T>(T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return Results.Bytes(json, "application/json; charset=utf-8", entityTag: Tag(json));
    }

    public static IResult File(byte[] file, string type) => Results.Bytes(file, type, entityTag: Tag(file));

    public static IResult Data(byte[] body, DataFormat format) => File(body, DataFormats.ContentType(format));

    /// <param name="changed">When what is in it changed last.</param>
    public static IResult Bytes(byte[] body, string contentType, DateTimeOffset? changed = null) =>
        Results.Bytes(body, contentType, lastModified: changed, entityTag: Tag(body));

    public static IResult Problem(IReadOnlyCollection<Problem> problems) => Problem(ProblemDocument.Of(problems));

    public static IResult Problem(ProblemDocument problem) =>
        Results.Json(problem, ApiJson.Shared.ProblemDocument, "application/problem+json; charset=utf-8", problem.Status);

    private static EntityTagHeaderValue Tag(byte[] body) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"");
}
