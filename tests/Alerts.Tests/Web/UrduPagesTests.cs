using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Incidents.Repository;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery;
using Alerts.Tests.Incidents;
using Alerts.Tests.Subscriptions;
using Alerts.Web.Components;
using Alerts.Web.Forms;
using Alerts.Web.Rendering;
using Alerts.Web.Views;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>Every public page, form, answer and error under "/ur": no word of another script, no link that leaves the language.</summary>
public sealed partial class UrduPagesTests : IAsyncLifetime
{
    private static readonly string[] Said = ["aria-label", "title", "placeholder", "alt"];

    /// <summary>Names of formats, services, methods, licences and institutes, of the one outlet of the test, and of the site.</summary>
    private static readonly HashSet<string> Names =
    [
        .. "Alerts English Dawn UTC API JSON GeoJSON CSV RSS Atom CAP PNG CC BY UCDP PICSS PIPS OpenAPI HXL".Split(' '),
        .. "SHA NUL multipart boundary kB Schema cloudevents WGS ISO".Split(' '),
        .. "WhatsApp Telegram Facebook X Slack Teams Microsoft Discord Google Chat Mattermost Zulip CloudEvents Standard Webhooks".Split(
            ' '
        ),
        .. "GET HEAD POST Creative Commons Attribution GeoNames Natural Earth Post to a channel when webhook request is received".Split(
            ' '
        ),
        .. "challenge email json https".Split(' '),
    ];

    private readonly SiteHost _site = new(fullCatalogue: true);
    private string _incident = "";

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        _site.Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var claimed = A.Attack("Quetta", 9, 20, new GroupMention("bla", GroupRole.Claimed));
        await _site.RecordAsync(
            A.Report("کوئٹہ ریلوے اسٹیشن پر دھماکا، 9 افراد ہلاک", "2024-11-09 10:00", claimed),
            A.Report("کوئٹہ دھماکے میں ہلاکتیں 26 ہو گئیں", "2024-11-09 12:00", claimed with { Killed = new(null, null, null, 26) }),
            A.Report("بنوں میں کارروائی، 8 عسکریت پسند ہلاک", "2024-11-08 10:00", A.Operation("Bannu", militants: 8)),
            A.Report("بلوچستان میں حملہ", "2024-11-07 10:00", A.Attack())
        );
        var latest = await _site.Services.GetRequiredService<IncidentStore>().LatestAsync(new(), CancellationToken.None);
        _incident = latest.Incidents[0].Id;
        var subscribers = _site.Services.GetRequiredService<SubscriberStore>();
        foreach (var reader in new[] { Reader, Hook })
        {
            await subscribers.ClaimAsync(reader.Channel, reader.Address, reader.Id, CancellationToken.None);
            await subscribers.InsertAsync(reader, CancellationToken.None);
        }

        var log = _site.Services.GetRequiredService<DeliveryLog>();
        var change = Changes.Opened() with { Incident = latest.Incidents[0] };
        foreach (var alert in new[] { Content.Of(change), Content.Digest(change), Content.Confirmation() })
            await log.BeginAsync(DeliveryKey.Of(latest.Incidents[0], alert.Id.Length, Reader.Id), alert, CancellationToken.None);
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Pages_in_urdu_have_no_word_in_another_script()
    {
        var words = new List<string>();
        foreach (var (name, page) in await PagesAsync())
            words.AddRange(
                Texts(page)
                    .SelectMany(Latin)
                    // What values of the data mean is told with the values, which are in English.
                    .Where(word => name != "/data/fields" || char.IsUpper(word[0]))
                    .Distinct()
                    .Select(found => $"{name}: {found}")
            );

        Assert.True(words.Count == 0, string.Join("\n", words));
    }

    [Fact]
    public async Task Links_in_urdu_pages_lead_to_urdu_pages_data_or_files()
    {
        var leaving = new List<string>();
        foreach (var (name, page) in await PagesAsync())
            leaving.AddRange(
                page.QuerySelectorAll("a[href], form[action], area[href]")
                    .Where(link => !link.HasAttribute("download") && link.GetAttribute("lang") != "en")
                    .Select(link => link.GetAttribute("href") ?? link.GetAttribute("action")!)
                    .Where(link => link.StartsWith('/') && !Stays(link))
                    .Select(link => $"{name}: {link}")
                    .Distinct()
            );

        Assert.True(leaving.Count == 0, string.Join("\n", leaving));
    }

    [Fact]
    public async Task Sign_up_from_an_urdu_page_is_for_alerts_in_urdu()
    {
        await _site.PostAsync("/ur/subscribe", Form(("email", "new@example.org"), ("topic", "Quetta")));
        await _site.PostAsync("/subscribe", Form(("email", "other@example.org"), ("topic", "Quetta")));
        var form = Parse(await _site.TextAsync("/ur/subscribe"));

        Assert.Equal(Language.Urdu, (await FindAsync("new@example.org")).Proposed!.Preferences.Language);
        Assert.Equal(Language.English, (await FindAsync("other@example.org")).Proposed!.Preferences.Language);
        Assert.Equal("ur", ((IHtmlSelectElement)form.QuerySelector("select[name=language]")!).Value);
    }

