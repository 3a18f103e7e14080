using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Topics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Alerts.Web.Rendering;

/// <summary>
/// What every part of a page knows: its language and its own address. Pages in Urdu have the addresses of the English ones below
/// <see cref="UrduPath"/>.
/// </summary>
public sealed class PageContext
{
    public const string UrduPath = Links.UrduPath;

    private PageContext(Language language, string path, bool canSwitch) => (Language, Path, CanSwitch) = (language, path, canSwitch);

    /// <summary>For pages that exist in English alone, and for files.</summary>
    internal static PageContext English { get; } = new(Language.English, "/", canSwitch: false);

    internal static PageContext Of(HttpContext http) =>
        new(
            http.Language(),
            http.Request.Path + http.Request.QueryString,
            HttpMethods.IsGet(http.Request.Method) && !PageLanguage.IsEnglishAlone(http.Request.Path)
        );

    internal Language Language { get; }

    /// <summary>Of this page in English, with the query: "/incidents/20241109-7f3a9c2e".</summary>
    public string Path { get; }

    /// <summary>The same address can be opened in the other language; an answer to a form cannot.</summary>
    public bool CanSwitch { get; }

    public bool IsUrdu => Language == Language.Urdu;

    /// <summary>The address of a page in the language of this one.</summary>
    /// <param name="path">In English, from the root of the site.</param>
    public string Link(string path) => Link(path, Language);

    internal static string Link(string path, Language language) =>
        language != Language.Urdu || PageLanguage.IsEnglishAlone(path) ? path
        : path.StartsWith("/?", StringComparison.Ordinal) || path.StartsWith("/#", StringComparison.Ordinal) ? UrduPath + path
        : path == "/" ? UrduPath
        : UrduPath + path;
}

internal static class PageLanguage
{
    /// <summary>Choosing a language: remembered from then on.</summary>
    public const string ChooseRoute = "/language/{code}";

    private static readonly string[] EnglishAlone = ["/operators", "/outbox"];

    /// <param name="page">In English, from the root of the site, with its query.</param>
    public static string ChooseLink(Language language, string page) => $"/language/{Code(language)}?to={Uri.EscapeDataString(page)}";

    /// <summary>The operators' pages, and what was sent. They have no address in Urdu.</summary>
    /// <param name="path">From the root of the site, perhaps with a query.</param>
    public static bool IsEnglishAlone(string? path) =>
        EnglishAlone.Any(start =>
            path is not null
            && path.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && (path.Length == start.Length || path[start.Length] is '/' or '?' or '#')
        );

    public static string Code(Language language) => language == Subscriptions.Topics.Language.Urdu ? "ur" : "en";

    /// <summary>English, unless the address of the request begins with <see cref="PageContext.UrduPath"/>.</summary>
    public static Language Language(this HttpContext http) =>
        http.Request.PathBase.Value?.EndsWith(PageContext.UrduPath, StringComparison.Ordinal) == true
            ? Subscriptions.Topics.Language.Urdu
            : Subscriptions.Topics.Language.English;
}

/// <summary>A page or a part of one.</summary>
public abstract class PagePart : ComponentBase
{
    [CascadingParameter]
    public required PageContext Page { get; set; }

    private protected string In(Phrase phrase) => phrase.In(Page.Language);

    private protected string In(Phrase phrase, params object[] values) => phrase.In(Page.Language, values);

    /// <summary>A number whose sign stays before it within text from right to left: isolated, as HTML's dir does it.</summary>
    private protected string Signed(string number) => Page.IsUrdu ? $"\u2066{number}\u2069" : number;
}

/// <summary>Gives the page its view, and each part of it the context.</summary>
public sealed class PageRoot : IComponent
{
    private RenderHandle _handle;

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public Task SetParametersAsync(ParameterView parameters)
    {
        var page = parameters.GetValueOrDefault<Type>("Page")!;
        var view = parameters.GetValueOrDefault<object>("View");
        var context = parameters.GetValueOrDefault<PageContext>("Context");
        _handle.Render(builder =>
        {
            builder.OpenComponent<CascadingValue<PageContext>>(0);
            builder.AddComponentParameter(1, "Value", context);
            builder.AddComponentParameter(2, "IsFixed", true);
            builder.AddComponentParameter(3, "ChildContent", (RenderFragment)(inside => Add(inside, page, view)));
            builder.CloseComponent();
        });
        return Task.CompletedTask;
    }

    private static void Add(RenderTreeBuilder builder, Type page, object? view)
    {
        builder.OpenComponent(0, page);
        builder.AddComponentParameter(1, "View", view);
        builder.CloseComponent();
    }
}
