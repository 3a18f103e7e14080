using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>
/// Reads values from a query or a command line, or says what is wrong and what would be right.
/// </summary>
/// <param name="catalogue">Knows every province, district and group.</param>
/// <param name="value">Gives the text under a name; null or empty for none.</param>
internal sealed class ValueReader(TopicCatalogue catalogue, Func<string, string?> value)
{
    public List<Problem> Problems { get; } = [];

    public void Known(IEnumerable<string> given, IReadOnlyList<string> names)
    {
        foreach (var name in given.Where(name => !names.Contains(name, StringComparer.Ordinal)))
            Problems.Add(new(PageText.Line(name), AddressPhrases.NoFilter, ProblemPhrases.WriteOneOf.With(string.Join(", ", names))));
    }

    public string? Topic(string name, string prefix)
    {
        if (Text(name) is not { } text)
            return null;
        if (catalogue.Find(prefix + text) is TopicLookup.Found found && found.Name.Topic.StartsWith(prefix, StringComparison.Ordinal))
            return found.Name.Topic[prefix.Length..];
        Problems.Add(new(name, AddressPhrases.NotKnown(prefix, Shown(text)), Remedy(prefix)));
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1900 and < 2200
        )
            return day;
        Problems.Add(new(name, ProblemPhrases.NotDate.With(Shown(text)), ProblemPhrases.WriteDate));
        return null;
    }

    /// <summary>A whole number between two, both included.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= least && number <= most)
            return number;
        var reason = isNumber ? AddressPhrases.OutOfRange : ProblemPhrases.NotNumber;
        Problems.Add(new(name, reason.With(Shown(text)), AddressPhrases.WriteBetween.With(least, most)));
        return null;
    }

    /// <summary>A time with its offset, in UTC without one, or a day in Pakistan.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        // In an address, a plus sign that is not encoded is a blank.
        var written = text.Replace(' ', '+');
        if (
            DateTimeOffset.TryParseExact(
                written,
                ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
        )
            return time;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return PakistanTime.StartOf(day);
        Problems.Add(new(name, AddressPhrases.NotTime.With(Shown(text)), AddressPhrases.WriteTime));
        return null;
    }

    /// <param name="words">The valid words, in any case.</param>
    public T? Word<T>(string name, IReadOnlyList<T> words)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var word in words.Where(word => string.Equals(word.ToString(), text, StringComparison.OrdinalIgnoreCase)))
            return word;
        Problems.Add(
            new(
                name,
                AddressPhrases.NotAllowed.With(Shown(text)),
                ProblemPhrases.WriteOneOf.With(string.Join(", ", words.Select(word => word.ToString().ToLowerInvariant())))
            )
        );
        return null;
    }

    /// <param name="read">Reads a written value; null for none that there is.</param>
    public T? One<T>(string name, Func<string, T?> read, IEnumerable<string> words)
        where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Problems.Add(new(name, AddressPhrases.NotAllowed.With(Shown(text)), ProblemPhrases.WriteOneOf.With(string.Join(", ", words))));
        return null;
    }

    public string? Text(string name) => value(name) is { Length: > 0 } text ? text.Trim() : null;

    public static string Shown(string text) => PageText.Line(text.Length > 80 ? text[..80] + "…" : text);

    private Phrase Remedy(string prefix) =>
        prefix == Topics.District
            ? AddressPhrases.SeeTopics
            : new Phrase(
                ProblemPhrases.WriteOneOf.In(Language.English, string.Join(", ", Names(prefix, topic => topic.Topic[prefix.Length..]))),
                ProblemPhrases.WriteOneOf.In(Language.Urdu, string.Join("، ", Names(prefix, topic => topic.Urdu ?? topic.Label)))
            );

    private IEnumerable<string> Names(string prefix, Func<TopicName, string> name) => Topics.Of(catalogue, prefix).Select(name);
}
