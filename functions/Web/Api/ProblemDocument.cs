using System.Text.Json;
using Alerts.Subscriptions.Checks;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Web.Api;

/// <summary>An error in RFC 9457's form, with one item for each wrong field.</summary>
internal sealed record ProblemDocument(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemDocument.Item> Errors)
{
    public static ProblemDocument Of(int status, string title, string detail) => new("about:blank", title, status, detail, []);

    public static ProblemDocument Of(IReadOnlyCollection<Problem> problems) =>
        Of(StatusCodes.Status400BadRequest, string.Join(' ', problems.Select(problem => problem.ToString())), problems);

    /// <summary>RFC 9457 wants the status's own name as the title of "about:blank".</summary>
    public static ProblemDocument Of(int status, string detail, IReadOnlyCollection<Problem> problems) =>
        new(
            "about:blank",
            Phrase(status),
            status,
            detail,
            [.. problems.Select(problem => new Item(problem.Field, problem.Reason.English, problem.Remedy.English))]
        );

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Shared.ProblemDocument);

    // The framework has an older RFC's name for this one.
    private static string Phrase(int status) =>
        status == StatusCodes.Status413PayloadTooLarge ? "Content Too Large" : ReasonPhrases.GetReasonPhrase(status);

    internal sealed record Item(string Field, string Problem, string Remedy);
}

internal sealed record ValidationAnswer(string ValidationResponse);
