using System.Text.Json;
using Alerts.Classification.Findings;

namespace Alerts.CommandLine.Reading;

/// <summary>A finding as <c>classify --jsonl</c> prints it. Every member is always present; unknown numbers are null.</summary>
internal static class FindingWriter
{
    public static void Write(Utf8JsonWriter json, JsonElement id, Finding finding)
    {
        json.WriteStartObject();
        json.WritePropertyName("id"u8);
        if (id.ValueKind == JsonValueKind.Undefined)
            json.WriteNullValue();
        else
            id.WriteTo(json);
        json.WriteString("kind"u8, Name(finding.Kind));
        json.WriteString("type"u8, EventTypes.Word(finding.Type));
        WriteNames(json, "targets"u8, [.. finding.Targets.Select(EventTargets.Word)]);
        json.WriteNumber("confidence"u8, finding.Confidence);
        WriteNames(json, "provinces"u8, finding.Provinces);
        WriteNames(json, "districts"u8, finding.Districts);
        WritePlaces(json, finding.Places);
        WriteGroups(json, finding.Groups);
        WriteCounts(json, "killed"u8, finding.Killed);
        WriteCounts(json, "wounded"u8, finding.Wounded);
        WriteEvidence(json, finding.Evidence);
        json.WriteEndObject();
    }

    public static string Name(EventKind kind) =>
        kind switch
        {
            EventKind.Attack => "attack",
            EventKind.Operation => "operation",
            EventKind.Clash => "clash",
            _ => "none",
        };

    public static string Name(GroupRole role) =>
        role switch
        {
            GroupRole.Perpetrator => "perpetrator",
            GroupRole.Claimed => "claimed",
            GroupRole.Suspected => "suspected",
            GroupRole.Target => "target",
            GroupRole.Denied => "denied",
            _ => "mentioned",
        };

    private static void WriteNames(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, IReadOnlyList<Place> places)
    {
        json.WriteStartArray("places"u8);
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, place.Name);
            json.WriteString("district"u8, place.District);
            json.WriteString("province"u8, place.Province);
            WriteNumber(json, "lat"u8, place.Lat);
            WriteNumber(json, "lon"u8, place.Lon);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<GroupMention> groups)
    {
        json.WriteStartArray("groups"u8);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, group.Id);
            json.WriteString("role"u8, Name(group.Role));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, ReadOnlySpan<byte> name, Casualties counts)
    {
        json.WriteStartObject(name);
        WriteNumber(json, "total"u8, counts.Total);
        WriteNumber(json, "civilians"u8, counts.Civilians);
        WriteNumber(json, "security"u8, counts.Security);
        WriteNumber(json, "militants"u8, counts.Militants);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Evidence> evidence)
    {
        json.WriteStartArray("evidence"u8);
        foreach (var words in evidence)
        {
            json.WriteStartObject();
            json.WriteString("for"u8, words.For);
            json.WriteString("field"u8, words.Field);
            json.WriteNumber("start"u8, words.Start);
            json.WriteNumber("end"u8, words.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
