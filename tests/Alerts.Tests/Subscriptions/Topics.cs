using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

/// <summary>A small catalogue with what is hard about names: a district called as its capital, two groups with near names.</summary>
internal static class Topics
{
    public static TopicCatalogue Catalogue { get; } =
        new([
            new("province:Balochistan", "Balochistan", []),
            new("province:Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", ["KP", "KPK"]),
            new("province:Islamabad Capital Territory", "Islamabad Capital Territory", ["Islamabad"]),
            new("district:Islamabad", "Islamabad", []),
            new("district:Quetta", "Quetta", []),
            new("district:Bannu", "Bannu", []),
            new("group:bla", "Balochistan Liberation Army", ["BLA", "Baloch Liberation Army"]),
            new("group:blf", "Balochistan Liberation Front", ["BLF"]),
        ]);
}
