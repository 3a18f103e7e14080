using System.Text.RegularExpressions;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Checks;

/// <summary>
/// How the addresses of chat services look: which format an address asks for, and whether it fits the one that was asked for.
/// </summary>
internal static partial class WebhookAddress
{
    private static readonly Rule[] Rules =
    [
        new(WebhookFormat.Slack, SlackHost(), SlackPath(), [], "https://hooks.slack.com/services/T…/B…/…"),
        new(
            WebhookFormat.Teams,
            TeamsHost(),
            AnyPath(),
            [],
            "the address that Teams shows for the workflow \"Post to a channel when a webhook request is received\""
        ),
        new(WebhookFormat.Discord, DiscordHost(), DiscordPath(), [], "https://discord.com/api/webhooks/ID/TOKEN"),
        new(
            WebhookFormat.GoogleChat,
            GoogleHost(),
            GooglePath(),
            ["key", "token"],
            "https://chat.googleapis.com/v1/spaces/SPACE/messages?key=…&token=…"
        ),
        new(WebhookFormat.Telegram, TelegramHost(), TelegramPath(), ["chat_id"], "https://api.telegram.org/botTOKEN/sendMessage?chat_id=…"),
        new(
            WebhookFormat.Zulip,
            AnyHost(),
            ZulipPath(),
            ["bot", "key", "stream"],
            "https://ORGANISATION.zulipchat.com/api/v1/messages?bot=EMAIL&key=KEY&stream=NAME"
        ),
        new(WebhookFormat.Mattermost, AnyHost(), MattermostPath(), [], "https://mattermost.example.org/hooks/KEY"),
    ];

    /// <returns>The chat that an address is of; <see cref="WebhookFormat.Json"/> when it is of none.</returns>
    public static WebhookFormat Detect(Uri address) =>
        Rules.FirstOrDefault(rule => rule.Host.IsMatch(address.Host) && rule.FitsPath(address))?.Format ?? WebhookFormat.Json;

    /// <summary>Formats of programs go to any address, a chat's too.</summary>
    public static void Check(WebhookFormat format, Uri address, ICollection<Problem> problems)
    {
        if (Array.Find(Rules, rule => rule.Format == format) is not { } rule)
            return;
        var name = format.ToString().ToLowerInvariant();

        // Loopback passed the guard, so this is for development: a stand-in for the service.
        if (!address.IsLoopback && !rule.Host.IsMatch(address.Host))
            problems.Add(new("webhook", $"{address.Host} does not take the format {name}.", $"Give {rule.Shape}, or another format."));
        else if (!rule.FitsPath(address))
            problems.Add(new("webhook", $"That address does not fit the format {name}.", $"Give {rule.Shape}."));
    }

    [GeneratedRegex(@"^hooks\.slack(-gov)?\.com$")]
    private static partial Regex SlackHost();

    [GeneratedRegex("^/services/[^/]+/[^/]+/[^/]+$")]
    private static partial Regex SlackPath();

    [GeneratedRegex(@"\.(logic\.azure\.(com|us)|api\.powerplatform\.com|webhook\.office\.com)$")]
    private static partial Regex TeamsHost();

    [GeneratedRegex(@"^((ptb|canary)\.)?discord(app)?\.com$")]
    private static partial Regex DiscordHost();

    [GeneratedRegex(@"^/api(/v\d+)?/webhooks/\d+/[\w-]+$")]
    private static partial Regex DiscordPath();

    [GeneratedRegex(@"^chat\.googleapis\.com$")]
    private static partial Regex GoogleHost();

    [GeneratedRegex("^/v1/spaces/[^/]+/messages$")]
    private static partial Regex GooglePath();

    [GeneratedRegex(@"^api\.telegram\.org$")]
    private static partial Regex TelegramHost();

    [GeneratedRegex(@"^/bot\d+:[\w-]+/sendMessage$")]
    private static partial Regex TelegramPath();

    [GeneratedRegex("^/api/v1/messages$")]
    private static partial Regex ZulipPath();

    [GeneratedRegex(@"/hooks/\w{26}$")]
    private static partial Regex MattermostPath();

    [GeneratedRegex("")]
    private static partial Regex AnyHost();

    [GeneratedRegex("")]
    private static partial Regex AnyPath();

    private sealed record Rule(WebhookFormat Format, Regex Host, Regex Path, string[] Parameters, string Shape)
    {
        public bool FitsPath(Uri address) =>
            Path.IsMatch(Uri.UnescapeDataString(address.AbsolutePath))
            && Array.TrueForAll(
                Parameters,
                name =>
                    address
                        .Query.TrimStart('?')
                        .Split('&')
                        .Any(part => part.StartsWith(name + "=", StringComparison.Ordinal) && part.Length > name.Length + 1)
            );
    }
}
