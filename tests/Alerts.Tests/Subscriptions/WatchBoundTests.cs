using System.Text.Json;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace Alerts.Tests.Subscriptions;

/// <summary>Every bound of a watch comes in by every way and goes out by every way: one that is forgotten somewhere fails here.</summary>
public sealed class WatchBoundTests
{
    public static TheoryData<string> Names => [.. WatchBound.All.Select(bound => bound.Name)];

    [Fact]
    public void Every_property_is_one_bound() =>
        Assert.Equal(
            typeof(WatchBounds).GetProperties().Length,
            WatchBound.All.DistinctBy(bound => bound.Name).DistinctBy(bound => bound.Text).Count()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Bound_comes_by_JSON_and_is_in_the_export_and_in_the_text_of_the_watch(string name)
    {
        var bound = Bound(name);

        var request = JsonSerializer.Deserialize($$"""{"watches":[{"topic":"everything","{{name}}":7}]}""", ApiJson.Shared.SignUpRequest)!;
        var watch = Assert.Single(WatchCheck.Read(request.Watches, Topics.Catalogue, []));
        var written = WatchText.Read(watch.ToString(), "watch", []);

        Assert.Equal((7, 7), (bound.Value(watch), bound.Value(written)));
        Assert.Equal(
            7,
            JsonSerializer
                .SerializeToElement(new WatchRow("x", watch), SubscriptionsJson.Shared.WatchRow)
                .GetProperty("watch")
                .GetProperty(name)
                .GetInt32()
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bound_comes_by_the_form_which_shows_it_again(string name)
    {
        var form = PreferencesForm.Read(new FormCollection(new() { ["topic"] = "everything", [name] = "7" }));
        var view = PreferencesFormView.Of(Topics.Catalogue, Language.English, form);

        Assert.Equal(7, Bound(name).Value(Assert.Single(form.Watches)));
        Assert.Equal("7", view.Values[name]);
        Assert.Equal("", PreferencesFormView.Of(Topics.Catalogue, Language.English, Preferences.Default).Values[name]);
        Assert.Contains(name, PreferencesForm.Fields);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bound_is_said_in_both_languages(string name)
    {
        var watch = Bound(name).In(new Watch { Topic = Topic.Everything }, 7);

        Assert.Contains(
            Bound(name).Phrase.In(Language.English, 7),
            WatchWords.Of(watch, Topics.Catalogue, Language.English),
            StringComparison.Ordinal
        );
        Assert.Contains(
            Bound(name).Phrase.In(Language.Urdu, 7),
            WatchWords.Of(watch, Topics.Catalogue, Language.Urdu),
            StringComparison.Ordinal
        );
        Assert.NotEqual(Bound(name).Phrase.English, Bound(name).Phrase.Urdu);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Number_out_of_range_is_refused_by_name(string name)
    {
        foreach (var (number, refused) in new[] { (-1, true), (0, false), (Bound(name).Most, false), (Bound(name).Most + 1, true) })
        {
            var problems = new List<Problem>();

            WatchCheck.Read([Bound(name).In(new WatchRequest("everything"), number)], Topics.Catalogue, problems);

            Assert.Equal(refused ? [$"watches[0].{name}"] : [], problems.Select(problem => problem.Field));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Watch_wants_what_reaches_the_bound_and_names_the_bound_where_nothing_is_known(string name)
    {
        var bound = Bound(name);
        var change = Changes.Opened();
        var reached = bound.Now(change)!.Value;
        var watch = new Watch { Topic = Topic.Everything };

        Assert.IsType<MatchResult.Wanted>(WatchMatcher.Match(bound.In(watch, reached), change));
        Assert.Equal(new MatchResult.NotWanted(bound.Missed), WatchMatcher.Match(bound.In(watch, reached + 1), change));
        Assert.IsType<MatchResult.Wanted>(WatchMatcher.Match(bound.In(watch, 0), change));
    }

    /// <summary>Rows, links and requests of earlier versions have these names.</summary>
    [Fact]
    public void Names_in_stored_text_stay()
    {
        var watch = new Watch
        {
            Topic = "province:Balochistan",
            MinKilled = 5,
            Updates = false,
        };
        var preferences = new Preferences { MaxPerHour = 3 };

        Assert.Equal(
            """{"topic":"province:Balochistan","kinds":[],"types":[],"leastKilled":5,"updates":false}""",
            JsonSerializer.SerializeToElement(new WatchRow("x", watch), SubscriptionsJson.Shared.WatchRow).GetProperty("watch").GetRawText()
        );
        Assert.Equal(
            3,
            JsonSerializer.SerializeToElement(preferences, SubscriptionsJson.Shared.Preferences).GetProperty("mostAnHour").GetInt32()
        );
        Assert.Equal(preferences, JsonSerializer.Deserialize("""{"mostAnHour":3}""", SubscriptionsJson.Shared.Preferences));
        Assert.Equal("province:Balochistan,killed>=5,first", watch.ToString());
    }

    private static WatchBound Bound(string name) => WatchBound.All.Single(bound => bound.Name == name);
}
