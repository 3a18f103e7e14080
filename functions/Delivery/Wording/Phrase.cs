using System.Globalization;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Wording;

/// <summary>The same words in each language that a reader may choose; places for values as string.Format has them.</summary>
internal sealed record Phrase(string English, string Urdu)
{
    public string In(Language language) => language == Language.Urdu ? Urdu : English;

    public string In(Language language, params object[] values) => string.Format(CultureInfo.InvariantCulture, In(language), values);
}
