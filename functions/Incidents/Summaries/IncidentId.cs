using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// Ids such as "20241109-7f3a9c2e": the day as the first report gave it; three digits that count down the minutes from that day's start
/// to the first report's publication (so that ids of one day sort newest first); five of a hash of the first report's id. The same first
/// report always makes the same id.
/// </summary>
internal static class IncidentId
{
    public const int DayLength = 8;
    private const int Length = DayLength + 1 + 8;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private const int MostMinutes = 0xFFF;

    /// <param name="taken">Other incidents' ids: two first reports of one minute share a hash once in a million.</param>
    public static string Assign(Report first, DateOnly day, IReadOnlySet<string> taken) => Assign(first.Id, first.Published, day, taken);

    /// <param name="reportId">Of the first report.</param>
    /// <param name="published">When the first report was.</param>
    /// <param name="day">Of the event.</param>
    /// <param name="taken">Other incidents' ids.</param>
    public static string Assign(string reportId, DateTimeOffset published, DateOnly day, IReadOnlySet<string> taken)
    {
        for (var salt = 0; ; salt++)
        {
            var id = string.Create(
                CultureInfo.InvariantCulture,
                $"{day:yyyyMMdd}-{MostMinutes - Minutes(published, day):x3}{Hash(reportId, salt)}"
            );
            if (!taken.Contains(id))
                return id;
        }
    }

    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: Length }
        && text[DayLength] == '-'
        && text.AsSpan(DayLength + 1).IndexOfAnyExcept(Hex) < 0
        && DateOnly.TryParseExact(text.AsSpan(0, DayLength), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static DateOnly Day(string id) => DateOnly.ParseExact(id.AsSpan(0, DayLength), "yyyyMMdd", CultureInfo.InvariantCulture);

    private static int Minutes(DateTimeOffset published, DateOnly day) =>
        (int)Math.Clamp((published - PakistanTime.StartOf(day)).TotalMinutes, 0, MostMinutes);

    private static string Hash(string reportId, int salt)
    {
        var text = salt == 0 ? reportId : string.Create(CultureInfo.InvariantCulture, $"{reportId}\n{salt}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..5];
    }
}

/// <summary>Another incident of the same story that is a different event.</summary>
/// <param name="Why">Such as "operation after an attack in the same district".</param>
internal sealed record IncidentLink(string Id, string Why)
{
    private const string AfterAnAttack = "operation after an attack in the same district";

    private const string AfterThisAttack = "operation in the same district after this attack";

    public static IncidentLink ToAttack(string id) => new(id, AfterAnAttack);

    public static IncidentLink ToOperation(string id) => new(id, AfterThisAttack);

    /// <summary>Whether the other is the attack that this operation answers; else it is the operation.</summary>
    [JsonIgnore]
    public bool IsToAttack => Why == AfterAnAttack;

    /// <summary>The link as the other incident shows it.</summary>
    /// <param name="id">Of the incident with this link.</param>
    public IncidentLink Back(string id) => Why == AfterAnAttack ? ToOperation(id) : ToAttack(id);
}
