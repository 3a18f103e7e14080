using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>Which format an address asks for, and whether it fits the one that was asked for.</summary>
internal static class WebhookAddress
{
    // A service with a host of its own before those that any host may run: a path alone may be another's too.
    private static readonly (WebhookFormat Format, ChatFormatAttribute Chat)[] Chats =
    [
        .. from format in WebhookFormats.All
        let chat = format.Chat()
        where chat is not null
        orderby chat.Host.Length == 0
        select (format, chat),
    ];

    /// <returns>The chat's format; <see cref="WebhookFormat.Json"/> for any other address.</returns>
    public static WebhookFormat Detect(Uri address) =>
        Chats.Where(one => one.Chat.TakesHost(address) && one.Chat.TakesPath(address)).Select(one => one.Format).FirstOrDefault();

    /// <summary>Formats for programs may go to any address, a chat's too.</summary>
    public static void Check(WebhookFormat format, Uri address, ICollection<Problem> problems)
    {
        if (format.Chat() is not { } chat)
            return;
        var name = EnumWords<WebhookFormat>.Of(format);

        // Loopback passed the guard, so this is for development: a stand-in for the service.
        if (!address.IsLoopback && !chat.TakesHost(address))
            problems.Add(new("webhook", ProblemPhrases.OtherHost.With(address.Host, name), Give(ProblemPhrases.GiveShapeOrFormat, chat)));
        else if (!chat.TakesPath(address))
            problems.Add(new("webhook", ProblemPhrases.OtherPath.With(name), Give(ProblemPhrases.GiveShape, chat)));
    }

    private static Phrase Give(Phrase phrase, ChatFormatAttribute chat) =>
        new(phrase.In(Language.English, chat.Shape), phrase.In(Language.Urdu, chat.UrduShape ?? chat.Shape));
}
