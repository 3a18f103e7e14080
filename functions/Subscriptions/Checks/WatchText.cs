using System.Globalization;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.Checks;

/// <summary>
/// A watch as the command line takes it: "TOPIC[,KIND...][,killed&gt;=N][,first|updates]", such as
/// "balochistan,attack,killed&gt;=5,first".
/// </summary>
internal static class WatchText
{
    private const string Killed = "killed>=";

    /// <param name="field">The name of the text in problems.</param>
    public static WatchRequest Read(string text, string field, ICollection<Problem> problems)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var request = new WatchRequest(parts[0]);
        foreach (var part in parts.Skip(1).Select(part => part.ToLowerInvariant()))
            request = With(request, part, field, problems);
        return request;
    }

    private static WatchRequest With(WatchRequest request, string part, string field, ICollection<Problem> problems)
    {
        if (part.StartsWith(Killed, StringComparison.Ordinal))
        {
            if (int.TryParse(part[Killed.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
                return request with { LeastKilled = least };
            problems.Add(new(field, $"'{part}' has no number.", "Write such as killed>=5."));
            return request;
        }

        return part switch
        {
            "first" => request with { Updates = false },
            "updates" => request with { Updates = true },
            _ => request with { Kinds = [.. request.Kinds ?? [], part] },
        };
    }
}
