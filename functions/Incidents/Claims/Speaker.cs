using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Alerts.Incidents.Claims;

[JsonConverter(typeof(JsonStringEnumConverter<Speaker>))]
internal enum Speaker
{
    [JsonStringEnumMemberName("outlet")]
    Outlet,

    [JsonStringEnumMemberName("military")]
    Military,

    [JsonStringEnumMemberName("police")]
    Police,

    [JsonStringEnumMemberName("hospital")]
    Hospital,

    [JsonStringEnumMemberName("officials")]
    Officials,

    [JsonStringEnumMemberName("group")]
    Group,
}

internal static partial class SpeakerReader
{
    private static readonly IReadOnlyList<(Speaker Speaker, Regex Words)> Speakers =
    [
        (Speaker.Military, Military()),
        (Speaker.Hospital, Hospital()),
        (Speaker.Police, Police()),
        (Speaker.Group, Group()),
        (Speaker.Officials, Officials()),
    ];

    public static Speaker? Read(string text)
    {
        foreach (Match said in Saying().Matches(text))
        foreach (var (speaker, words) in Speakers)
            if (words.IsMatch(said.Groups["who"].Value))
                return speaker;
        return null;
    }

    /// <summary>The few words before a verb of saying, after "according to", or alone after the colon or dash at the end.</summary>
    [GeneratedRegex(
        @"(?<who>(?:[\p{L}\p{N}'’.-]+\s+){0,5}[\p{L}\p{N}'’.-]+)(?:,[^,.]{0,40},)?\s+(?:has\s+|have\s+)?(?:said|says|say|told|stated
            |confirmed|announced|claimed|claims|reported|quoted)\b
        | \b(?:according\s+to|as\s+per|quoting|citing|said|says)\s+(?<who>(?:[\p{L}\p{N}'’.-]+\s*){1,6})
        | [:–—-]\s*(?<who>(?:[\p{L}\p{N}'’.-]+\s*){1,3})$",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Saying();

    [GeneratedRegex(@"\b(?:ISPR|Inter[- ]Services|military|army|media\s+wing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Military();

    [GeneratedRegex(
        @"\b(?:hospitals?|doctors?|medics?|medical|rescue|ambulance|Edhi|health)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hospital();

    [GeneratedRegex(
        @"\b(?:police|DPO|SSP|SP|DSP|DIG|IGP|SHO|CCPO|CTD|policeman|Levies)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Police();

    [GeneratedRegex(
        @"\b(?:TTP|BLA|BLF|BRAS|ISKP|ISIS|Islamic\s+State|Taliban|militants|separatists|group|outfit|Jeeyand\s+Baloch|Amaq)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Group();

    [GeneratedRegex(
        @"\b(?:officials?|authorities|government|commissioner|minister|administration|spokes(?:man|person|woman)|sources)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Officials();
}
