using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>
/// A watch as the command line takes it: "TOPIC[,KIND...][,TYPE...][,killed&gt;=N][,first|updates]", such as
/// "balochistan,attack,suicide bombing,killed&gt;=5,first".
/// </summary>
internal static class WatchText
{
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
        if (WatchBound.All.FirstOrDefault(bound => part.StartsWith(bound.Text, StringComparison.Ordinal)) is { } bound)
        {
            if (int.TryParse(part[bound.Text.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
                return bound.In(request, least);
            problems.Add(new(field, ProblemPhrases.NoNumber.With(part), ProblemPhrases.WriteSuchAs.With(bound.Text)));
            return request;
        }

        return part switch
        {
            "first" => request with { Updates = false },
            "updates" => request with { Updates = true },
            _ when EventTypes.Read(part) is not null => request with { Types = [.. request.Types ?? [], part] },
            _ => request with { Kinds = [.. request.Kinds ?? [], part] },
        };
    }
}
