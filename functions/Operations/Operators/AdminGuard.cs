using Alerts.Operations.Records;
using Alerts.Operations.Views;

namespace Alerts.Operations.Operators;

/// <summary>Admits requests with a session, and accepts only forms from a page of that session.</summary>
internal sealed class AdminGuard(OperatorAccess access) : IEndpointFilter
{
    /// <summary>Sent only by this site's own pages, and never visible to a script.</summary>
    public const string Cookie = "alerts-operator";

    public const string Field = "form";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await access.SessionAsync(http.Request.Cookies[Cookie], http.RequestAborted) is not { } session)
            return HttpMethods.IsPost(http.Request.Method)
                ? Results.StatusCode(StatusCodes.Status403Forbidden)
                : Results.Redirect(AdminEndpoints.Enter);
        if (HttpMethods.IsPost(http.Request.Method) && !await IsOwnAsync(http, session))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        http.Items[typeof(OperatorPass)] = session;
        return await next(context);
    }

    /// <summary>The operator, for the audit log.</summary>
    public static string Who(HttpContext http) => Pass(http).Who;

    public static AdminFrame Frame(HttpContext http, string title, string? note = null)
    {
        var session = Pass(http);
        return new AdminFrame(title, session.Who, session.Form, note);
    }

    private static OperatorPass Pass(HttpContext http) => (OperatorPass)http.Items[typeof(OperatorPass)]!;

    private static async Task<bool> IsOwnAsync(HttpContext http, OperatorPass session) =>
        http.Request.HasFormContentType
        && OperatorAccess.Same(session.Form, (await http.Request.ReadFormAsync(http.RequestAborted))[Field].ToString());
}
