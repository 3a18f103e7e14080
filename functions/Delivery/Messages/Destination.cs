using System.Security.Cryptography;
using System.Text;

namespace Alerts.Delivery.Messages;

/// <summary>What a service counts calls by: a channel, a space, a chat, a bot.</summary>
internal sealed class Destination(string name, IReadOnlyList<RateRule> rules)
{
    /// <summary>All hold at once.</summary>
    public IReadOnlyList<RateRule> Rules => rules;

    /// <summary>
    /// A hash, as the name may hold an address that is a secret; one of many random digits, so that nobody finds it by trying. The same in
    /// every process and for every subscriber who calls it.
    /// </summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("destination " + name)));

    public override string ToString() => $"Destination {Key[..8]}";
}

/// <summary>How often a destination may be called: <paramref name="Burst"/> at once, and then one each <paramref name="Every"/>.</summary>
internal sealed record RateRule(TimeSpan Every, int Burst)
{
    public static RateRule Each(TimeSpan every) => new(every, 1);

    /// <summary>At most so many in any window of a length: the burst counts as part of them.</summary>
    public static RateRule Most(int count, TimeSpan window, int burst) => new(window / (count - burst), burst);
}
