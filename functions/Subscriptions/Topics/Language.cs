using System.Globalization;
using System.Text.Json.Serialization;

namespace Alerts.Subscriptions.Topics;

/// <summary>What a message is written in; names and outlets' titles stay as they are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
internal enum Language
{
    [JsonStringEnumMemberName("en")]
    English,

    /// <summary>Right to left.</summary>
    [JsonStringEnumMemberName("ur")]
    Urdu,
}

/// <summary>Marks that differ between the languages.</summary>
internal static class Marks
{
    /// <summary>What stands between the items of a list.</summary>
    public static string Comma(this Language language) => language == Language.Urdu ? "، " : ", ";

    public static string Semicolon(this Language language) => language == Language.Urdu ? "؛ " : "; ";

    /// <summary>The end of a sentence, without the blank behind it.</summary>
    public static string Stop(this Language language) => language == Language.Urdu ? "۔" : ".";
}

/// <summary>The same words in each language that a reader may choose; places for values as string.Format has them.</summary>
internal sealed record Phrase(string English, string Urdu)
{
    public string In(Language language) => language == Language.Urdu ? Urdu : English;

    /// <summary>For what exists in English alone: operators' pages.</summary>
    public static Phrase EnglishOnly(string text) => new(text, text);

    /// <summary>With the values in both languages.</summary>
    public Phrase With(params object[] values) => new(In(Language.English, values), In(Language.Urdu, values));

    public string In(Language language, params object[] values) => string.Format(CultureInfo.InvariantCulture, In(language), values);
}
