using System.Text;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Microsoft.Net.Http.Headers;

namespace Alerts.Web.Bulk;

/// <summary>All incidents as files, a month each, and what each of their fields means.</summary>
internal sealed class DataPages(MonthFiles files, Answers answers)
{
    public async Task<IResult> PageAsync(HttpContext http) =>
        await files.ListAsync(ReadBudget.ForRequest(), http.RequestAborted) is { } months
            ? await answers.PageAsync<DataPage>(http, View(months, http.Language()))
            : Answers.NotReady(http);

    public Task<IResult> FieldsAsync(HttpContext http) => answers.PageAsync<DataFieldsPage>(http, new DataFieldsView());

    /// <summary>As sha256sum -c takes it.</summary>
    public async Task<IResult> SumsAsync(HttpContext http) =>
        await files.ListAsync(ReadBudget.ForRequest(), http.RequestAborted) is { } months
            ? Answers.Bytes(
                Encoding.UTF8.GetBytes(
                    string.Concat(months.SelectMany(month => month.Files.Select(file => $"{file.Sha256}  {month.Month}.{file.Ending}\n")))
                ),
                "text/plain; charset=utf-8"
            )
            : Answers.NotReady(http);

    public async Task<IResult> FileAsync(string month, string ending, HttpContext http) =>
        await files.OpenAsync(month, ending, http.RequestAborted) is { } file
            ? Results.Stream(
                stream => file.WriteAsync(stream, http.RequestAborted),
                file.ContentType,
                file.Name,
                file.Changed,
                new EntityTagHeaderValue($"\"{file.Tag}\"")
            )
            : Results.NotFound();

    private static DataView View(IReadOnlyList<MonthFile> months, Language language) =>
        new([
            .. months.Select(month => new MonthFileView(
                month.Month,
                month.Incidents,
                $"{Dates.Day(PakistanTime.Day(month.Changed), language)}, {Dates.Clock(PakistanTime.Clock(month.Changed))}",
                [.. month.Files.Select(file => new FileView($"/data/{month.Month}.{file.Ending}", file.Ending, file.Bytes, file.Sha256))]
            )),
        ]);
}
