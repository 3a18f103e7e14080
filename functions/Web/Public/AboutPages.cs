using Alerts.Delivery.Messages;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Public;

/// <summary>The page about the site: method, quality, privacy, contact, licence.</summary>
internal sealed class AboutPages(IOptions<SiteOptions> site, Links links, Answers answers)
{
    public Task<IResult> PageAsync(HttpContext http) =>
        answers.PageAsync<AboutPage>(
            http,
            new AboutView(
                QualityRow.Read(http.Language()),
                site.Value.Contact,
                (
                    AboutPhrases.ExampleTitle.In(http.Language()),
                    links.Incident("20241109-7f3a9c2e", http.Language()).AbsoluteUri,
                    "2024-12-02"
                )
            )
        );
}
