namespace Alerts.Operations.Watching;

/// <summary>What a webhook of operators gets.</summary>
internal sealed record NoticeText(string Text);
