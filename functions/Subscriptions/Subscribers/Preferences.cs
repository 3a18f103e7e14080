using System.Globalization;
using System.Text.Json.Serialization;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// How and when a subscriber wants to be told of what the watches ask for, as it is kept. <c>PreferenceList</c> says of each how it is
/// asked for, checked and shown.
/// </summary>
internal sealed record Preferences
{
    public const string DefaultZone = "Asia/Karachi";

    public static Preferences Default { get; } = new();

    public Cadence Cadence { get; init; }

    public QuietHours? Quiet { get; init; }

    /// <summary>Name in the tz database, for quiet hours and the morning of a digest.</summary>
    /// <remarks>The default is stored as null, so that it equals an omitted zone.</remarks>
    public string Zone
    {
        get => field ?? DefaultZone;
        init => field = value == DefaultZone ? null : value;
    }

    public Language Language { get; init; }

    /// <summary>
    /// Killed by the best figure, from which an incident is sent at once, whatever cadence, quiet hours and the limit say; null for
    /// never.
    /// </summary>
    public int? UrgentFrom { get; init; }

    /// <summary>How many alerts are sent singly within an hour; the rest come in one summary. Null for the service's default.</summary>
    [JsonPropertyName("mostAnHour")]
    public int? MaxPerHour { get; init; }
}

/// <summary>
/// How and when a subscriber wants to be told, as a person or program wrote it. All is optional; what is null or empty is the default,
/// in a change too: a change says everything again, so that the same request twice is the same result.
/// </summary>
internal abstract record PreferencesRequest
{
    /// <summary>"at-once" (the default), "daily" or "weekly".</summary>
    public string? Cadence { get; init; }

    /// <summary>Start of the quiet hours as "22:00"; together with <see cref="QuietTo"/>.</summary>
    public string? QuietFrom { get; init; }

    /// <summary>End of the quiet hours as "07:00"; before <see cref="QuietFrom"/> when they go over midnight.</summary>
    public string? QuietTo { get; init; }

    /// <summary>Name in the tz database, such as "Asia/Karachi" (the default).</summary>
    public string? Zone { get; init; }

    /// <summary>"en" (the default) or "ur".</summary>
    public string? Language { get; init; }

    /// <summary>1 to 10,000 killed; null for never.</summary>
    public int? UrgentFrom { get; init; }

    /// <summary>1 to 100 alerts; null for the default of the service.</summary>
    [JsonPropertyName("mostAnHour")]
    public int? MaxPerHour { get; init; }
}

/// <summary>How often a subscriber wants to hear.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Cadence>))]
internal enum Cadence
{
    [JsonStringEnumMemberName("at-once")]
    AtOnce,

    /// <summary>One digest each morning at 8, by the subscriber's clock.</summary>
    [JsonStringEnumMemberName("daily")]
    Daily,

    /// <summary>One digest each Monday morning at 8, by the subscriber's clock.</summary>
    [JsonStringEnumMemberName("weekly")]
    Weekly,
}

/// <summary>A time of each day in which only urgent alerts are sent; over midnight when it ends before it starts.</summary>
/// <param name="From">Inclusive, by the subscriber's clock.</param>
/// <param name="To">Exclusive; never equal to <paramref name="From"/>.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To);

internal sealed record Proposal
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(48);

    public required IReadOnlyList<Watch> Watches { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Secret { get; init; }

    public WebhookFormat Format { get; init; }

    public string? Owner { get; init; }

    public Preferences Preferences
    {
        get => field ?? Preferences.Default;
        init;
    }

    [JsonIgnore]
    public string Wish => WishOf(Watches, Preferences, Format, Owner);

    public bool IsExpired(DateTimeOffset now) => now >= At + Life;

    public override string ToString() => $"Proposal of {At:O} with {Watches.Count} watches";

    /// <summary>What a subscriber's last confirmation set, as text: opening its link once more is not an error.</summary>
    public static string WishOf(Subscriber subscriber) =>
        WishOf(subscriber.Watches, subscriber.Preferences, subscriber.Format, subscriber.Owner);

    public static string WishOf(IEnumerable<Watch> watches, Preferences preferences, WebhookFormat format, string? owner) =>
        string.Join(
            '\n',
            new[]
            {
                string.Join('\n', watches),
                preferences == Preferences.Default ? null : InLinks(preferences),
                format == WebhookFormat.Json ? null : format.ToString(),
                owner,
            }.OfType<string>()
        );

    /// <summary>
    /// Links now in mailboxes have these six, so this text stays. Append a preference that is added later only where it is not at its
    /// default, as in <c>+ (preferences.Brief ? ", Brief" : "")</c>: a link that was mailed before it came still opens.
    /// </summary>
    private static string InLinks(Preferences preferences) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Preferences {{ Cadence = {preferences.Cadence}, Quiet = {preferences.Quiet}, Zone = {preferences.Zone}, Language = {
                preferences.Language
            }, UrgentFrom = {preferences.UrgentFrom}, MostAnHour = {preferences.MaxPerHour} }}"
        );
}