    [Theory]
    [InlineData("/ur/outbox", "/outbox")]
    [InlineData("/ur/operators/feeds?all=yes", "/operators/feeds?all=yes")]
    public async Task Page_in_english_alone_has_no_address_in_urdu(string path, string expected)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    private async Task<IReadOnlyList<(string Name, IHtmlDocument Page)>> PagesAsync()
    {
        var manage = $"/manage/{Reader.Id}/{LinkToken.Manage(Reader)}";
        var hook = $"/manage/{Hook.Id}/{LinkToken.Manage(Hook)}";
        string[] opened =
        [
            .. (string[])["", "/?province=Balochistan&kind=attack&from=2024-11-01&minKilled=1", "/?q=%DA%A9%D9%88%D8%A6%D9%B9%DB%81"],
            .. (string[])
                ["/incidents/" + _incident, "/provinces/Balochistan", "/districts/Quetta", "/groups/bla", "/about", "/embed", "/data/api"],
            .. (string[])["/data", "/data/fields", "/schemas"],
            .. (string[])["/report", "/report?from=2024-11-01&to=2024-11-09", "/report?from=2024-11-09&province=Balochistan"],
            .. "month province district group kind type target".Split(' ').Select(by => "/stats?from=2024-01-01&to=2024-11-30&by=" + by),
            .. (string[])["/subscribe", "/subscribe?to=webhook", "/confirm/a/b", "/unsubscribe/a/b", manage, manage + "/erase", hook],
            .. (string[])["/nowhere", "/incidents/20200101-00000000", "/provinces/5", "/districts/5", "/groups/5", "/manage/a/b"],
            .. (string[])["/?from=5", "/?minKilled=-5", "/?province=5", "/?near=5", "/?bbox=5", "/?next=5", "/?changedSince=5", "/?q=%2B"],
            .. (string[])["/stats?from=2024-11-09&to=2024-11-08", "/stats?from=2000-01-01", "/report?from=2000-01-01", "/embed?show=5"],
        ];
        (string Path, (string, string)[] Fields)[] sent =
        [
            ("/subscribe", [("email", "reader@example.org"), ("topic", "کوئٹہ")]),
            ("/subscribe", [("email", "5")]),
            ("/subscribe", [("webhook", "5"), ("quietFrom", "22:00"), ("zone", "5"), ("topic", "5"), ("leastKilled", "20000")]),
            ("/subscribe", [("webhook", "https://127.0.0.1/5"), ("quietFrom", "5"), ("quietTo", "5"), ("mostAnHour", "500")]),
            ("/subscribe", [("webhook", "https://5.5.5.5/5"), ("format", "slack"), ("topic", "بلوچستن"), ("urgentFrom", "5.5")]),
            ("/confirm/a/b", []),
            ("/unsubscribe/a/b", []),
            (manage + "/change", [("keep", "province:Balochistan,attack"), ("language", "ur")]),
            (manage + "/change", [("quietFrom", "22:00"), ("quietTo", "22:00"), ("topic", "5")]),
            (manage + "/pause", [("until", "2024-11-20")]),
            (manage, []),
            (manage + "/pause", [("until", "2020-11-20")]),
            (manage + "/pause", [("until", "2030-11-20")]),
            (manage + "/pause", [("until", "5")]),
            (manage + "/resume", []),
            (hook + "/rotate", []),
            (hook + "/replay", [("from", "2024-11-09T08:00"), ("to", "2024-11-09T10:00")]),
            (hook + "/replay", [("from", "2024-11-09T08:00"), ("to", "2024-11-08T10:00")]),
            (hook + "/replay", [("from", "5"), ("to", "5")]),
            (hook + "/enable", []),
            (hook + "/replay", [("from", "2024-11-09T08:00"), ("to", "2024-11-09T10:00")]),
            (manage + "/erase", []),
        ];
        var pages = new List<(string, IHtmlDocument)>
        {
            ("status", Parse(await StatusAsync())),
            ("no mail", Parse(await SubscribeAsync(MailView.Off))),
            ("mail in the outbox", Parse(await SubscribeAsync(MailView.Kept))),
        };
        foreach (var path in opened)
        {
            using var answer = await _site.Client.GetAsync("/ur" + path);
            var page = Parse(await answer.Content.ReadAsStringAsync());
            // The interface is described in English, and says so.
            if (path == "/data/api")
                foreach (var part in page.QuerySelectorAll("div[lang=en], ul[lang=en], section[lang=en]").ToList())
                    part.Remove();
            pages.Add((path, page));
        }

        foreach (var (path, fields) in sent)
            pages.Add(("POST " + path, Parse((await _site.PostAsync("/ur" + path, Form(fields))).Body)));
        Assert.All(pages, page => Assert.Equal("ur", page.Item2.DocumentElement.GetAttribute("lang")));
        return pages;
    }

