using Alerts.Classification.Text;
using Alerts.Classification.Urdu;
using Alerts.Classification.Victims;
using Alerts.Classification.Words;

namespace Alerts.Classification.Kinds;

internal sealed class EventCueReader(Reading reading, List<PeopleMention> mentions, List<CasualtyMention> casualties)
{
    /// <summary>Pieces that may stand between the actor and the verb: "forces in North Waziristan have reportedly killed".</summary>
    private const int Between = 6;

    private const TokenGap Breaks = TokenGap.Semicolon | TokenGap.Colon | TokenGap.Sentence;

    private static readonly string[] Survival = ["escapes", "escaped", "survives", "survived", "unhurt", "unharmed"];

    /// <summary>After militants: earlier deeds, "wanted for an attack on police".</summary>
    private static readonly string[] KnownFor = ["wanted", "involved", "accused", "suspected", "blamed", "responsible", "linked", "tied"];

    /// <summary>Of these, what an attack that is under way does not say of its authors.</summary>
    private static readonly string[] Linked = ["wanted", "involved", "linked", "tied"];

    /// <summary>Whom relatives and criminals take.</summary>
    private static readonly string[] OfFamilies = ["girls", "women", "children", "boys", "minors", "kids", "students", "sisters", "family"];

    /// <summary>First words of trades and offices whose holders armed groups take.</summary>
    private static readonly string[] Offices = ["engineer", "contractor", "surveyor", "surgeon", "professor", "commissioner", "assistant"];

    /// <summary>Of an attack that was made.</summary>
    private static readonly string[] Repulsing = ["repulse", "repulses", "repulsed", "repel", "repels", "repelled"];

    private static readonly string[] Takings = ["abducted", "kidnapped", "hostage", "hostages"];

    private static readonly string[] Freeing =
    [
        "free",
        "frees",
        "freed",
        "rescue",
        "rescues",
        "rescued",
        "recover",
        "recovers",
        "recovered",
    ];

    private readonly Piece[] _pieces = reading.Pieces;

    private readonly UrduDeeds? _urdu = reading.Entry.IsUrdu ? new UrduDeeds(reading, mentions) : null;

    /// <param name="most">Sentences of the text that are read.</param>
    public List<EventCues> Read(int most)
    {
        var sentences = new List<EventCues>();
        var first = 0;
        while (first < _pieces.Length && sentences.Count <= most)
        {
            var end = first + 1;
            while (end < _pieces.Length && Together(first, end))
                end++;
            sentences.Add(Make(first, end));
            first = end;
        }
        return sentences;
    }

    private bool Together(int first, int at) =>
        reading.FieldOf(first) == TokenField.Title
            ? reading.FieldOf(at) == TokenField.Title
            : _pieces[at].Sentence == _pieces[first].Sentence;

