using System.Net;
using System.Text;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Operations.Records;
using Alerts.Platform.Text;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Health;

/// <summary>Tells operators by mail, through the alerts' carrier, at an address of their own.</summary>
internal sealed class NoticeMail(IMailCarrier carrier, Links links, IOptions<OperationsOptions> options, TimeProvider time) : INoticeWay
{
    public string? Destination => string.IsNullOrEmpty(options.Value.NotifyEmail) ? null : "email";

    public async Task<bool> SendAsync(string subject, string text, CancellationToken cancel) =>
        await carrier.CarryAsync(
            new Mail
            {
                To = options.Value.NotifyEmail!,
                Subject = SafeText.Line(subject, 140),
                Text = text,
                Html = $"<pre>{WebUtility.HtmlEncode(text)}</pre>",
                MessageId = $"notice-{Guid.NewGuid():N}@{links.Host}",
                ListId = $"operators.{links.Host}",
                Date = time.GetUtcNow(),
            },
            cancel
        ) is SendResult.Sent;
}

internal interface INoticeWay
{
    /// <summary>Null where it is not set up; else the name under which told conditions are stored.</summary>
    string? Destination { get; }

    /// <returns>Whether it was sent; if not, the next look tries again.</returns>
    Task<bool> SendAsync(string subject, string text, CancellationToken cancel);
}

internal static class NoticeWords
{
    public static string Subject(IReadOnlyList<OpenCondition> began, IReadOnlyList<OpenCondition> ended) =>
        (began, ended) switch
        {
            ([var one], []) => $"Alerts: {one.Condition.Words}",
            ([], [var one]) => $"Alerts: resolved: {one.Condition.Words}",
            (_, []) => $"Alerts: {began.Count} problems need attention",
            ([], _) => $"Alerts: {ended.Count} problems are resolved",
            _ => $"Alerts: {began.Count} problems need attention, {ended.Count} are resolved",
        };

    /// <param name="pages">Address of the operators' pages.</param>
    public static string Text(IReadOnlyList<OpenCondition> began, IReadOnlyList<OpenCondition> ended, Uri pages)
    {
        var text = new StringBuilder();
        foreach (var one in began)
            text.Append("NEW   ").Append(one.Condition.Words).Append(' ').Append(one.Condition.Remedy).Append('\n');
        foreach (var one in ended)
            text.Append("OVER  ").Append(one.Condition.Words).Append('\n');
        return text.Append('\n').Append(pages).Append('\n').ToString();
    }
}
