using System.Globalization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>
/// One preference: how it is asked for in JSON, forms and on the command line, checked, kept, and said again to readers and operators.
/// </summary>
internal abstract record Preference
{
    /// <summary>What a form calls it.</summary>
    public required Phrase Label { get; init; }

    /// <summary>Its option of <c>subscribers add</c>.</summary>
    public required string Option { get; init; }

    /// <summary>What the option does, for <c>--help</c>.</summary>
    public required string Help { get; init; }

    /// <summary>What stands for the value in <c>--help</c>; null for the name of the option.</summary>
    public string? HelpName { get; init; }

    /// <summary>The fields of a request that say it.</summary>
    public abstract IReadOnlyList<PreferenceField> Fields { get; }

    /// <summary>Takes it from a request, or says what is wrong; what the request leaves out is the default.</summary>
    public abstract Preferences Read(PreferencesRequest request, Preferences preferences, ICollection<Problem> problems);

    /// <param name="text">As the option has it.</param>
    public virtual PreferencesRequest Ask(PreferencesRequest request, string text) => Fields[0].Ask(request, text);

    /// <returns>For an operator's list, such as "hour&lt;=3"; null for the default.</returns>
    public abstract string? Short(Preferences preferences);

    /// <returns>For readers, such as "at once"; null when there is nothing to say.</returns>
    public abstract string? Words(Preferences preferences, Language language);
}

/// <summary>A field of a request.</summary>
/// <param name="Name">In JSON and in forms.</param>
/// <param name="Ask">Writes what a person typed into a request; a number that is none is left out.</param>
/// <param name="Shown">What a form shows of what is kept.</param>
internal sealed record PreferenceField(
    string Name,
    Func<PreferencesRequest, string, PreferencesRequest> Ask,
    Func<Preferences, string> Shown
)
{
    public bool IsNumber { get; init; }
}

/// <summary>A whole number, or nothing.</summary>
/// <param name="Name">Of its field.</param>
/// <param name="Most">It is 1 to this.</param>
internal sealed record NumberPreference(string Name, int Most) : Preference
{
    public required Func<PreferencesRequest, int?> Asked { get; init; }
    public required Func<PreferencesRequest, int?, PreferencesRequest> WithAsked { get; init; }
    public required Func<Preferences, int?> Kept { get; init; }
    public required Func<Preferences, int?, Preferences> WithKept { get; init; }

    /// <summary>What a form shows where nothing is written.</summary>
    public required Phrase Placeholder { get; init; }

    /// <summary>For an operator's list, before the number.</summary>
    public required string ShortName { get; init; }

    /// <summary>For readers, with a place for the number.</summary>
    public required Phrase Phrase { get; init; }

    public override IReadOnlyList<PreferenceField> Fields =>
        [new(Name, (request, text) => WithAsked(request, Number(text)), preferences => $"{Kept(preferences)}") { IsNumber = true }];

    public override Preferences Read(PreferencesRequest request, Preferences preferences, ICollection<Problem> problems)
    {
        if (Asked(request) is not { } number)
            return preferences;
        if (number >= 1 && number <= Most)
            return WithKept(preferences, number);
        problems.Add(new(Name, ProblemPhrases.OutOfRange.With(number), ProblemPhrases.WriteUpToOrNothing.With(Most)));
        return preferences;
    }

    public override string? Short(Preferences preferences) => Kept(preferences) is { } number ? $"{ShortName}{number}" : null;

    public override string? Words(Preferences preferences, Language language) =>
        Kept(preferences) is { } number ? Phrase.In(language, number) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A word of a small list.</summary>
/// <param name="Name">Of its field.</param>
internal abstract record ChoicePreference(string Name) : Preference
{
    /// <summary>As a form shows them; the first is the default.</summary>
    public abstract IReadOnlyList<(string Word, Phrase Label)> Choices { get; }
}

/// <inheritdoc cref="ChoicePreference"/>
internal sealed record ChoicePreference<T>(string Name) : ChoicePreference(Name)
    where T : struct, Enum
{
    public required Func<PreferencesRequest, string?> Asked { get; init; }
    public required Func<PreferencesRequest, string?, PreferencesRequest> WithAsked { get; init; }
    public required Func<Preferences, T> Kept { get; init; }
    public required Func<Preferences, T, Preferences> WithKept { get; init; }

    /// <summary>What people call each value.</summary>
    public required Func<T, Phrase> PhraseOf { get; init; }

    /// <summary>Whether a mail says which one it is: all but those that the mail itself shows.</summary>
    public bool IsSaid { get; init; } = true;

    public override IReadOnlyList<(string Word, Phrase Label)> Choices =>
        [.. EnumWords<T>.All.Select(word => (word.Word, PhraseOf(word.Value)))];

    public override IReadOnlyList<PreferenceField> Fields =>
        [new(Name, (request, text) => WithAsked(request, text), preferences => EnumWords<T>.Of(Kept(preferences)))];

    public override Preferences Read(PreferencesRequest request, Preferences preferences, ICollection<Problem> problems) =>
        WithKept(preferences, WordCheck<T>.Read(Asked(request), Name, problems));

    public override string? Short(Preferences preferences) =>
        EqualityComparer<T>.Default.Equals(Kept(preferences), default) ? null : EnumWords<T>.Of(Kept(preferences));

    public override string? Words(Preferences preferences, Language language) => IsSaid ? PhraseOf(Kept(preferences)).In(language) : null;
}