    private Task<string> StatusAsync()
    {
        var now = _site.Time.GetUtcNow();
        var period = new StatusDocument.Period(5, 1, 0.17, new(5, 200), new(1, 8_000)) { Kept = 2 };
        var fault = new StatusDocument.OpenCondition("feeds", "Feeds fail.", now) { Remedy = "See the list of feeds." };
        var status = new StatusDocument(now, "1.0", new(3, 2, 1), now, period, period, [fault]) { Mail = "kept" };
        return RenderAsync<StatusPage>("/status", StatusView.Of(status, Language.Urdu));
    }

    private Task<string> SubscribeAsync(MailView mail)
    {
        var catalogue = _site.Services.GetRequiredService<TopicCatalogue>();
        var view = new SubscribeView(PreferencesFormView.Of(catalogue, Language.Urdu, Preferences.Default)) { Mail = mail };
        return RenderAsync<SubscribePage>("/subscribe", view);
    }

    private Task<string> RenderAsync<TPage>(string path, object view)
        where TPage : IComponent =>
        _site
            .Services.GetRequiredService<PageRenderer>()
            .RenderAsync<TPage>(
                view,
                PageContext.Of(
                    new DefaultHttpContext
                    {
                        Request =
                        {
                            PathBase = "/ur",
                            Path = path,
                            Method = "GET",
                        },
                    }
                )
            );

    private static bool Stays(string link) => link == "/ur" || Kept().IsMatch(link);

    private static IEnumerable<string> Texts(IHtmlDocument page) =>
        page.Descendants<IText>()
            .Where(text => text.Ancestors<IElement>().All(IsRead))
            .Select(text => text.Data)
            .Concat(
                page.All.Where(element => element.Ancestors<IElement>().Append(element).All(IsRead))
                    // A link to an outlet tells by its title who printed it.
                    .Where(element => element.GetAttribute("href")?.StartsWith("http", StringComparison.Ordinal) != true)
                    .SelectMany(element => Said.Select(element.GetAttribute))
                    .OfType<string>()
            )
            .Concat(
                page.QuerySelectorAll("meta[name=description], meta[property='og:title'], meta[property='og:description']")
                    .Select(meta => meta.GetAttribute("content")!)
            );

    // What says that it is English may be so in small parts: names of languages, a receiver's answer, an operators' fault.
    private static bool IsRead(IElement element) =>
        element.LocalName is not ("style" or "script" or "code" or "pre")
        && !(element.GetAttribute("lang") == "en" && element.LocalName is ("bdi" or "a" or "option"));

    private static IEnumerable<string> Latin(string text) =>
        Word().Matches(Address().Replace(text, " ")).Select(match => match.Value).Where(word => !Names.Contains(word));

    private async Task<Subscriber> FindAsync(string email)
    {
        var subscribers = _site.Services.GetRequiredService<SubscriberStore>();
        var id = await subscribers.FindAsync(ChannelKind.Email, email, CancellationToken.None);
        return (await subscribers.GetAsync(id!, CancellationToken.None))!;
    }

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));

    private static Subscriber Reader { get; } =
        Content.Reader with
        {
            ConfirmedAt = Changes.Morning,
            Preferences = Preferences.Default with { Language = Language.Urdu },
        };

    private static Subscriber Hook { get; } =
        Reader with
        {
            Id = "2123456789abcdef01234567",
            Channel = ChannelKind.Webhook,
            Address = "https://hooks.example.org/T0/secret",
            Secrets = ["whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"],
            Format = WebhookFormat.Json,
            State = SubscriberState.Disabled,
            DisabledFor = "410: the receiver is gone",
        };

    [GeneratedRegex(
        @"^(/ur[/?#]|/api(/|$)|/assets/|/feeds/|/language/|/outbox$|/data/[\w-]+\.(csv|geojson)$|/data/SHA256SUMS$|/schemas/.+\.json$)"
    )]
    private static partial Regex Kept();

    // Addresses, paths, time zones, ids, times, and names of filters, which stand as in an address.
    [GeneratedRegex(
        @"https?://\S+|(?<![\w<])/[a-z][\w/.-]*|\b[\w.-]+@[\w.-]+|\b[\w-]+\.example\.org|\b[A-Z][a-z]+/[A-Z][A-Za-z_]+|whsec_\S+"
            + @"|\b\d{8}-[0-9a-f]{8}\b|\d{4}-\d\d-\d\dT[\d:]+Z?|\b(from|to|by|q|near|km|bbox|next|minKilled|changedSince|province|show|map|list)\b"
    )]
    private static partial Regex Address();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
