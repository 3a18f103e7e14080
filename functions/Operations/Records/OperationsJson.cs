using System.Text.Json.Serialization;
using Alerts.Platform.Text;

namespace Alerts.Operations.Records;

[JsonSerializable(typeof(OpenCondition))]
[JsonSerializable(typeof(InstanceStart))]
[JsonSerializable(typeof(NoticeText))]
[JsonSerializable(typeof(FailureNote))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(OperatorPass))]
internal sealed partial class OperationsJson : JsonSerializerContext
{
    public static OperationsJson Shared { get; } = new(WireJson.Options());
}

/// <summary>One action of an operator.</summary>
/// <param name="Who">The name from Entra ID, how the session was opened, or the user of the command line.</param>
/// <param name="What">The action and its object, such as "incidents retract 20241109-7f3a9c2e". No mail address, no webhook.</param>
/// <param name="Result">The result, such as "Killed: 9 → 26".</param>
internal sealed record AuditEntry(DateTimeOffset At, string Who, string What, string Result);

/// <summary>A start of the process.</summary>
/// <param name="Instance">The machine, or Azure's instance.</param>
internal sealed record InstanceStart(string Instance, DateTimeOffset At);

internal sealed record NoticeText(string Text);

/// <summary>Why a message failed for the last time.</summary>
/// <param name="Reason">Kind and words of the exception, cut.</param>
internal sealed record FailureNote(string Reason, DateTimeOffset At);

/// <summary>A one-time link, or the session that it opened; only the key has its secret, as a hash.</summary>
/// <param name="Who">For the audit log.</param>
/// <param name="Form">A secret in every form of a session; empty for a link.</param>
internal sealed record OperatorPass(string Who, string Form, DateTimeOffset Until);
