using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Web.Api;
using Alerts.Web.Reading;

namespace Alerts.Web.Description;

/// <summary>The routes of open data and of the sign-up, in words and examples.</summary>
internal static class ApiRoutes
{
    public static ApiRoute Incidents { get; } =
        new(
            "listIncidents",
            "Incidents under a filter",
            "All filters must hold. A page has at most 200 incidents; \"next\" is the token of the following page, which the header Link "
                + "has too. What is not known is null, never 0.",
            "A page of incidents, in the order that was asked for."
        )
        {
            Parameters =
            [
                new("province", "A province or territory, by its name in /api/v1/topics, in any case.", "Balochistan"),
                new("district", "A district, by its name in /api/v1/topics.", "Quetta"),
                new("group", "An armed group, by its id or a name.", "bla"),
                new("kind", "What happened: an attack, an operation of security forces, or a clash.", "attack")
                {
                    Words = ["attack", "operation", "clash"],
                },
                new("type", "Finer than the kind. Any signs may stand between the words.", "suicide bombing")
                {
                    Words = [.. EventTypes.All.Select(EventTypes.Word)],
                },
                new("target", "At what an attack was aimed.", "railway") { Words = [.. EventTargets.All.Select(EventTargets.Word)] },
                new("from", "First day of the event in Pakistan, included.", "2024-11-01"),
                new("to", "Last day of the event in Pakistan, included.", "2024-11-30"),
                new("period", "First reported within so long before now.", "7d") { Words = [.. SearchPeriod.All.Select(one => one.Word)] },
                new("minKilled", "Killed at least, by the best figure; an unknown one is not.", 5) { Range = (0, 10_000) },
                new(
                    "q",
                    "Words that must all occur, in any order, in headline, places, groups, outlets or titles; a word may go on. "
                        + "Quotation marks make a phrase.",
                    "railway \"suicide bombing\""
                ),
                new("bbox", "A box on the map: west,south,east,north in degrees.", "66.5,29.9,67.5,30.5"),
                new("near", "A place on the map: lat,lon in degrees. It needs km.", "30.18,66.99"),
                new("km", "Kilometres around near, up to 2,000.", "50"),
                new(
                    "changedSince",
                    "What readers are told was changed then or later: a time with its offset (UTC without one), or a day.",
                    "2024-11-09T04:11:00Z"
                ),
                new("retracted", "true for retracted incidents alone, false for the others; all without it.", "false")
                {
                    Words = ["true", "false"],
                },
                new("sort", "The newest event first (the default), the latest change first, or most killed first.", "killed")
                {
                    Words = [.. Enum.GetNames<SearchSort>().Select(name => name.ToLowerInvariant())],
                },
                new("limit", "Incidents on a page; 50 without it.", 50) { Range = (1, IncidentFilter.MostIncidents) },
                new("next", "Where the page before ended.", "20241109-7f3a9c2e"),
                Format(DataFormat.Json, DataFormat.GeoJson, DataFormat.Csv, DataFormat.NdJson),
                new("hxl", "1 for a row of HXL hashtags under the names of a table.", "1") { Words = ["0", "1"] },
            ],
            Examples = new Dictionary<DataFormat, JsonNode>
            {
                [DataFormat.Json] = Node(ApiExamples.List, ApiJson.Shared.IncidentList),
                [DataFormat.GeoJson] = JsonNode.Parse(ApiExamples.Formats.GeoJson([ApiExamples.Incident], null, 1))!,
                [DataFormat.Csv] = Text(ApiExamples.Formats.Table([ApiExamples.Incident], hxl: false)),
                [DataFormat.NdJson] = Text(IncidentFormats.Lines([ApiExamples.Incident])),
            },
        };

    public static ApiRoute Incident { get; } =
        new(
            "getIncident",
            "One incident, with who says what",
            "Its figures by source, who is held responsible, reports, what readers were told, and each step of its figures. A merged "
                + "incident redirects to the one it is part of.",
            "The incident."
        )
        {
            Parameters =
            [
                new("id", "As in the list.", ApiExamples.Id) { InPath = true },
                new("next", "For the other reports of a crowded event: \"next\" of the page before.", ApiExamples.Id + ".r1"),
                Format(DataFormat.Json, DataFormat.GeoJson),
            ],
            Examples = new Dictionary<DataFormat, JsonNode>
            {
                [DataFormat.Json] = Node(ApiExamples.Document, ApiJson.Shared.IncidentDocument),
                [DataFormat.GeoJson] = JsonNode.Parse(ApiExamples.Formats.GeoJson(ApiExamples.Incident))!,
            },
        };

    public static ApiRoute Stats { get; } =
        new(
            "countIncidents",
            "Counts of incidents, killed and wounded",
            "Of at most 366 days, beside what PICSS and PIPS published for whole months in them.",
            "The counts."
        )
        {
            Parameters =
            [
                new("from", "First day; the first of the month eleven months before \"to\" without it.", "2024-11-01"),
                new("to", "Last day, included; today in Pakistan without it.", "2024-11-30"),
                new("by", "What a row counts; a month without it.", "district")
                {
                    Words = [.. Enum.GetNames<CountBy>().Select(name => name.ToLowerInvariant())],
                },
            ],
        };

    public static ApiRoute Feeds { get; } =
        new("listFeeds", "The feeds and their health", "Each feed that is read, when it last answered, and why it did not.", "The feeds.");

    public static ApiRoute Topics { get; } =
        new("listTopics", "What can be watched and asked for", "Provinces, districts and armed groups by their names.", "The topics.")
        {
            Examples = new Dictionary<DataFormat, JsonNode>
            {
                [DataFormat.Json] = new JsonArray(new JsonObject { ["topic"] = "group:bla", ["label"] = "Balochistan Liberation Army" }),
            },
        };

    public static ApiRoute SignUp { get; } =
        new(
            "subscribe",
            "Sign up a mail address or a webhook",
            "Nothing is sent before the address confirms. The secret of a webhook is shown this once.",
            "The sign-up is accepted, and a confirmation is on its way."
        )
        {
            Body = (
                typeof(SignUpRequest),
                JsonNode.Parse(
                    """
                    {"webhook":"https://hooks.example.org/alerts","format":"json","owner":"ops@example.org",
                     "watches":[{"topic":"province:Balochistan","kinds":["attack"],"leastKilled":5,"updates":true}]}
                    """
                )!
            ),
            Examples = new Dictionary<DataFormat, JsonNode>
            {
                [DataFormat.Json] = new JsonObject { ["status"] = "confirmation-sent", ["secret"] = "whsec_…" },
            },
        };

    private static ApiParameter Format(params IReadOnlyList<DataFormat> offered) =>
        new("format", "In place of the header Accept, which chooses among the same.", EnumWords<DataFormat>.Of(offered[1]))
        {
            Words = [.. offered.Select(EnumWords<DataFormat>.Of)],
        };

    private static JsonNode Node<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!;

    private static JsonNode Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
