using System.Text.Encodings.Web;
using System.Text.Unicode;
using Alerts.Web.Account;
using Alerts.Web.Api;
using Alerts.Web.Bulk;
using Alerts.Web.Description;
using Alerts.Web.Events;
using Alerts.Web.Public;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Schemas;
using Alerts.Web.Syndication;
using Microsoft.AspNetCore.ResponseCompression;

namespace Alerts.Web;

internal static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        ApiDescription.Add(services);
        return services
            .AddResponseCompression(Compression.Configure)
            .AddSingleton<IResponseCompressionProvider, Compression>()
            .AddCors()
            .AddRateLimiter(limits =>
            {
                limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                limits.AddPolicy<string, DataLimit>(nameof(DataLimit));
            })
            .AddSingleton<IncidentFormats>()
            // Urdu as it is, not as numbers of characters, which would be four times as long.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<PageRenderer>()
            .AddSingleton<Answers>()
            .AddSingleton<ErrorAnswer>()
            .AddSingleton<IncidentSearch>()
            .AddSingleton<ProvinceBoard>()
            .AddSingleton<FeedBoard>()
            .AddSingleton<StatsCounter>()
            .AddSingleton<StatsCharts>()
            .AddSingleton<SituationReportService>()
            .AddSingleton<HealthPages>()
            .AddSingleton<HomeReader>()
            .AddSingleton<HomePages>()
            .AddSingleton<RelatedIncidents>()
            .AddSingleton<IncidentViews>()
            .AddSingleton<IncidentPages>()
            .AddSingleton<PlaceReader>()
            .AddSingleton<PlacePages>()
            .AddSingleton<AboutPages>()
            .AddSingleton<ApiPages>()
            .AddSingleton<EmbedPages>()
            .AddSingleton<StatsPages>()
            .AddSingleton<SituationReportPages>()
            .AddSingleton<SubscribePages>()
            .AddSingleton<LinkPages>()
            .AddSingleton<ManageViews>()
            .AddSingleton<ManagePages>()
            .AddSingleton<WebhookPages>()
            .AddSingleton<OutboxAccess>()
            .AddSingleton<OutboxPages>()
            .AddSingleton<OpenDataPages>()
            .AddSingleton<MonthFiles>()
            .AddSingleton<DataPages>()
            .AddSingleton<EventSchemas>()
            .AddSingleton<SchemaPages>()
            .AddSingleton<SitemapPages>()
            .AddSingleton<SyndicationAddresses>()
            .AddSingleton<FeedWriter>()
            .AddSingleton<CapDocuments>()
            .AddSingleton<FeedPages>()
            .AddSingleton<FeedPages.Newest>()
            .AddSingleton<EventEndpointAuth>()
            .AddSingleton<EmailEvents>()
            .AddSingleton<BounceEvents>()
            .AddSingleton<SignUpEndpoint>();
    }
}
