using System.ComponentModel.DataAnnotations;
using Alerts.Delivery.Email.Smtp;

namespace Alerts.Delivery.Messages;

/// <summary>How alerts are sent; section <c>Delivery</c>.</summary>
internal sealed class DeliveryOptions : IValidatableObject
{
    public const int LeastKey = 24;

    /// <summary>The site's public address: the start of every link in a message. Default: http://localhost:7071.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = new("http://localhost:7071");

    /// <summary>
    /// Every page, mail and webhook says that its news is a demonstration. The command <c>demo</c> sets it. Default: false.
    /// </summary>
    public bool Demo { get; set; }

    /// <summary>
    /// The mail carrier. Default: acs when <see cref="AcsEndpoint"/> is set, else smtp when <see cref="SmtpHost"/> is. Without both:
    /// none if <see cref="PublicUrl"/> is a public address, else the outbox, from which nothing leaves the machine.
    /// </summary>
    public EmailCarrier? Email { get; set; }

    /// <summary>
    /// Azure Communication Services: https://&lt;resource&gt;.communication.azure.com. The app's identity needs a role on it. Default:
    /// none.
    /// </summary>
    public Uri? AcsEndpoint { get; set; }

    public string? SmtpHost { get; set; }

    /// <summary>1 to 65535. 465 is TLS from the first byte (RFC 8314). Default: 587, with STARTTLS (RFC 6409).</summary>
    [Range(1, 65535)]
    public int SmtpPort { get; set; } = 587;

    /// <summary>Requires TLS, without which nothing is sent. Off only for a server on this machine or network. Default: true.</summary>
    public bool SmtpTls { get; set; } = true;

    /// <summary>TLS from the first byte instead of STARTTLS. Default: on port 465.</summary>
    public bool? SmtpTlsFromStart { get; set; }

    [Range(1, 32)]
    public int SmtpConnections { get; set; } = 4;

    public string? SmtpUser { get; set; }

    public string? SmtpPassword { get; set; }

    /// <summary>
    /// Sender of the mail, with or without a name: "Alerts &lt;alerts@example.org&gt;". With acs, Azure's name for the sender replaces
    /// the one here. Default: none; smtp and acs need one.
    /// </summary>
    public string? From { get; set; }

    /// <summary>
    /// The private key that signs mails (DKIM, RFC 6376): a PEM file of RSA, 2,048 bits. For a mail server that does not sign. Default:
    /// none.
    /// </summary>
    public string? DkimKeyFile { get; set; }

    /// <summary>The signing domain: that of <see cref="From"/>, or one above it. Default: none; a key needs one.</summary>
    public string? DkimDomain { get; set; }

    /// <summary>The public key's name in the DNS: <c>selector._domainkey.domain</c>. Default: alerts.</summary>
    public string DkimSelector { get; set; } = "alerts";

    /// <summary>
    /// How many mails the service accepts in a minute: 1 to 100,000. Default: 30 for acs, Azure's initial quota for a custom domain;
    /// none for the others.
    /// </summary>
    [Range(1, 100_000)]
    public int? QuotaPerMinute { get; set; }

    /// <summary>
    /// How many mails the service accepts in an hour: 1 to 1,000,000. Alerts above it turn into digests. Default: 100 for acs, none for
    /// the others.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? QuotaPerHour { get; set; }

    /// <summary>
    /// How long one sender owns a delivery: 30 s to 10 minutes. After a crash, others may take it when this is over. Must be 10 s longer
    /// than <see cref="Timeout"/>. Default: 60 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a receiver may take: 15 to 30 s as Standard Webhooks asks. Default: 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:00:30", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How many sends of one page run concurrently: 1 to 64. Default: 16, so that a page of unresponsive receivers ends within two
    /// minutes.
    /// </summary>
    [Range(1, 64)]
    public int Parallel { get; set; } = 16;

    /// <summary>
    /// How many alerts a subscriber gets singly within an hour, unless the subscriber sets another number: 1 to 100. The rest comes in
    /// one summary when the hour is over; urgent ones are always sent. Not for programs, which want everything. Default: 6.
    /// </summary>
    [Range(1, 100)]
    public int MostAnHour { get; set; } = 6;

    /// <summary>How long a webhook's replaced secret signs beside the new one: 1 minute to 7 days. Default: 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan SecretOverlap { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// A secret by which mailers report bounces and complaints, at least 24 characters. Default: none, and no reports are accepted.
    /// </summary>
    public string? EventsKey { get; set; }

    public EmailCarrier Carrier =>
        Email
        ?? (
            AcsEndpoint is not null ? EmailCarrier.Acs
            : !string.IsNullOrEmpty(SmtpHost) ? EmailCarrier.Smtp
            : IsPublic ? EmailCarrier.None
            : EmailCarrier.Outbox
        );

    public bool IsPublic => PublicUrl is not { IsAbsoluteUri: true, IsLoopback: true };

    /// <summary>Mails stay on this machine, whose user reads them there.</summary>
    public bool KeepsMail => Carrier == EmailCarrier.Outbox && !IsPublic;

    /// <summary>A person who signs up by email gets the mail with the link.</summary>
    public bool TakesMailSignUps => Carrier is EmailCarrier.Smtp or EmailCarrier.Acs || KeepsMail;

    public bool TlsFromStart => SmtpTlsFromStart ?? SmtpPort == 465;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!PublicUrl.IsAbsoluteUri || PublicUrl.Scheme is not ("https" or "http"))
            yield return new(
                "Delivery:PublicUrl is not a web address; write it whole, such as https://alerts.example.org.",
                [nameof(PublicUrl)]
            );
        if (Lease < Timeout + TimeSpan.FromSeconds(10))
            yield return new($"Delivery:Lease ({Lease}) must be 10 s longer than Delivery:Timeout ({Timeout}).", [nameof(Lease)]);
        if (EventsKey is { Length: > 0 and < LeastKey })
            yield return new(
                $"Delivery:EventsKey has fewer than {LeastKey} characters; make a longer one, such as `openssl rand -hex 24` prints.",
                [nameof(EventsKey)]
            );
        foreach (var mistake in CarrierCheck.Of(this))
            yield return mistake;
    }
}

internal enum EmailCarrier
{
    Outbox,

    Smtp,

    Acs,

    /// <summary>No mail service: sign-up by email is closed, and alerts by email wait.</summary>
    None,
}
