using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Alerts.CommandLine.Administration;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;

namespace Alerts.Tests.Subscriptions;

/// <summary>Every preference comes in by every way and goes out by every way: one that is forgotten somewhere fails here.</summary>
public sealed class PreferenceListTests
{
    /// <summary>Of every field a value that is not the default.</summary>
    internal static IReadOnlyDictionary<string, string> Values { get; } =
        PreferenceList
            .All.SelectMany(preference => preference.Fields.Select(field => (field.Name, Value: Value(preference, field))))
            .ToDictionary(field => field.Name, field => field.Value);

    internal static Preferences Chosen { get; } = PreferencesCheck.Read(Asked(), []);

    [Fact]
    public void Every_property_of_a_request_is_a_field_of_one_preference() =>
        Assert.Equal(
            typeof(PreferencesRequest).GetProperties().Select(WireName).Order(),
            PreferenceList.Fields.Select(field => field.Name).Order()
        );

    [Fact]
    public void Every_preference_that_is_kept_is_read_and_shown_again()
    {
        var problems = new List<Problem>();

        var read = PreferencesCheck.Read(Asked(), problems);

        Assert.Empty(problems);
        Assert.All(
            typeof(Preferences).GetProperties().Where(property => property.CanWrite),
            property => Assert.NotEqual(property.GetValue(Preferences.Default), property.GetValue(read))
        );
        Assert.Equal(Values, PreferenceList.Fields.ToDictionary(field => field.Name, field => field.Shown(read)));
    }

    [Fact]
    public void Every_preference_comes_by_JSON()
    {
        var body = new JsonObject { ["email"] = "asma@example.org" };
        foreach (var field in PreferenceList.Fields)
            body[field.Name] = field.IsNumber ? JsonNode.Parse(Values[field.Name]) : Values[field.Name];

        var request = body.Deserialize(ApiJson.Shared.SignUpRequest)!;

        Assert.Equal(Chosen, PreferencesCheck.Read(request, []));
    }

    [Fact]
    public void Every_preference_comes_by_an_option_of_the_command_line()
    {
        var options = new SubscriberOptions();
        var command = new Command("add");
        options.AddTo(command);
        string[] given =
        [
            .. PreferenceList.All.SelectMany(preference =>
                new[] { preference.Option, string.Join('-', preference.Fields.Select(field => Values[field.Name])) }
            ),
        ];

        var (request, _) = options.Read(command.Parse(["--email", "asma@example.org", "--watch", "Quetta", .. given]));

        Assert.Equal(Chosen, PreferencesCheck.Read(request!, []));
    }

    [Fact]
    public void Every_preference_is_in_an_operators_list_and_none_of_the_defaults_is()
    {
        Assert.Equal(
            ["daily", "quiet:22:00-07:00", "Europe/London", "ur", "urgent>=7", "hour<=7"],
            PreferenceList.All.Select(preference => preference.Short(Chosen)).Take(6)
        );
        Assert.All(PreferenceList.All, preference => Assert.NotNull(preference.Short(Chosen)));
        Assert.All(PreferenceList.All, preference => Assert.Null(preference.Short(Preferences.Default)));
    }

