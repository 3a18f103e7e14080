namespace Alerts.Site.Api;

/// <summary>What a mailer posts of one mail; see the README. Nothing of it can be trusted to be there.</summary>
/// <param name="Kind">hard, soft, complaint or delivered.</param>
/// <param name="MessageId">Which mail; what is reported twice counts once by it.</param>
internal sealed record BounceRequest(string? Address, string? Kind, string? MessageId);
