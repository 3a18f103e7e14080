using System.Net;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class ManagePagesTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    private SubscriberStore Subscribers => _site.Services.GetRequiredService<SubscriberStore>();

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        await Subscribers.ClaimAsync(ChannelKind.Email, Reader.Address, Reader.Id, CancellationToken.None);
        await Subscribers.InsertAsync(Reader, CancellationToken.None);
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task The_page_shows_what_one_gets_and_what_was_sent()
    {
        var alert = Content.Of(Changes.Opened());
        var key = DeliveryKey.Of(Changes.Quetta, 1, Reader.Id);
        await Log.BeginAsync(key, alert, CancellationToken.None);
        await Log.EndAsync(
            key,
            alert,
            new DeliveryRow
            {
                State = DeliveryState.Sent,
                Status = "250",
                Attempts = 1,
                Failed = 0,
                At = Changes.Morning,
            },
            CancellationToken.None
        );

        var page = await _site.TextAsync(Page);

        Assert.Contains("asma@example.org", page, StringComparison.Ordinal);
        Assert.Contains("Balochistan (attacks, at least 5 killed)", page, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/incidents/20241109-7f3a9c2e\" dir=\"auto\">Suicide bombing in Quetta, Balochistan: 26 killed</a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("sent (<bdi lang=\"en\">250</bdi>)", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Reader.Token, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_it_by_another_link()
    {
        foreach (
            var path in new[]
            {
                $"/manage/{Reader.Id}/{LinkToken.Unsubscribe(Reader)}",
                $"/manage/{Reader.Id}/x",
                $"/manage/ffffffffffffffffffffffff/{LinkToken.Manage(Reader)}",
            }
        )
        {
            using var answer = await _site.Client.GetAsync(path);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("asma", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("change")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("erase")]
    public async Task Nobody_changes_anything_by_another_link(string action)
    {
        var (status, _) = await _site.PostAsync($"/manage/{Reader.Id}/x/{action}", Form(("topic", "Punjab"), ("until", "2024-12-01")));

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(Reader.Watches, (await NowAsync())!.Watches);
    }

    [Fact]
    public async Task A_change_keeps_what_stays_ticked_and_adds_what_is_new()
    {
        var (status, page) = await _site.PostAsync(
            Page + "/change",
            Form(
                ("keep", "province:Balochistan,attack,killed>=5"),
                ("topic", "district:Bannu"),
                ("topic", ""),
                ("clash", "yes"),
                ("cadence", "weekly"),
                ("language", "ur")
            )
        );

        var now = await NowAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Saved.", page, StringComparison.Ordinal);
        Assert.Equal(["province:Balochistan,attack,killed>=5", "district:Bannu,clash"], now!.Watches.Select(watch => watch.ToString()));
        Assert.Equal((Cadence.Weekly, Language.Urdu), (now.Preferences.Cadence, now.Preferences.Language));
    }

    [Fact]
    public async Task A_change_keeps_and_adds_watches_of_types()
    {
        await _site.PostAsync(Page + "/change", Form(("topic", "district:Bannu"), ("type", "bombing"), ("type", "foiled attack")));
        var (_, page) = await _site.PostAsync(
            Page + "/change",
            Form(("keep", "district:Bannu,bombing,foiled attack"), ("topic", "district:Quetta"), ("type", "abduction"))
        );

        var now = await NowAsync();
        Assert.Equal(["district:Bannu,bombing,foiled attack", "district:Quetta,abduction"], now!.Watches.Select(watch => watch.ToString()));
        Assert.Contains("Bannu (bombing, foiled attack)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_takes_every_preference_and_both_forms_have_a_field_for_each()
    {
        var wanted = PreferenceListTests.Values;

        await _site.PostAsync(
            Page + "/change",
            Form([("keep", "province:Balochistan,attack,killed>=5"), .. wanted.Select(field => (field.Key, field.Value))])
        );

        var (manage, subscribe) = (await ParseAsync(Page), await ParseAsync("/subscribe"));
        Assert.Equal(PreferenceListTests.Chosen, (await NowAsync())!.Preferences);
        Assert.All(wanted, field => Assert.Equal(field.Value, Filled(manage, field.Key)));
        Assert.All(wanted, field => Assert.NotEqual(field.Value, Filled(subscribe, field.Key)));
    }

    [Fact]
    public async Task A_change_that_leaves_nothing_or_cannot_be_read_changes_nothing_and_says_why()
    {
        var (none, page) = await _site.PostAsync(Page + "/change", Form(("cadence", "daily")));
        var (wrong, other) = await _site.PostAsync(
            Page + "/change",
            Form(("keep", "province:Balochistan,attack,killed>=5"), ("urgentFrom", "many"), ("zone", "Mars"))
        );

        var (_, below) = await _site.PostAsync(Page + "/change", Form(("keep", "province:Balochistan"), ("urgentFrom", "-3")));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (none, wrong));
        Assert.Contains("-3 is out of range.", below, StringComparison.Ordinal);
        Assert.Contains("No topic is given.", page, StringComparison.Ordinal);
        Assert.Contains("&#x27;many&#x27; is not a whole number of up to nine digits.", other, StringComparison.Ordinal);
        Assert.Equal(Preferences.Default, (await NowAsync())!.Preferences);
        Assert.Equal(Reader.Watches, (await NowAsync())!.Watches);
    }

    [Theory]
    [InlineData("pause", "until", "2024-11-20")]
    [InlineData("resume", "", "")]
    public async Task A_stopped_subscription_is_not_said_to_be_on_or_paused(string action, string field, string value)
    {
        await _site.PostAsync($"/unsubscribe/{Reader.Id}/{LinkToken.Unsubscribe(Reader)}", Form());

        var (status, page) = await _site.PostAsync($"{Page}/{action}", Form((field, value)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Saved.", page, StringComparison.Ordinal);
        Assert.Contains("you stopped these alerts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Alerts are on again", page, StringComparison.Ordinal);
        Assert.DoesNotContain("We send nothing until then", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_lasts_until_the_day_or_until_it_is_ended()
    {
        var (_, paused) = await _site.PostAsync(Page + "/pause", Form(("until", "2024-11-20")));
        var until = (await NowAsync())!.PausedUntil;
        var (_, resumed) = await _site.PostAsync(Page + "/resume", Form());

        Assert.Equal(new DateTimeOffset(2024, 11, 19, 19, 0, 0, TimeSpan.Zero), until);
        Assert.Contains("Paused until", paused, StringComparison.Ordinal);
        Assert.DoesNotContain("Paused until", resumed, StringComparison.Ordinal);
        Assert.Null((await NowAsync())!.PausedUntil);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2024-11-01")]
    [InlineData("2026-01-01")]
    public async Task A_pause_until_no_day_or_a_wrong_one_is_refused(string until)
    {
        var (status, page) = await _site.PostAsync(Page + "/pause", Form(("until", until)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Null((await NowAsync())!.PausedUntil);
    }

    [Fact]
    public async Task An_export_is_a_file_with_all_that_is_held_and_no_token()
    {
        using var answer = await _site.Client.GetAsync(Page + "/export");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("asma@example.org", JsonDocument.Parse(text).RootElement.GetProperty("address").GetString());
        Assert.DoesNotContain(Reader.Token, text, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_to_erase_asks_and_the_button_erases()
    {
        var asked = await _site.TextAsync(Page + "/erase");
        var before = await NowAsync();
        var (status, _) = await _site.PostAsync(Page + "/erase", Form());

        Assert.Contains($"<form method=\"post\" action=\"{Page}/erase\">", asked, StringComparison.Ordinal);
        Assert.NotNull(before);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Null(await NowAsync());
    }

    [Fact]
    public async Task A_webhook_shows_its_host_and_never_its_address_or_its_secret()
    {
        var hook = Hook("1123456789abcdef01234567");
        await Subscribers.InsertAsync(hook, CancellationToken.None);

        var page = await _site.TextAsync($"/manage/{hook.Id}/{LinkToken.Manage(hook)}");

        Assert.Contains("hooks.example.org", page, StringComparison.Ordinal);
        Assert.DoesNotContain("T0/secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_is_tested_replayed_taken_up_and_gets_another_secret_by_its_page()
    {
        var hook = Hook("2123456789abcdef01234567") with
        {
            State = SubscriberState.Disabled,
            DisabledFor = "410",
            Watches = Reader.Watches,
            Format = WebhookFormat.Json,
        };
        await Subscribers.InsertAsync(hook, CancellationToken.None);
        var page = $"/manage/{hook.Id}/{LinkToken.Manage(hook)}";

        var (_, enabled) = await _site.PostAsync(page + "/enable", Form());
        var (_, rotated) = await _site.PostAsync(page + "/rotate", Form());
        var (wrong, _) = await _site.PostAsync(page + "/replay", Form(("from", "yesterday"), ("to", "2024-11-09T10:00")));
        var (_, replayed) = await _site.PostAsync(page + "/replay", Form(("from", "2024-11-09T08:00"), ("to", "2024-11-09T10:00")));

        var now = (await Subscribers.GetAsync(hook.Id, CancellationToken.None))!;
        Assert.Equal(SubscriberState.Active, now.State);
        Assert.Contains("The webhook gets alerts again.", enabled, StringComparison.Ordinal);
        Assert.NotEqual(hook.Secrets[0], now.Secrets[0]);
        Assert.Contains(now.Secrets[0], WebUtility.HtmlDecode(rotated), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong);
        Assert.Contains("We are sending 0 alerts again.", replayed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("rotate")]
    [InlineData("enable")]
    [InlineData("replay")]
    public async Task Nobody_does_anything_with_a_webhook_by_another_link(string action)
    {
        var hook = Hook("3123456789abcdef01234567");
        await Subscribers.InsertAsync(hook, CancellationToken.None);

        var (status, _) = await _site.PostAsync(
            $"/manage/{hook.Id}/{LinkToken.Unsubscribe(hook)}/{action}",
            Form(("from", "2024-11-09T08:00"), ("to", "2024-11-09T10:00"))
        );

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(hook.Secrets, (await Subscribers.GetAsync(hook.Id, CancellationToken.None))!.Secrets);
    }

    private async Task<IHtmlDocument> ParseAsync(string page) => new HtmlParser().ParseDocument(await _site.TextAsync(page));

    private static string Filled(IHtmlDocument page, string field) =>
        page.QuerySelector($"[name={field}]") switch
        {
            IHtmlSelectElement select => select.Value!,
            IHtmlInputElement input => input.Value,
            _ => throw new InvalidOperationException($"The page has no field {field}."),
        };

    private static Subscriber Hook(string id) =>
        Reader with
        {
            Id = id,
            Channel = ChannelKind.Webhook,
            Address = "https://hooks.example.org/T0/secret",
            Secrets = ["whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"],
        };

    private static Subscriber Reader { get; } =
        Content.Reader with
        {
            ConfirmedAt = Changes.Morning,
            Watches =
            [
                new Watch
                {
                    Topic = "province:Balochistan",
                    Kinds = [EventKind.Attack],
                    MinKilled = 5,
                },
            ],
        };

    private static string Page { get; } = $"/manage/{Reader.Id}/{LinkToken.Manage(Reader)}";

    private DeliveryLog Log => _site.Services.GetRequiredService<DeliveryLog>();

    private Task<Subscriber?> NowAsync() => Subscribers.GetAsync(Reader.Id, CancellationToken.None);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
}
