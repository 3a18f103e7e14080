using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class SignUpTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    private SubscriberStore Subscribers => _site.Services.GetRequiredService<SubscriberStore>();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task The_form_takes_a_sign_up_that_still_has_to_be_confirmed()
    {
        var (status, page) = await _site.PostAsync(
            "/subscribe",
            Form(("email", "reader@example.org"), ("topic", "Quetta"), ("attack", "yes"), ("leastKilled", "5"), ("updates", "no"))
        );

        var subscriber = await FindAsync("reader@example.org");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Check your email", page, StringComparison.Ordinal);
        Assert.Equal(SubscriberState.Pending, subscriber.State);
        Assert.Equal("district:Quetta,attack,killed>=5,first", Assert.Single(subscriber.Proposed!.Watches).ToString());
    }

    [Fact]
    public async Task The_form_takes_several_topics_and_how_to_be_told()
    {
        await _site.PostAsync(
            "/subscribe",
            Form(
                ("email", "reader@example.org"),
                ("topic", "province:Punjab"),
                ("topic", "group:bla"),
                ("topic", ""),
                ("cadence", "daily"),
                ("language", "ur"),
                ("quietFrom", "22:00"),
                ("quietTo", "06:30"),
                ("zone", "Europe/London"),
                ("urgentFrom", "20"),
                ("mostAnHour", "3")
            )
        );

        var proposed = (await FindAsync("reader@example.org")).Proposed!;
        Assert.Equal(["province:Punjab", "group:bla"], proposed.Watches.Select(watch => watch.ToString()));
        Assert.Equal(
            new Preferences
            {
                Cadence = Cadence.Daily,
                Language = Language.Urdu,
                Quiet = new(new(22, 0), new(6, 30)),
                Zone = "Europe/London",
                UrgentFrom = 20,
                MaxPerHour = 3,
            },
            proposed.Preferences
        );
    }

    [Fact]
    public async Task The_form_takes_a_chat_and_its_owner()
    {
        var (status, page) = await _site.PostAsync(
            "/subscribe",
            Form(
                ("webhook", "https://chat.example.org/hooks/abcdefghijklmnopqrstuvwxyz"),
                ("format", "mattermost"),
                ("owner", "asma@example.org"),
                ("topic", "Quetta")
            )
        );

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("sending the webhook a first message", page, StringComparison.Ordinal);
        var id = await Subscribers.FindAsync(
            ChannelKind.Webhook,
            "https://chat.example.org/hooks/abcdefghijklmnopqrstuvwxyz",
            CancellationToken.None
        );
        var proposed = (await Subscribers.GetAsync(id!, CancellationToken.None))!.Proposed!;
        Assert.Equal((WebhookFormat.Mattermost, "asma@example.org"), (proposed.Format, proposed.Owner));
    }

    [Fact]
    public async Task The_form_offers_every_topic_without_a_script()
    {
        var page = await _site.TextAsync("/subscribe");

        Assert.Contains("<summary>Districts of Balochistan", page, StringComparison.Ordinal);
        foreach (var topic in new[] { "everything", "province:Punjab", "district:Quetta", "group:ttp" })
            Assert.Contains($"type=\"checkbox\" name=\"topic\" value=\"{topic}\"", page, StringComparison.Ordinal);
        foreach (var type in EventTypes.All.Select(EventTypes.Word))
            Assert.Contains($"type=\"checkbox\" name=\"type\" value=\"{type}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ticked_stays_ticked_when_something_is_wrong()
    {
        var (_, page) = await _site.PostAsync(
            "/subscribe",
            Form(("email", "no address"), ("topic", "district:Quetta"), ("attack", "yes"), ("cadence", "weekly"), ("zone", "Mars"))
        );

        Assert.Matches("value=\"district:Quetta\" checked", page);
        Assert.DoesNotMatch("value=\"district:Bannu\" checked", page);
        Assert.DoesNotMatch("name=\"clash\" value=\"yes\" checked", page);
        Assert.Matches("value=\"weekly\" selected", page);
        Assert.Contains("value=\"Mars\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_topic_asks_for_everything()
    {
        await _site.PostAsync(
            "/subscribe",
            Form(("email", "reader@example.org"), ("topic", ""), ("attack", "yes"), ("operation", "yes"), ("clash", "yes"))
        );

        Assert.Equal("everything", Assert.Single((await FindAsync("reader@example.org")).Proposed!.Watches).ToString());
    }

    [Theory]
    [InlineData("no address", "Quetta", "")]
    [InlineData("reader@example.org", "<script>", "")]
    [InlineData("reader@example.org", "Quetta", "many")]
    public async Task The_form_comes_back_filled_in_with_what_is_wrong(string email, string topic, string least)
    {
        var (status, page) = await _site.PostAsync("/subscribe", Form(("email", email), ("topic", topic), ("leastKilled", least)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{WebUtility.HtmlEncode(email)}\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{WebUtility.HtmlEncode(topic)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_takes_a_sign_up()
    {
        var (status, body) = await _site.PostAsync(
            "/api/subscriptions",
            Json("""{"email":"reader@example.org","watches":[{"topic":"group:bla","leastKilled":1}]}""")
        );

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("""{"status":"confirmation-sent","secret":null}""", body);
        Assert.Equal("group:bla,killed>=1", Assert.Single((await FindAsync("reader@example.org")).Proposed!.Watches).ToString());
    }

    [Fact]
    public async Task A_webhook_is_told_its_secret()
    {
        var (status, body) = await _site.PostAsync(
            "/api/subscriptions",
            Json("""{"webhook":"https://hooks.example.org/x","watches":[{"topic":"everything"}]}""")
        );

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.StartsWith("whsec_", JsonDocument.Parse(body).RootElement.GetProperty("secret").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_to_the_api_is_answered_as_data()
    {
        var (status, body) = await _site.PostAsync("/api/subscriptions", Form(("email", "reader@example.org"), ("topic", "Bannu")));

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.StartsWith("{\"status\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"email\":\"x\",\"watches\":[{\"topic\":\"everything\"}]}", "email")]
    [InlineData("{\"email\":\"reader@example.org\",\"watches\":[]}", "watches")]
    [InlineData("{\"email\":\"reader@example.org\",\"watches\":[{\"topic\":\"Quett\"}]}", "watches[0].topic")]
    [InlineData("{\"email\":\"reader@example.org\",\"watches\":[{\"topic\":\"everything\",\"kinds\":[\"x\"]}]}", "watches[0].kinds")]
    [InlineData("{\"email\":5}", "$.email")]
    [InlineData("{", "$")]
    [InlineData("null", "body")]
    public async Task A_wrong_sign_up_names_field_problem_and_remedy(string json, string field)
    {
        var (status, body) = await _site.PostAsync("/api/subscriptions", Json(json));

        var error = JsonDocument.Parse(body).RootElement.GetProperty("errors")[0];
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.NotEmpty(error.GetProperty("problem").GetString()!);
        Assert.NotEmpty(error.GetProperty("remedy").GetString()!);
    }

    [Fact]
    public async Task Neither_json_nor_form_is_refused()
    {
        var (status, _) = await _site.PostAsync("/api/subscriptions", new StringContent("email=x", new MediaTypeHeaderValue("text/plain")));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Fact]
    public async Task A_confirmation_link_confirms_by_its_button_only()
    {
        var subscriber = await ProposedAsync();
        var path = $"/confirm/{subscriber.Id}/{LinkToken.Confirm(subscriber, subscriber.Proposed!.Wish)}";

        var page = await _site.TextAsync(path);
        var before = await FindAsync(subscriber.Address);
        var (status, _) = await _site.PostAsync(path);
        var after = await FindAsync(subscriber.Address);

        Assert.Contains($"<form method=\"post\" action=\"{path}\">", page, StringComparison.Ordinal);
        Assert.Equal(SubscriberState.Pending, before.State);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(SubscriberState.Active, after.State);
    }

    [Fact]
    public async Task A_wrong_confirmation_link_confirms_nothing()
    {
        var subscriber = await ProposedAsync();

        var (status, _) = await _site.PostAsync($"/confirm/{subscriber.Id}/wrong");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(SubscriberState.Pending, (await FindAsync(subscriber.Address)).State);
    }

    [Fact]
    public async Task Opening_the_unsubscribe_link_stops_nothing()
    {
        var subscriber = await ActiveAsync();

        await _site.TextAsync(Stop(subscriber));

        Assert.Equal(SubscriberState.Active, (await FindAsync(subscriber.Address)).State);
    }

    [Fact]
    public async Task One_click_unsubscribes_without_cookie_or_redirect_as_often_as_it_comes()
    {
        var subscriber = await ActiveAsync();

        var (first, _) = await _site.PostAsync(Stop(subscriber), Form(("List-Unsubscribe", "One-Click")));
        var (second, _) = await _site.PostAsync(Stop(subscriber), Form(("List-Unsubscribe", "One-Click")));

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Equal(HttpStatusCode.OK, second);
        Assert.Equal(SubscriberState.Unsubscribed, (await FindAsync(subscriber.Address)).State);
    }

    [Fact]
    public async Task Somebody_elses_token_stops_nobody()
    {
        var subscriber = await ActiveAsync();

        var (status, _) = await _site.PostAsync($"/unsubscribe/{subscriber.Id}/wrong");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(SubscriberState.Active, (await FindAsync(subscriber.Address)).State);
    }

    private static string Stop(Subscriber subscriber) => $"/unsubscribe/{subscriber.Id}/{LinkToken.Unsubscribe(subscriber)}";

    private async Task<Subscriber> ProposedAsync()
    {
        await _site.PostAsync("/subscribe", Form(("email", "reader@example.org"), ("topic", "Quetta")));
        return await FindAsync("reader@example.org");
    }

    private async Task<Subscriber> ActiveAsync()
    {
        var proposed = await ProposedAsync();
        await _site.PostAsync($"/confirm/{proposed.Id}/{LinkToken.Confirm(proposed, proposed.Proposed!.Wish)}");
        return await FindAsync(proposed.Address);
    }

    private async Task<Subscriber> FindAsync(string email) =>
        (
            await Subscribers.GetAsync(
                (await Subscribers.FindAsync(ChannelKind.Email, email, CancellationToken.None))!,
                CancellationToken.None
            )
        )!;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static StringContent Json(string json) => new(json, new MediaTypeHeaderValue("application/json"));
}
