namespace Alerts.Delivery.Mails;

/// <summary>A PNG within a mail: nothing is loaded from elsewhere, so nobody learns who opened it.</summary>
/// <param name="Id">For "cid:" in the HTML (RFC 2392).</param>
internal sealed record MailImage(string Id, byte[] Png)
{
    /// <summary>Some programs list a part without a name as a broken attachment.</summary>
    public const string Name = "map.png";

    public const string ContentType = "image/png";
}
