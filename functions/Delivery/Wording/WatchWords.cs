using Alerts.Subscriptions;

namespace Alerts.Delivery.Wording;

/// <summary>Watches in words for people.</summary>
internal static class WatchWords
{
    public static string List(IEnumerable<Watch> watches, TopicCatalogue catalogue) =>
        SafeText.Line(string.Join("; ", watches.Select(watch => Of(watch, catalogue))), 1000);

    /// <summary>Such as "Balochistan (attacks, at least 5 killed, first reports only)".</summary>
    public static string Of(Watch watch, TopicCatalogue catalogue)
    {
        var label = watch.Topic == Topic.Everything ? "everything" : catalogue.Label(watch.Topic);
        var conditions = string.Join(", ", Conditions(watch));
        return conditions.Length == 0 ? label : $"{label} ({conditions})";
    }

    private static IEnumerable<string> Conditions(Watch watch)
    {
        foreach (var kind in watch.Kinds)
            yield return kind == Classification.EventKind.Clash ? "clashes" : kind.ToString().ToLowerInvariant() + "s";
        if (watch.LeastKilled is > 0)
            yield return $"at least {watch.LeastKilled} killed";
        if (!watch.Updates)
            yield return "first reports only";
    }
}
