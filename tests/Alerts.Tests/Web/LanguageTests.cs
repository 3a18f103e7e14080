using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Tests.Web;

public sealed partial class LanguageTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/ur")]
    [InlineData("/ur/")]
    [InlineData("/ur/?province=Punjab")]
    [InlineData("/ur/stats")]
    [InlineData("/ur/subscribe")]
    [InlineData("/ur/confirm/a/b")]
    public async Task Urdu_pages_are_right_to_left_and_link_to_urdu_pages(string path)
    {
        var page = await _site.TextAsync(path);

        Assert.Contains("<html lang=\"ur\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ur/report\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/report\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_public_page_names_its_address_in_both_languages()
    {
        var page = await _site.TextAsync("/ur/stats?by=kind");

        Assert.Contains("<link rel=\"canonical\" href=\"http://localhost:7071/ur/stats?by=kind\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"http://localhost:7071/stats?by=kind\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"ur\" href=\"http://localhost:7071/ur/stats?by=kind\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ur", "/stats?by=kind", "/ur/stats?by=kind")]
    [InlineData("en", "/stats", "/stats")]
    [InlineData("ur", "/", "/ur")]
    [InlineData("ur", null, "/ur")]
    [InlineData("en", "//evil.example", "/")]
    [InlineData("en", "/\\evil.example", "/")]
    [InlineData("en", "https://evil.example", "/")]
    [InlineData("en", "/stats\t", "/")]
    public async Task Choice_is_remembered_and_leads_back_to_a_page_of_this_site(string code, string? to, string expected)
    {
        using var answer = await _site.Client.GetAsync($"/language/{code}" + (to is null ? "" : $"?to={Uri.EscapeDataString(to)}"));

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.StartsWith($"language={code};", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_language_is_not_found()
    {
        using var answer = await _site.Client.GetAsync("/language/fr?to=/");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/stats?by=kind", "ur", "/ur/stats?by=kind")]
    [InlineData("/ur/stats", "ur", null)]
    [InlineData("/stats", "en", null)]
    [InlineData("/api/stats", "ur", null)]
    public async Task Reader_who_chose_urdu_is_led_to_the_urdu_page(string path, string cookie, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"language={cookie}");
        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(expected, answer.Headers.Location?.ToString());
        Assert.Equal(expected is null ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Data_has_no_urdu_address()
    {
        using var answer = await _site.Client.GetAsync("/ur/api/incidents");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places_for_values()
    {
        var phrases = typeof(NotePhrases)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(Phrase))
            .ToDictionary(field => $"{field.DeclaringType!.Name}.{field.Name}", field => (Phrase)field.GetValue(null)!);

        Assert.True(phrases.Count > 150);
        Assert.All(
            phrases.Where(phrase => phrase.Key != nameof(ShellPhrases) + "." + nameof(ShellPhrases.OtherLanguage)),
            phrase =>
            {
                Assert.Matches(@"\p{IsArabic}", phrase.Value.Urdu);
                Assert.DoesNotMatch(@"\p{IsArabic}", phrase.Value.English);
                Assert.Equal(Places(phrase.Value.English), Places(phrase.Value.Urdu));
            }
        );
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
