using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace Alerts.Tests.Subscriptions;

public sealed class WatchTypeTests
{
    private const string Wanted = """{"watches":[{"topic":"everything","types":["Suicide bombing","foiled attack"]}]}""";

    private static readonly Watch Suicide = new() { Topic = "everything", Types = [EventType.SuicideBombing] };

    [Fact]
    public void Types_come_by_JSON_and_by_text_and_the_form_shows_them_again()
    {
        var request = JsonSerializer.Deserialize(Wanted, ApiJson.Shared.SignUpRequest)!;
        var form = PreferencesForm.Read(
            new FormCollection(new() { ["topic"] = "everything", ["type"] = new(["suicide bombing", "foiled attack"]) })
        );

        var watch = Assert.Single(WatchCheck.Read(request.Watches, Topics.Catalogue, []));
        var written = WatchCheck.Read([WatchText.Read(watch.ToString(), "watch", [])], Topics.Catalogue, []);
        var ticked = WatchCheck.Read(form.Watches, Topics.Catalogue, []);

        Assert.Equal("everything,suicide bombing,foiled attack", watch.ToString());
        Assert.Equal([watch], written);
        Assert.Equal([watch], ticked);
        Assert.Equal(["suicide bombing", "foiled attack"], PreferencesFormView.Of(Topics.Catalogue, Language.English, form).Types);
        Assert.Contains("type", PreferencesForm.Fields);
    }

    [Fact]
    public void Watch_of_an_earlier_version_is_of_all_types_and_keeps_its_id()
    {
        var row = """{"subscriber":"x","watch":{"topic":"everything","kinds":["attack"],"updates":true}}""";

        var watch = JsonSerializer.Deserialize(row, SubscriptionsJson.Shared.WatchRow)!.Watch;

        Assert.Empty(watch.Types);
        Assert.Equal("everything,attack", watch.ToString());
    }

    [Theory]
    [InlineData("mugging", null, "'mugging' is not a type of event.")]
    [InlineData("suicide bombing", "operation", "'suicide bombing' is a type of attack, which the kinds leave out.")]
    public void Wrong_type_is_named(string type, string? kind, string reason)
    {
        var problems = new List<Problem>();

        WatchCheck.Read([new WatchRequest("everything", kind is null ? null : [kind]) { Types = [type] }], Topics.Catalogue, problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("watches[0].types", reason), (problem.Field, problem.Reason.English));
    }

    [Fact]
    public void Types_are_said_in_both_languages()
    {
        Assert.Equal("everything (suicide bombing)", WatchWords.Of(Suicide, Topics.Catalogue, Language.English));
        Assert.Contains("خودکش دھماکا", WatchWords.Of(Suicide, Topics.Catalogue, Language.Urdu), StringComparison.Ordinal);
        foreach (var type in EventTypes.All)
            Assert.NotEqual(
                WatchWords.Of(Suicide with { Types = [type] }, Topics.Catalogue, Language.English),
                WatchWords.Of(Suicide with { Types = [type] }, Topics.Catalogue, Language.Urdu)
            );
    }

    [Theory]
    [InlineData(EventType.SuicideBombing, MatchReason.FirstReport)]
    [InlineData(EventType.Bombing, MatchReason.OtherType)]
    [InlineData(EventType.Unknown, MatchReason.OtherType)]
    public void Match_leaves_out_other_types(object type, object reason) =>
        Assert.Equal((MatchReason)reason, WatchMatcher.Match(Suicide, Of((EventType)type, Changes.Opened())).Reason);

    [Fact]
    public void Update_that_shows_the_type_is_a_first_report_and_one_that_loses_it_is_told_as_an_update()
    {
        var first = Suicide with { Updates = false };
        var shown = Of(EventType.SuicideBombing, Changes.Updated(9, 26)) with { TypeBefore = EventType.Bombing };
        var lost = Of(EventType.Bombing, Changes.Updated(9, 26)) with { TypeBefore = EventType.SuicideBombing };

        Assert.Equal(MatchReason.ThresholdCrossed, WatchMatcher.Match(first, shown).Reason);
        Assert.Equal(MatchReason.Update, WatchMatcher.Match(Suicide, lost).Reason);
        Assert.Equal(MatchReason.FirstReportsOnly, WatchMatcher.Match(first, lost).Reason);
    }

    private static IncidentChange Of(EventType type, IncidentChange change) =>
        change with
        {
            Incident = change.Incident with { Type = type },
        };
}
