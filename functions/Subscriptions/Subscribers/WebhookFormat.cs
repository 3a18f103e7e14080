using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// What a webhook's receiver understands. Each value declares all that is known of it before a message is written: its word in JSON, what
/// people call it, and how a chat's addresses look. Checks of addresses, forms, pages, <c>--help</c> and the export read it here;
/// <c>Delivery/Webhooks/Formats</c> has the class that writes its messages.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<WebhookFormat>))]
internal enum WebhookFormat
{
    [JsonStringEnumMemberName("json")]
    [ProgramFormat("A program: JSON, signed (Standard Webhooks)", "پروگرام: JSON، دستخط کے ساتھ (Standard Webhooks)")]
    Json,

    /// <summary>CloudEvents 1.0, structured mode; signed as <see cref="Json"/> is.</summary>
    [JsonStringEnumMemberName("cloudevents")]
    [ProgramFormat("A program: CloudEvents, signed", "پروگرام: CloudEvents، دستخط کے ساتھ")]
    CloudEvents,

    [JsonStringEnumMemberName("slack")]
    [ChatFormat(
        "Slack",
        Host = @"^hooks\.slack(-gov)?\.com$",
        Path = "^/services/[^/]+/[^/]+/[^/]+$",
        Shape = "https://hooks.slack.com/services/T…/B…/…"
    )]
    Slack,

    [JsonStringEnumMemberName("teams")]
    [ChatFormat(
        "Microsoft Teams",
        Host = @"\.(logic\.azure\.(com|us)|api\.powerplatform\.com|webhook\.office\.com)$",
        Shape = "the address that Teams shows for the workflow \"Post to a channel when a webhook request is received\"",
        UrduShape = "وہ جو Teams ورک فلو ”Post to a channel when a webhook request is received“ کے لیے دکھاتا ہے"
    )]
    Teams,

    [JsonStringEnumMemberName("discord")]
    [ChatFormat(
        "Discord",
        Host = @"^((ptb|canary)\.)?discord(app)?\.com$",
        Path = @"^/api(/v\d+)?/webhooks/\d+/[\w-]+$",
        Shape = "https://discord.com/api/webhooks/ID/TOKEN"
    )]
    Discord,

    [JsonStringEnumMemberName("googlechat")]
    [ChatFormat(
        "Google Chat",
        Host = @"^chat\.googleapis\.com$",
        Path = "^/v1/spaces/[^/]+/messages$",
        Parameters = ["key", "token"],
        Shape = "https://chat.googleapis.com/v1/spaces/SPACE/messages?key=…&token=…"
    )]
    GoogleChat,

    [JsonStringEnumMemberName("mattermost")]
    [ChatFormat("Mattermost", Path = @"/hooks/\w{26}$", Shape = "https://mattermost.example.org/hooks/KEY")]
    Mattermost,

    [JsonStringEnumMemberName("telegram")]
    [ChatFormat(
        "Telegram",
        Host = @"^api\.telegram\.org$",
        Path = @"^/bot\d+:[\w-]+/sendMessage$",
        Parameters = ["chat_id"],
        Shape = "https://api.telegram.org/botTOKEN/sendMessage?chat_id=…"
    )]
    Telegram,

    [JsonStringEnumMemberName("zulip")]
    [ChatFormat(
        "Zulip",
        Path = "^/api/v1/messages$",
        Parameters = ["bot", "key", "stream"],
        Shape = "https://ORGANISATION.zulipchat.com/api/v1/messages?bot=EMAIL&key=KEY&stream=NAME"
    )]
    Zulip,

    /// <summary>Common Alerting Protocol 1.2, XML; signed as <see cref="Json"/> is.</summary>
    [JsonStringEnumMemberName("cap")]
    [ProgramFormat("A program: CAP 1.2, signed", "پروگرام: CAP 1.2، دستخط کے ساتھ")]
    Cap,
}

/// <summary>Declares a value of <see cref="WebhookFormat"/>: one of the two kinds below.</summary>
/// <param name="label">What people call it.</param>
/// <param name="urdu">The same in Urdu; chats keep the names that they have.</param>
internal abstract class WebhookFormatAttribute(string label, string urdu) : Attribute
{
    public string Label => label;

    public string Urdu => urdu;
}

/// <summary>
/// A program reads it, at any address: its calls are signed, and it confirms by answering a challenge.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ProgramFormatAttribute(string label, string urdu) : WebhookFormatAttribute(label, urdu);

/// <summary>People read it in a chat, and confirm by opening a link. Its addresses have a form of their own.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ChatFormatAttribute(string label) : WebhookFormatAttribute(label, label)
{
    // Addresses are what strangers write: an expression that never backtracks reads them in linear time.
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>An expression for the host; empty where organisations run the service on hosts of their own.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public string Host { get; init; } = "";

    /// <summary>An expression for the unescaped path; empty for any.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public string Path { get; init; } = "";

    /// <summary>What the query must have, each with a value.</summary>
    public string[] Parameters { get; init; } = [];

    /// <summary>How an address looks, for people who gave another one.</summary>
    public required string Shape { get; init; }

    /// <summary>The same in Urdu; null where it is an address alone.</summary>
    public string? UrduShape { get; init; }

    private Regex HostPattern => field ??= new Regex(Host, Linear);

    private Regex PathPattern => field ??= new Regex(Path, Linear);

    public bool TakesHost(Uri address) => HostPattern.IsMatch(address.Host);

    public bool TakesPath(Uri address) =>
        PathPattern.IsMatch(Uri.UnescapeDataString(address.AbsolutePath)) && Array.TrueForAll(Parameters, name => Has(address, name));

    private static bool Has(Uri address, string name) =>
        address
            .Query.TrimStart('?')
            .Split('&')
            .Any(part => part.StartsWith(name + "=", StringComparison.Ordinal) && part.Length > name.Length + 1);
}

/// <summary>What each format declares.</summary>
internal static class WebhookFormats
{
    private static readonly Dictionary<WebhookFormat, WebhookFormatAttribute> Declared = Enum.GetValues<WebhookFormat>()
        .ToDictionary(
            format => format,
            format =>
                typeof(WebhookFormat).GetField(format.ToString())!.GetCustomAttribute<WebhookFormatAttribute>()
                ?? throw new InvalidOperationException($"WebhookFormat.{format} has neither [ChatFormat] nor [ProgramFormat].")
        );

    /// <summary>As people choose from them: chats first, in the order of declaration.</summary>
    public static IReadOnlyList<WebhookFormat> All { get; } = [.. Declared.Keys.OrderBy(IsForPrograms).ThenBy(format => format)];

    /// <summary>What people call it.</summary>
    public static Phrase Label(this WebhookFormat format) => new(Declared[format].Label, Declared[format].Urdu);

    /// <summary>Whether a program reads it, and not people in a chat.</summary>
    public static bool IsForPrograms(this WebhookFormat format) => Declared[format] is ProgramFormatAttribute;

    /// <returns>How its addresses look; null for a program, which may have any.</returns>
    public static ChatFormatAttribute? Chat(this WebhookFormat format) => Declared[format] as ChatFormatAttribute;
}

/// <summary>Signing secrets as Standard Webhooks 1.0.0 writes them: "whsec_" and the Base64 of 24 to 64 random bytes.</summary>
internal static class WebhookSecret
{
    public const string Prefix = "whsec_";

    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Key(string secret) => Convert.FromBase64String(secret[Prefix.Length..]);
}
