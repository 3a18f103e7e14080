namespace Alerts.Delivery.Email.Bodies;

/// <summary>A mail before a carrier takes it. All texts are safe for one line except the two bodies.</summary>
internal sealed record Mail
{
    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>"msg_…@host", without angle brackets.</summary>
    public required string MessageId { get; init; }

    public string? Follows { get; init; }

    /// <summary>One click ends the subscription (RFC 8058); null on a mail that is not of the list.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Identifies the list (RFC 2919), without angle brackets.</summary>
    public required string ListId { get; init; }

    public IReadOnlyList<MailImage> Images { get; init; } = [];

    public required DateTimeOffset Date { get; init; }

    public override string ToString() => $"Mail {MessageId}";
}

/// <summary>A PNG within a mail: nothing is loaded from elsewhere, so opening it stays private.</summary>
/// <param name="Id">For "cid:" in the HTML (RFC 2392).</param>
internal sealed record MailImage(string Id, byte[] Png)
{
    /// <summary>Some programs list a part without a name as a broken attachment.</summary>
    public const string Name = "map.png";

    public const string ContentType = "image/png";
}
