using Alerts.Subscriptions.Checks;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;
using Microsoft.AspNetCore.Http.Features;

namespace Alerts.Web.Requests;

/// <summary>
/// For a route that takes a form: reads it, within limits, before the route's code runs. An invalid, broken or too large one is refused
/// with the reason. Then <see cref="HttpRequest.ReadFormAsync"/> returns it.
/// </summary>
/// <param name="orOther">Other content reaches the route's code unread; without this it is refused.</param>
internal sealed class FormFilter(bool orOther = false) : IEndpointFilter
{
    public const int MostFields = 64;

    /// <summary>A list of ticked topics has one name and many values; there are about 200 topics.</summary>
    public const int MostValues = 512;

    /// <summary>A webhook's address is the longest text in any form.</summary>
    public const int MostText = 2_100;

    private const int MostName = 100;

    private static readonly FormOptions Options = new()
    {
        ValueCountLimit = MostValues,
        KeyLengthLimit = MostName,
        ValueLengthLimit = (int)BodyLimit.Default,
        MultipartBodyLengthLimit = BodyLimit.Default,
        MultipartHeadersCountLimit = 8,
        MultipartHeadersLengthLimit = 1_024,
        MultipartBoundaryLengthLimit = 128,
        // A body above this is above the limit too, so nothing is written to a disk.
        MemoryBufferThreshold = (int)BodyLimit.Default,
    };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType)
            return orOther
                ? await next(context)
                : new ErrorResult(StatusCodes.Status415UnsupportedMediaType, NotePhrases.NotForm, NotePhrases.NotFormText);
        return await ReadAsync(http) is { } problem ? new ErrorResult([problem]) : await next(context);
    }

    private static async Task<Problem?> ReadAsync(HttpContext http)
    {
        try
        {
            return Check(await http.Request.ReadFormAsync(Options, http.RequestAborted));
        }
        // InvalidDataException: a limit, no boundary. InvalidOperationException: %00 in a field. IOException: a body that ends in the
        // middle of a part.
        catch (Exception unreadable)
            when (unreadable is InvalidDataException or InvalidOperationException
                || (unreadable is IOException and not BadHttpRequestException)
            )
        {
            return new("form", AddressPhrases.NotReadable, AddressPhrases.SendWhole.With(MostFields));
        }
    }

    private static Problem? Check(IFormCollection form)
    {
        if (form.Count > MostFields)
            return new("form", AddressPhrases.ManyFields.With(form.Count), AddressPhrases.SendAtMost.With(MostFields));
        foreach (var (name, values) in form)
        {
            if (values.FirstOrDefault(value => value?.Length > MostText) is { } text)
                return new(PageText.Line(name), ProblemPhrases.TooLong.With(text.Length), ProblemPhrases.WriteAtMost.With(MostText));
        }

        return null;
    }
}
