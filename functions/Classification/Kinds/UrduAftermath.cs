using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

/// <summary>
/// What an Urdu title tells behind an attack and its victims, "دو اہلکار شہید، مقدمہ درج": it came after them, and hides nothing. Crime,
/// which has no armed group, is told in the same words.
/// </summary>
internal sealed class UrduAftermath(Reading reading, EventCues title)
{
    private static readonly string[] Martyred = ["شہید"];

    private static readonly string[] Burnt = ["نذر"];

    /// <summary>First words of "a case is registered".</summary>
    private static readonly string[] Cases = ["مقدمہ", "ایف"];

    /// <summary>First words of what robbers do, and armed groups too.</summary>
    private static readonly string[] Loot = ["لوٹ", "نقدی", "زیورات", "چھین"];

    /// <summary>"دو اہلکار شہید، مقدمہ درج": no later step of a court.</summary>
    public bool HasCase() => IsBehind(Theme.Court, Cases, IsFeudWithDead() || IsOfArmedGroup());

    /// <summary>"اے ڈی سی شہید، بینک لوٹ لیا": a robbery alone has no martyrs.</summary>
    public bool HasLoot() =>
        !title.Has(People.Criminal) && IsBehind(new Senses(People.Criminal, Theme: Theme.Crime), Loot, IsOfArmedGroup());

    /// <summary>"دو اہلکار شہید، نماز جنازہ ادا".</summary>
    public bool HasFuneral() => IsBehind(Theme.Anniversary, null, IsOfArmedGroup());

    private bool IsFeudWithDead() => title.Dead != People.None && title.Has(People.Feud) && title.Has(Deed.ClashNoun);

    /// <summary>A force has victims, the dead are called martyrs, or something is burnt.</summary>
    private bool IsOfArmedGroup() =>
        title.Has(Deed.AttackNoun)
        && ((title.Victims & People.Security) != 0 || (title.Dead != People.None && IsTold(Martyred)) || IsTold(Burnt));

    private bool IsTold(string[] words) => IndexOf(piece => reading.BeginsWith(piece, words)) >= 0;

    /// <param name="words">First words that alone may have that meaning; null for any.</param>
    private bool IsBehind(Senses later, string[]? words, bool told)
    {
        if (!told || !reading.Entry.IsUrdu)
            return false;
        var first = IndexOf(piece => piece.Has(later));
        return first > IndexOf(piece => piece.Has(Deed.AttackNoun | Deed.ClashNoun))
            && first > IndexOf(piece => piece.Has(Deed.Death | Deed.Injury))
            && (words is null || IndexOf(piece => piece.Has(later) && !reading.BeginsWith(piece, words)) < 0);
    }

    private int IndexOf(Predicate<Piece> fits) =>
        Array.FindIndex(reading.Pieces, title.Span.First, title.Span.End - title.Span.First, fits);
}
