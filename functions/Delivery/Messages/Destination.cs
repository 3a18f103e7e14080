using System.Security.Cryptography;
using System.Text;

namespace Alerts.Delivery.Messages;

/// <summary>What a service counts calls by: a channel, a space, a chat, a bot.</summary>
internal sealed class Destination(string name, IReadOnlyList<RateRule> rules)
{
    public IReadOnlyList<RateRule> Rules => rules;

    /// <summary>
    /// A hash, because the name may hold a secret address, and its random digits prevent guessing. The same in every process and for
    /// every subscriber who uses it.
    /// </summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("destination " + name)));

    public override string ToString() => $"Destination {Key[..8]}";
}

/// <summary>How often a destination may be called: <paramref name="Burst"/> at once, then one each <paramref name="Every"/>.</summary>
internal sealed record RateRule(TimeSpan Every, int Burst)
{
    public static RateRule Each(TimeSpan every) => new(every, 1);

    /// <summary>At most so many in any window, the burst included.</summary>
    public static RateRule Most(int count, TimeSpan window, int burst) => new(window / (count - burst), burst);
}
