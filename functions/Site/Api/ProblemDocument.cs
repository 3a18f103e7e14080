using Alerts.Subscriptions;

namespace Alerts.Site.Api;

/// <summary>An error as RFC 9457 has it, with one item for each field that is wrong.</summary>
internal sealed record ProblemDocument(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemDocument.Item> Errors)
{
    public static ProblemDocument Of(int status, string title, string detail) => new("about:blank", title, status, detail, []);

    public static ProblemDocument Of(IReadOnlyCollection<Problem> problems) => new(
        "about:blank", "Bad Request", StatusCodes.Status400BadRequest,
        string.Join(' ', problems.Select(problem => problem.ToString())),
        [.. problems.Select(problem => new Item(problem.Field, problem.Reason, problem.Remedy))]);

    internal sealed record Item(string Field, string Problem, string Remedy);
}
