using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Azure;

namespace Alerts.Storage.Azure;

/// <summary>
/// The body of an entity group transaction: one change set in a batch, in MIME parts
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
/// </summary>
internal sealed partial class TableBatch(string batch, string changeSet)
{
    public string ContentType => $"multipart/mixed; boundary={batch}";

    public byte[] Write(IReadOnlyList<TableTransactionAction> actions, Func<TableTransactionAction, Uri> address)
    {
        using var body = new MemoryStream();
        Line(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeSet}\r\n");
        foreach (var action in actions)
            Part(body, action, address(action));
        Line(body, $"--{changeSet}--\r\n--{batch}--");
        return body.ToArray();
    }

    /// <summary>The batch itself is answered 202 in any case; in it is the answer to each action, or only to the one that failed.</summary>
    public static void ThrowIfFailed(string answer)
    {
        var statuses = Status().Matches(answer).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        if (statuses.Count == 0)
            throw new RequestFailedException(202, "The answer to a transaction tells no status.");
        if (statuses.Find(status => status is < 200 or >= 300) is var failed and not 0)
            throw new RequestFailedException(failed, answer, Code().Match(answer) is { Success: true } code ? code.Groups[1].Value : null, null);
    }

    private void Part(MemoryStream body, TableTransactionAction action, Uri address)
    {
        Line(body, $"--{changeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        Line(body, $"{action.Method} {address.AbsoluteUri} HTTP/1.1");
        Line(body, "Accept: application/json;odata=minimalmetadata\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0");
        if (action.IfMatch is { } etag)
            Line(body, $"If-Match: {etag}");
        var json = action.Body ?? [];
        Line(body, $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n");
        body.Write(json);
        Line(body, "");
    }

    private static void Line(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));

    [GeneratedRegex(@"^HTTP/1\.1 (\d{3})", RegexOptions.Multiline)]
    private static partial Regex Status();

    [GeneratedRegex(@"""code""\s*:\s*""(\w+)""")]
    private static partial Regex Code();
}
