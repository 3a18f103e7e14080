using Alerts.Web.Api;
using Alerts.Web.Rendering;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Requests;

/// <summary>
/// Compresses pages, data and files, but nothing that is personal: beside text that a stranger chooses, the length of a compressed answer
/// gives a token away (BREACH). What is personal must not be stored either, and is known by that.
/// </summary>
internal sealed class Compression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    public static void Configure(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes,
            .. Enum.GetValues<DataFormat>().Select(DataFormats.MediaType),
            "application/problem+json",
            "application/atom+xml",
            "application/rss+xml",
            "application/cap+xml",
            "image/svg+xml",
        ];
    }

    public override bool ShouldCompressResponse(HttpContext context) =>
        !context.Response.Headers.CacheControl.ToString().Contains(PageHeaders.Private, StringComparison.Ordinal)
        && base.ShouldCompressResponse(context);
}
