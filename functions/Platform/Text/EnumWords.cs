using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Alerts.Platform.Text;

/// <summary>The words that JSON has for the members of an enum; a member without one has its name in lower case.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    public static IReadOnlyList<(string Word, T Value)> All { get; } =
    [
        .. from field in typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
        select (
            field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name.ToLowerInvariant(),
            (T)field.GetValue(null)!
        ),
    ];

    private static readonly FrozenDictionary<T, string> Words = All.ToFrozenDictionary(member => member.Value, member => member.Word);

    public static string Of(T value) => Words[value];

    /// <returns>The member that a person wrote, in any case, with any signs between the words; null for another text.</returns>
    public static T? Find(string? text)
    {
        foreach (var (word, value) in All)
            if (text is not null && Letters(word) == Letters(text))
                return value;
        return null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
