using System.Globalization;
using System.Text;
using Alerts.Web.Views;

namespace Alerts.Web.Situations;

/// <summary>
/// A situation report as Markdown (GitHub's, for the tables). Every text of others is escaped; the only links are to http and https.
/// </summary>
internal static class SituationReportMarkdown
{
    public static string Write(SituationReportView view)
    {
        var text = new StringBuilder();
        Line(text, $"# Situation report: {MarkdownText.Escape(view.Area)}, {MarkdownText.Escape(view.Period)}\n");
        Line(text, $"{MarkdownText.Escape(view.Summary)}\n");
        Line(
            text,
            $"Written {view.Made.Local} Pakistan time by a program, from news reports. No person checked it. Figures are what the "
                + $"sources claim.\n"
        );
        if (!view.Complete)
            Line(text, "**There are more incidents than we read at one time, so every number is too low.**\n");
        Numbers(text, view);
        Incidents(text, view);
        Changes(text, view);
        Line(text, "## Sources\n");
        Line(
            text,
            view.Sources.Count == 0
                ? "None."
                : string.Join(", ", view.Sources.Select(source => $"{MarkdownText.Escape(source.Name)} ({Number(source.Incidents)})"))
        );
        return text.ToString();
    }

    private static void Numbers(StringBuilder text, SituationReportView view)
    {
        Line(text, "## Numbers\n");
        Line(text, $"Compared with {MarkdownText.Escape(view.Before)}.\n");
        Line(text, "| | This period | Low to high | Before | Change |\n|---|---:|---:|---:|---:|");
        foreach (var line in view.Numbers)
            Line(text, $"| {(line.Part ? "of which " : "")}{line.Name} | {line.Now} | {line.Range} | {line.Before} | {line.Difference} |");
        if (view.Places.Count > 0)
            Line(text, $"\n| {view.PlacesBy} | Incidents | Before | Killed | Wounded |\n|---|---:|---:|---:|---:|");
        foreach (var place in view.Places)
            Line(
                text,
                $"| {MarkdownText.Escape(place.Name)} | {Number(place.Incidents)} | {Number(place.Before)} | {place.Killed} | "
                    + $"{place.Wounded} |"
            );
        Line(text, "");
    }

    private static void Incidents(StringBuilder text, SituationReportView view)
    {
        Line(text, "## Incidents\n");
        if (view.Incidents.Count == 0)
            Line(text, "None.\n");
        foreach (var item in view.Incidents)
        {
            var incident = item.Incident;
            Line(text, $"### {Number(item.Number)}. {MarkdownText.Link(incident.Headline, $"{view.Base}/incidents/{incident.Id}")}\n");
            Line(text, $"- **What:** {incident.Kind}");
            Line(text, $"- **Where:** {MarkdownText.Escape(item.Where)}");
            Line(text, $"- **When:** {incident.Day}; first reported {incident.First.Local}");
            Line(text, $"- **Killed:** {Figure(incident.Killed)}; **wounded:** {Figure(incident.Wounded)}");
            if (item.Sides is { } sides)
                Line(text, $"- **By side:** {sides}");
            Line(
                text,
                $"- **Who:** {(incident.Groups.Count == 0 ? "no group is named" : MarkdownText.Escape(string.Join(", ", incident.Groups)))}"
            );
            Line(
                text,
                $"- **Confidence:** {incident.Confidence}; {Number(incident.Reports)} {(incident.Reports == 1 ? "report" : "reports")}"
            );
            Line(text, $"- **Sources:** {string.Join("; ", incident.Sources.Select(Source))}\n");
        }
    }

    private static void Changes(StringBuilder text, SituationReportView view)
    {
        Line(text, "## What changed\n");
        if (view.Changes.Count == 0)
            Line(text, "No new figures or facts.");
        foreach (var change in view.Changes)
        {
            var link = MarkdownText.Link(change.Headline, $"{view.Base}/incidents/{change.IncidentId}");
            Line(text, $"- {change.At.Local}: {link}: {MarkdownText.Escape(change.What)}");
        }

        Line(text, "");
    }

    private static string Source(SourceView source)
    {
        var title = $"{source.Outlet}: {source.Title}";
        return source.Href is null ? MarkdownText.Escape(title) : MarkdownText.Link(title, source.Href);
    }

    private static string Figure(FigureView figure) =>
        !figure.IsKnown ? "no figure"
        : figure.Range is null ? figure.Text
        : $"{figure.Text} ({figure.Range})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
