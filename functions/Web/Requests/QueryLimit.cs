using Alerts.Subscriptions.Checks;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Requests;

/// <summary>Refuses addresses that no page's link and no honest program contains, before a page does any work.</summary>
internal sealed class QueryLimit(RequestDelegate next)
{
    public const int MostValues = 64;
    public const int MostText = 200;

    public Task InvokeAsync(HttpContext http) =>
        Problem(http.Request.Query) is { } problem ? new ErrorResult([problem]).ExecuteAsync(http) : next(http);

    public static Problem? Problem(IQueryCollection query)
    {
        if (query.Sum(pair => Math.Max(1, pair.Value.Count)) is > MostValues and var count)
            return new("query", AddressPhrases.ManyValues.With(count), ProblemPhrases.WriteAtMost.With(MostValues));
        foreach (var (name, values) in query)
        {
            if (name.Length > MostText)
                return new("query", AddressPhrases.LongName.With(name.Length), AddressPhrases.ShortNames.With(MostText));
            // A page reads all values of a repeated name as one text.
            if (values.ToString().Length is > MostText and var length)
                return new(PageText.Line(name), ProblemPhrases.TooLong.With(length), ProblemPhrases.WriteAtMost.With(MostText));
        }

        return null;
    }
}
