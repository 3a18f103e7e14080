using Alerts.Classification.Findings;

namespace Alerts.Tests.Evaluation;

/// <summary>Findings for tests: <c>Found.A(EventKind.Attack, killed: new(9))</c>.</summary>
internal static class Found
{
    public static Finding A(
        EventKind kind,
        double confidence = 0.8,
        string[]? provinces = null,
        string[]? districts = null,
        GroupMention[]? groups = null,
        Casualties? killed = null,
        Casualties? wounded = null
    ) =>
        new()
        {
            Kind = kind,
            Confidence = confidence,
            Provinces = provinces ?? [],
            Districts = districts ?? [],
            Groups = groups ?? [],
            Killed = killed ?? Casualties.Unknown,
            Wounded = wounded ?? Casualties.Unknown,
        };
}