    private EventCues Make(int first, int end)
    {
        var words = default(Senses);
        for (var i = first; i < end; i++)
            words |=
                IsKnownFor(i, first, end) ? default
                : i > first && !IsWritten(i - 1, "those") ? InTheMiddle(_pieces[i])
                : _pieces[i].Senses;
        var here = casualties.FindAll(casualty => casualty.Verb >= first && casualty.Verb < end && !casualty.Past);
        var counted = here.Where(casualty => casualty.Who.Count > 0 || casualty.Toll)
            .Select(casualty => casualty.Who.First)
            .DefaultIfEmpty(-1)
            .Min();
        return new EventCues
        {
            Words = _urdu is null ? words : UrduDeeds.WithoutFireOfClashes(words),
            Span = (first, end),
            Victims = Sides(here),
            Dead = Sides(here.Where(casualty => casualty.Killed)),
            Counted = counted,
            MilitantsAct = _urdu is null ? FirstActor(People.Militant, first, end) : _urdu.FirstActor(People.Militant, first, end),
            SecurityActs = _urdu is null ? FirstActor(People.Security, first, end) : _urdu.FirstActor(People.Security, first, end),
            Others =
                mentions
                    .Where(mention => mention.First >= first && mention.End <= end && !IsPart(mention))
                    .Aggregate(People.None, (sides, mention) => sides | mention.Side) & (People.Security | People.Civilian),
            AttackIsUnderWay = _urdu?.AttackIsUnderWay(first, end) ?? AttackIsUnderWay(first, end),
            IsAnswered = _urdu?.IsAnswered(first, end) ?? false,
            IsExploded = _urdu?.IsExploded(first, end, here.Exists(casualty => casualty.Who.Count > 0)) ?? false,
            IsShot = _urdu?.IsShot(first, end) ?? IsShot(first, end),
            IsRaid =
                Array.Exists(_pieces[first..end], piece => piece.Has(Deed.OperationNoun) && piece.Has(Deed.Strikes))
                && !words.Has(Deed.Foils),
            IsHitByShot =
                words.Has(Deed.Wounded)
                && Enumerable.Range(first, end - first).Any(i => _pieces[i].Has(Deed.Wounded) && IsWritten(i, "shot")),
            IsShotAt = _urdu is null && Enumerable.Range(first, end - first).Any(i => IsWritten(i, "shot") && IsOfVictim(i, first, end)),
            IsSurvived =
                words.Has(Deed.AttackNoun)
                && Enumerable.Range(first, end - first).Any(i => Array.Exists(Survival, word => IsWritten(i, word))),
            IsDeliberate =
                _urdu?.IsStruck(first, end)
                ?? Array.Exists(_pieces[first..end], piece => piece.Has(Deed.AttackNoun) && piece.Has(Deed.Strikes) && IsDone(piece)),
            IsTaken = _urdu is null && Enumerable.Range(first, end - first).Any(i => IsTaken(i, first, end)),
            IsFreed =
                _urdu is null
                && Names(first, end, Takings)
                && Names(first, end, Freeing)
                && (words.Has(People.Security) || words.Has(Deed.OperationNoun)),
            IsBorderClash = BorderClash.IsTold(reading, words, Sides(here), first, end),
            IsInfighting = words.Has(Deed.ClashNoun) && !words.Has(People.Security) && IsInfighting(first, end),
            MilitaryFirst = IndexOf(Deed.Military, first, end) < IndexOf(People.Militant, first, end),
        };
    }

    /// <summary>"Three militants linked to targeted killings shot in raid", "wanted for the attack arrested": an earlier deed.</summary>
    private bool IsKnownFor(int attack, int first, int end)
    {
        if (!_pieces[attack].Has(Deed.AttackNoun) || attack + 1 >= end)
            return false;
        var known = attack - 1;
        while (known > first && known > attack - Between && !Array.Exists(Linked, word => IsWritten(known, word)))
            if (_pieces[known--].Has(People.Militant))
                return false;
        if (known <= first || !Array.Exists(Linked, word => IsWritten(known, word)) || !_pieces[known - 1].Has(People.Militant))
            return false;
        for (var i = attack + 1; i < end && i <= attack + Between && !_pieces[i].Follows(Breaks | TokenGap.Comma); i++)
            if (_pieces[i].Has(Deed.Killed | Deed.Arrest | Deed.Dead) || IsWritten(i, "shot"))
                return true;
            else if (_pieces[i].Has(Deed.Strikes | Deed.Kills | Deed.Wounds))
                return false;
        return false;
    }

    /// <summary>
    /// "A constable who was on his way home": "who" and the like ask at the beginning alone; "those who attacked" did so before.
    /// </summary>
    private static Senses InTheMiddle(in Piece piece) =>
        piece.Has(Grammar.Clause) && piece.Has(Theme.Analysis)
            ? piece.Senses with
            {
                Theme = piece.Senses.Theme & ~Theme.Analysis,
            }
            : piece.Senses;

