using System.Text.Json;
using Alerts.Subscriptions.Checks;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Web.Api;

/// <summary>An error as RFC 9457 has it, with one item for each field that is wrong.</summary>
internal sealed record ProblemDocument(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemDocument.Item> Errors)
{
    public static ProblemDocument Of(int status, string title, string detail) => new("about:blank", title, status, detail, []);

    public static ProblemDocument Of(IReadOnlyCollection<Problem> problems) =>
        Of(StatusCodes.Status400BadRequest, string.Join(' ', problems.Select(problem => problem.ToString())), problems);

    /// <summary>With the title that RFC 9457 wants beside "about:blank": the status's own name.</summary>
    public static ProblemDocument Of(int status, string detail, IReadOnlyCollection<Problem> problems) =>
        new(
            "about:blank",
            Phrase(status),
            status,
            detail,
            [.. problems.Select(problem => new Item(problem.Field, problem.Reason, problem.Remedy))]
        );

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Shared.ProblemDocument);

    // The framework has the name of an older RFC for this one.
    private static string Phrase(int status) =>
        status == StatusCodes.Status413PayloadTooLarge ? "Content Too Large" : ReasonPhrases.GetReasonPhrase(status);

    internal sealed record Item(string Field, string Problem, string Remedy);
}

/// <summary>By which an endpoint says to Event Grid that it wants its events.</summary>
internal sealed record ValidationAnswer(string ValidationResponse);
