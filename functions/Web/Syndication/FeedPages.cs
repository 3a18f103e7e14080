using System.Globalization;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Incidents.Repository;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Reading;
using Alerts.Web.Requests;

namespace Alerts.Web.Syndication;

/// <summary>Feeds of incidents under any filter, and the documents that one of them lists.</summary>
internal sealed class FeedPages(IncidentSearch search, TopicCatalogue catalogue, CapDocuments documents, FeedWriter writer)
{
    private const string LanguageName = "language";

    public async Task<IResult> FeedAsync(FeedFormat format, HttpContext http)
    {
        var reader = new FilterReader(catalogue, http.Request.Query, SearchSort.Updated);
        var values = new ValueReader(catalogue, name => http.Request.Query[name].ToString());
        var language = values.One(LanguageName, EnumWords<Language>.Find, EnumWords<Language>.All.Select(word => word.Word));
        var filter = reader.Read(LanguageName);
        if (filter.Sort != SearchSort.Updated)
            reader.Problems.Add(new("sort", "A feed has the latest change first.", "Leave it out."));
        if (reader.Problems.Count + values.Problems.Count > 0)
            return new ErrorResult([.. reader.Problems, .. values.Problems]);
        if (await search.SearchAsync(filter, ReadBudget.ForRequest(), http.RequestAborted) is not { } page)
            return Answers.NotReady(http);

        var subject = new FeedSubject(format, filter, language ?? Language.English);
        http.Response.Headers.Append("Link", writer.LinkHeader(subject));
        return Answer(
            format == FeedFormat.Cap
                ? writer.Documents(subject, await documents.NewestAsync(page.Incidents, http.RequestAborted), page.Next)
                : writer.Incidents(subject, page.Incidents, page.Next),
            format.ContentType + "; charset=utf-8"
        );
    }

    public async Task<IResult> DocumentAsync(string id, string number, HttpContext http) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var change)
        && await documents.FindAsync(id, change, http.RequestAborted) is { } found
            ? Answer(found, CapWriter.ContentType)
            : Results.NotFound();

    private static IResult Answer(SyndicationText text, string contentType) => Answers.Bytes(text.Body, contentType, text.Updated);

    /// <summary>The newest document of an incident; one that was merged leads to the incident that it is part of.</summary>
    internal sealed class Newest(IncidentStore incidents, CapDocuments documents)
    {
        public async Task<IResult> DocumentAsync(string id, HttpContext http) =>
            await incidents.ForwardAsync(id, http.RequestAborted) is { } other
                ? Results.Redirect($"/feeds/incidents/{other}.cap", permanent: true, preserveMethod: true)
            : await documents.FindAsync(id, null, http.RequestAborted) is { } found ? Answer(found, CapWriter.ContentType)
            : Results.NotFound();
    }
}