    /// <summary>
    /// "minister was shot", "teacher from Lahore shot in Quetta"; not "gunmen shot a teacher", and not an unidentified man.
    /// </summary>
    private bool IsOfVictim(int shot, int first, int end)
    {
        var object_ =
            shot + 1 < end
            && !_pieces[shot + 1].Follows(Breaks | TokenGap.Comma)
            && !_pieces[shot + 1].Has(Grammar.Preposition | Grammar.Clause | Grammar.By | Grammar.And, Deed.Dead, Theme.Fresh);
        var passive = shot > first && _pieces[shot - 1].Has(Grammar.Passive) && !_pieces[shot - 1].Has(Grammar.Have);
        if (object_ && !passive)
            return false;
        var who = mentions.FindLast(mention => mention.First >= first && mention.End <= shot && shot - mention.End < Between);
        return who.End > 0 ? who.Side is People.Civilian or People.Security : passive;
    }

    /// <summary>"after attack", "during attack", "thwart attack on"; but not "foil attack", which never happened.</summary>
    private bool AttackIsUnderWay(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (!_pieces[i].Has(Deed.AttackNoun) || _pieces[i].Has(Deed.Killed))
                continue;
            var on = IsWritten(i + 1, "on");
            var answered =
                _pieces[i - 1].Has(Grammar.Clause)
                || (i - 2 >= first && _pieces[i - 2].Has(Grammar.Clause) && _pieces[i - 1].Has(Grammar.Determiner, People.Militant));
            if (on && (answered || _pieces[i - 1].Has(Deed.Foils)))
                return true;
            if (_pieces[i].Length > 2 && (IsWritten(i, "tried") || IsWritten(i, "tries") || IsWritten(i, "attempted")))
                return true;
            var verb = i - 1;
            while (verb > first && _pieces[verb].Has(Grammar.Determiner | Grammar.Approx, People.Militant))
                verb--;
            if (Array.Exists(Repulsing, word => IsWritten(verb, word)))
                return true;
        }
        return false;
    }

    /// <summary>
    /// "shot dead", "gunned down", "martyred", "assassinated": "killed" alone may be an accident, and "murdered" a crime.
    /// </summary>
    private bool IsShot(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                _pieces[i].Has(Deed.Killed)
                && !IsWritten(i, "killed")
                && !IsWritten(i, "murdered")
                && !IsWritten(i, "stabbed")
                && !IsWritten(i, "strangled")
            )
                return true;
        return false;
    }

    /// <summary>Two armed groups side by side, with "and" or a comma between.</summary>
    private bool IsInfighting(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (!_pieces[i].Has(People.Militant))
                continue;
            var next = _pieces[i + 1].Has(Grammar.And) ? i + 2 : i + 1;
            if (next < end && _pieces[next].Has(People.Militant) && (next > i + 1 || _pieces[next].Follows(TokenGap.Comma)))
                return true;
        }
        return false;
    }

    /// <summary>"customs officer abducted": a force's man or a target of armed groups, before the participle.</summary>
    private bool IsTaken(int verb, int first, int end)
    {
        if (!IsWritten(verb, "abducted") && !IsWritten(verb, "kidnapped"))
            return false;
        if (verb + 1 < end && _pieces[verb + 1].Has(People.Actor, Grammar.Number) && !_pieces[verb + 1].Follows(Breaks))
            return false;
        for (var i = Math.Max(first, verb - Between); i < verb; i++)
            if (
                _pieces[i].Has(People.Targeted)
                || (_pieces[i].Has(People.Security) && !_pieces[i].Has(People.Force))
                || (
                    _pieces[i].Has(People.Civilian)
                    && _pieces[i].Has(People.Plural)
                    && !Array.Exists(OfFamilies, word => IsWritten(i, word))
                )
                || (_pieces[i].Has(People.Civilian) && Array.Exists(Offices, word => IsWritten(i, word)))
            )
                return true;
        return false;
    }

    /// <summary>"attacked", "set on fire", "torched".</summary>
    private bool IsDone(in Piece piece) => piece.Length > 1 ? !piece.Has(Deed.Bombing) : IsParticiple(piece);

    private bool Names(int first, int end, string[] words) =>
        Enumerable.Range(first, end - first).Any(i => Array.Exists(words, word => IsWritten(i, word)));

    private bool IsWritten(int piece, string word) => piece < _pieces.Length && reading.IsWritten(piece, word);

    private int IndexOf(Senses sense, int first, int end)
    {
        while (first < end && !_pieces[first].Has(sense))
            first++;
        return first;
    }

    /// <summary>"police among dead": some of them.</summary>
    private bool IsPart(PeopleMention mention) => mention.End < _pieces.Length && _pieces[mention.End].Has(Grammar.Among);

    private static People Sides(IEnumerable<CasualtyMention> casualties) =>
        casualties.Aggregate(People.None, (sides, casualty) => sides | casualty.Who.Side);

    private int FirstActor(People side, int first, int end)
    {
        foreach (var mention in mentions)
            if (mention.First >= first && mention.End <= end && mention.Side == side && Acts(mention, side, end))
                return mention.First;
        return -1;
    }

    private bool Acts(in PeopleMention mention, People side, int end) =>
        (mention.First > 0 && _pieces[mention.First - 1].Has(Grammar.By))
        || ActsOn(mention, side == People.Militant ? Deed.Strikes | Deed.Kills : Deed.SecurityDeed | Deed.Kills, end);

    private bool ActsOn(in PeopleMention mention, Deed deeds, int end)
    {
        if (casualties.Exists(IsVictim(mention)) || IsObject(mention.First))
            return false;
        for (var i = mention.End; i < end && i - mention.End < Between && !_pieces[i].Follows(Breaks); i++)
        {
            if (Array.Exists(KnownFor, word => IsWritten(i, word)))
                return false;
            // "Three militants captured in a raid": the raid is not theirs.
            if (
                (deeds & Deed.Strikes) != 0
                && _pieces[i].Has(Deed.Arrest)
                && (!IsActive(i, end) || IsBefore(Grammar.Preposition, i, end) || IsWritten(i + 1, "with"))
            )
                return false;
            if (_pieces[i].Has(deeds | Deed.Killed | Deed.Wounds))
                return IsActive(i, end);
            if (_pieces[i].Has(Grammar.Passive) && !_pieces[i].Has(Grammar.Have))
                return false;
            if (
                _pieces[i].Has(Grammar.Clause | Grammar.By | Grammar.Of, Deed.Dead | Deed.Wounded)
                || (_pieces[i].Follows(TokenGap.Comma) && i > mention.End)
            )
                return false;
        }
        return false;
    }

    private bool IsBefore(Grammar what, int at, int end) => at + 1 < end && _pieces[at + 1].Has(what);

    /// <summary>
    /// "attack on police", "bomb targeting police": police are the object, whatever follows; "in what police called a targeted attack".
    /// </summary>
    private bool IsObject(int at) =>
        at > 0
        && !_pieces[at].Follows(TokenGap.Comma | Breaks)
        && (
            _pieces[at - 1].Has(Grammar.Preposition)
            || IsWritten(at - 1, "what")
            || _pieces[at - 1].Has(Deed.Arrest, Grammar.Including)
            || (_pieces[at - 1].Has(Deed.Strikes) && !_pieces[at - 1].Has(Grammar.Clause))
        );

    private static Predicate<CasualtyMention> IsVictim(PeopleMention mention) => casualty => casualty.Who.First == mention.First;

    /// <summary>"attacked a post" against "attacked in Quetta": a participle without an object is passive.</summary>
    private bool IsActive(int verb, int end)
    {
        var piece = _pieces[verb];
        if (piece.Has(Deed.Killed))
            return casualties.Exists(casualty => casualty.Verb == verb && casualty.Who.First > verb);
        if (piece.Has(Deed.Kills | Deed.Wounds))
            return true;
        if (!IsParticiple(piece))
            return true;
        return verb + 1 < end
            && !_pieces[verb + 1].Has(Grammar.Preposition | Grammar.By | Grammar.Clause | Grammar.And)
            && !_pieces[verb + 1].Follows(TokenGap.Comma | Breaks);
    }

    private bool IsParticiple(in Piece piece)
    {
        var token = reading.Entry.Tokens[piece.First + piece.Length - 1];
        var written = reading.Entry.Written(token);
        return written.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            && !piece.Has(Deed.ClashNoun)
            && piece.Length == 1
            && !written.Equals("fired", StringComparison.OrdinalIgnoreCase);
    }
}