    [Theory]
    [InlineData("English")]
    [InlineData("Urdu")]
    public void Every_preference_is_in_the_mail_that_asks_for_a_confirmation(string name)
    {
        var language = Enum.Parse<Language>(name);

        var said = PreferenceWords.Of(Chosen, language);

        // The mail itself shows its language, and a zone stands with the quiet hours.
        Assert.All(
            PreferenceList.All.Where(preference => preference is not (ZonePreference or ChoicePreference { Name: "language" })),
            preference => Assert.Contains(preference.Words(Chosen, language)!, said, StringComparison.Ordinal)
        );
        Assert.Contains("(Europe/London)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("{", said, StringComparison.Ordinal);
        Assert.Equal(language == Language.Urdu, said.Contains("خلاصے", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_preference_is_in_the_export()
    {
        var json = JsonSerializer.SerializeToElement(Chosen, SubscriptionsJson.Shared.Preferences);

        Assert.All(
            typeof(Preferences).GetProperties().Where(property => property.CanWrite),
            property => Assert.True(json.TryGetProperty(WireName(property), out _), property.Name)
        );
    }

    /// <summary>
    /// Links that earlier versions mailed still open: a new preference must not change those of sign-ups that did not choose it.
    /// </summary>
    [Theory]
    [InlineData("defaults", "cCIQInO3sk6tBFGla0C5PQ")]
    [InlineData("daily", "BWF0mROgUvilJEG2drX-5w")]
    [InlineData("quiet", "_D4PeuAQWrn60ZHVwISADg")]
    [InlineData("zone", "hYf_O67MgsrcRZbFiiWcBA")]
    [InlineData("urdu", "mhJhNb9NQ5HPx2IIdUjxcg")]
    [InlineData("urgent", "8RWKZKnaeKjUjEayAEgMXQ")]
    [InlineData("hour", "tzhFodJ1JTumTqYXK3VN_w")]
    [InlineData("all", "ZLDijOMeJIRmj-ZNEOT6qg")]
    [InlineData("slack", "ks0gD4odrpBL8SISav70ww")]
    public void Confirmation_has_the_token_of_earlier_versions(string chosen, string token)
    {
        var preferences = chosen switch
        {
            "daily" => new Preferences { Cadence = Cadence.Daily },
            "quiet" => new Preferences { Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30)) },
            "zone" => new Preferences { Zone = "Europe/London" },
            "urdu" => new Preferences { Language = Language.Urdu },
            "urgent" => new Preferences { UrgentFrom = 10 },
            "hour" => new Preferences { MaxPerHour = 3 },
            "all" => new Preferences
            {
                Cadence = Cadence.Weekly,
                Quiet = new QuietHours(new TimeOnly(21, 15), new TimeOnly(6, 0)),
                Zone = "Asia/Dubai",
                Language = Language.Urdu,
                UrgentFrom = 25,
                MaxPerHour = 12,
            },
            _ => Preferences.Default,
        };
        var format = chosen == "slack" ? WebhookFormat.Slack : WebhookFormat.Json;
        Watch[] watches = [new() { Topic = "province:Balochistan", MinKilled = 5 }, new() { Topic = "group:ttp" }];

        var wish = Proposal.WishOf(watches, preferences, format, chosen == "slack" ? "asma@example.org" : null);

        Assert.Equal(token, LinkToken.Confirm(Delivery.Content.Reader with { Token = "of-earlier-versions" }, wish));
    }

    [Fact]
    public void Every_preference_that_is_chosen_changes_the_token_of_the_confirmation() =>
        Assert.All(
            typeof(Preferences).GetProperties().Where(property => property.CanWrite),
            property =>
            {
                var preferences = new Preferences();
                property.SetValue(preferences, property.GetValue(Chosen));

                Assert.NotEqual(
                    Proposal.WishOf([], Preferences.Default, WebhookFormat.Json, null),
                    Proposal.WishOf([], preferences, WebhookFormat.Json, null)
                );
            }
        );

    [Fact]
    public void Reader_may_choose_as_many_alerts_an_hour_as_the_setting_takes_and_the_form_names_no_number()
    {
        var range = typeof(DeliveryOptions).GetProperty(nameof(DeliveryOptions.MostAnHour))!.GetCustomAttribute<RangeAttribute>()!;

        var limit = PreferenceList.All.OfType<NumberPreference>().Single(preference => preference.Name == "mostAnHour");

        Assert.Equal((range.Minimum, range.Maximum), (1, limit.Most));
        // The setting decides, and programs have no limit of their own.
        Assert.DoesNotContain(limit.Placeholder.English, char.IsDigit);
    }

    private static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static ChangeRequest Asked() =>
        (ChangeRequest)
            PreferenceList.Fields.Aggregate(
                (PreferencesRequest)new ChangeRequest(null),
                (asked, field) => field.Ask(asked, Values[field.Name])
            );

    private static string Value(Preference preference, PreferenceField field) =>
        preference switch
        {
            NumberPreference => "7",
            ChoicePreference choice => choice.Choices[1].Word,
            QuietPreference => field.Name == QuietPreference.From ? "22:00" : "07:00",
            _ => "Europe/London",
        };
}
