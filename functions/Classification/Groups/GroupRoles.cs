using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Groups;

internal sealed class GroupRoles(Vocabulary vocabulary)
{
    private readonly WordSet _claim = new(vocabulary, RoleWords.Claim);
    private readonly WordSet _responsibility = new(vocabulary, RoleWords.Responsibility);
    private readonly WordSet _denial = new(vocabulary, RoleWords.Denial);
    private readonly WordSet _involvement = new(vocabulary, RoleWords.Involvement);
    private readonly WordSet _negation = new(vocabulary, RoleWords.Negation);
    private readonly WordSet _suspicion = new(vocabulary, RoleWords.Suspicion);
    private readonly WordSet _suspected = new(vocabulary, RoleWords.SuspicionBehind);
    private readonly WordSet _undone = new(vocabulary, RoleWords.Undone);
    private readonly WordSet _members = new(vocabulary, RoleWords.Members);
    private readonly WordSet _done = new(vocabulary, RoleWords.Done);
    private readonly WordSet _counts = new(vocabulary, RoleWords.Counts);
    private readonly WordSet _aGroup = new(vocabulary, RoleWords.AGroup);
    private readonly WordSet _claimed = new(vocabulary, RoleWords.Claimed);
    private readonly WordSet _own = new(vocabulary, RoleWords.Own);
    private readonly WordSet _within = new(vocabulary, RoleWords.Within);
    private readonly WordSet _attackers = new(vocabulary, RoleWords.Attackers);
    private readonly WordSet _were = new(vocabulary, RoleWords.Were);
    private readonly WordSet _by = new(vocabulary, RoleWords.By);
    private readonly WordSet _forces = new(vocabulary, RoleWords.Forces);
    private readonly WordSet _speaks = new(vocabulary, RoleWords.Speaks);
    private readonly UrduGroupRoles _urdu = new(vocabulary);

    /// <summary>One mention a group, with its strongest role, in order of first mention.</summary>
    /// <param name="kind">The event's kind, which decides where the words leave the role open.</param>
    public GroupFinding Assign(EntryText entry, List<NamedGroup> named, EventKind kind)
    {
        var finding = new GroupFinding();
        foreach (var group in named)
        {
            var role = Role(entry.Tokens, group) ?? Default(kind);
            finding.Add(entry, group, role);
        }
        return finding;
    }

    private static GroupRole Default(EventKind kind) =>
        kind switch
        {
            EventKind.Attack or EventKind.Clash => GroupRole.Perpetrator,
            EventKind.Operation => GroupRole.Target,
            _ => GroupRole.Mentioned,
        };

    private GroupRole? Role(ReadOnlySpan<Token> tokens, in NamedGroup group)
    {
        var (from, to) = Sentence(tokens, group);
        if (tokens[group.First].Is(TokenShape.Urdu))
            return _urdu.Role(tokens, group, from, to);
        if (IsDenied(tokens, group, to))
            return GroupRole.Denied;
        if (IsClaimed(tokens, group, from, to))
            return GroupRole.Claimed;
        if (IsTarget(tokens, group, from, to))
            return GroupRole.Target;
        if (_suspicion.HasAny(tokens, Math.Max(from, group.First - 5), group.First))
            return GroupRole.Suspected;
        if (_suspected.HasAny(tokens, group.End, Math.Min(to, group.End + 2)))
            return GroupRole.Suspected;
        return IsPerpetrator(tokens, group, from, to) ? GroupRole.Perpetrator : null;
    }

    private static (int From, int To) Sentence(ReadOnlySpan<Token> tokens, in NamedGroup group)
    {
        var sentence = tokens[group.First].Sentence;
        var (from, to) = (group.First, group.End);
        while (from > 0 && tokens[from - 1].Sentence == sentence)
            from--;
        while (to < tokens.Length && tokens[to].Sentence == sentence)
            to++;
        return (from, to);
    }

    /// <summary>"The TTP denied involvement"; but not "denied casualties".</summary>
    private bool IsDenied(ReadOnlySpan<Token> tokens, in NamedGroup group, int to)
    {
        var verb = Find(tokens, _denial, group.End, Math.Min(to, group.End + 6));
        return verb >= 0 && !_claim.HasAny(tokens, group.End, verb) && _involvement.HasAny(tokens, verb + 1, Math.Min(to, verb + 5));
    }

    /// <summary>
    /// "The BLA claimed responsibility", "claimed by the BLA", "BLA claims attack"; but not "no group, not even the BLA, has claimed".
    /// </summary>
    private bool IsClaimed(ReadOnlySpan<Token> tokens, in NamedGroup group, int from, int to)
    {
        if (NoGroupClaims(tokens, from, to))
            return false;
        if (_by.HasAny(tokens, group.First - 3, group.First) && _claim.HasAny(tokens, Math.Max(from, group.First - 8), group.First))
            return true;
        if (_responsibility.HasAny(tokens, from, group.First) && _claim.HasAny(tokens, group.End, Math.Min(to, group.End + 5)))
            return true;
        if (group.First >= 5 && _responsibility.HasAny(tokens, Math.Max(from, group.First - 9), group.First))
            return !_negation.HasAny(tokens, from, group.First);
        if (SaysSo(tokens, group, to))
            return true;
        var verb = Find(tokens, _claim, group.End, Math.Min(to, group.End + 12));
        if (verb < 0 || _negation.HasAny(tokens, group.End, verb))
            return false;
        return _responsibility.HasAny(tokens, group.End, to)
            || _done.HasAny(tokens, verb + 1, Math.Min(to, verb + 6))
            || _claimed.HasAny(tokens, verb + 1, Math.Min(to, verb + 6));
    }

    /// <summary>
    /// "TTP said it carried out the attack", "said its fighters", "BLA says 17 soldiers killed": a group's report of an attack is a
    /// claim.
    /// </summary>
    private bool SaysSo(ReadOnlySpan<Token> tokens, in NamedGroup group, int to)
    {
        var apposition = group.End < to && tokens[group.End].Follows(TokenGap.Comma);
        var said = Find(tokens, _speaks, group.End, Math.Min(to, group.End + (apposition ? 10 : 4)));
        if (said < 0 || _denial.HasAny(tokens, said, to) || _negation.HasAny(tokens, said, Math.Min(to, said + 6)))
            return false;
        return _own.HasAny(tokens, said + 1, Math.Min(to, said + 5))
            || _done.HasAny(tokens, said + 1, Math.Min(to, said + 7))
            || _claimed.HasAny(tokens, said + 1, Math.Min(to, said + 4));
    }

    /// <summary>"No group has claimed", "nobody has yet".</summary>
    private bool NoGroupClaims(ReadOnlySpan<Token> tokens, int from, int to)
    {
        var negation = Find(tokens, _negation, from, to);
        return negation >= 0 && _aGroup.HasAny(tokens, negation, negation + 3);
    }

    /// <summary>
    /// "Five TTP militants killed", "police kill 12 TTP militants", "operation against the BLA"; not "killed by the BLA".
    /// </summary>
    private bool IsTarget(ReadOnlySpan<Token> tokens, in NamedGroup group, int from, int to)
    {
        if (_by.HasAny(tokens, Math.Max(from, group.First - 3), group.First))
            return false;
        var behind = group.End;
        while (behind < to && behind < group.End + 6 && (_members.Has(tokens[behind]) || tokens[behind].Number >= 0))
            behind++;
        var verb = Find(tokens, _undone, behind, Math.Min(to, behind + 3));
        var passive =
            verb >= 0
            && !HasObject(tokens, behind, to)
            && !HasObject(tokens, verb, to)
            && (behind > group.End || IsPassive(tokens, behind) || IsCounted(tokens, group));
        var before = Find(tokens, _undone, Math.Max(from, group.First - 9), group.First);
        return passive || (before >= 0 && (_forces.HasAny(tokens, from, before + 3) || from == before || behind > group.End));
    }

    /// <summary>"killed" right after the group's people is active when a victim follows: "TTP militants killed five soldiers".</summary>
    private bool HasObject(ReadOnlySpan<Token> tokens, int verb, int to) =>
        _done.Has(tokens[verb])
        && verb + 1 < to
        && !tokens[verb + 1].Follows(TokenGap.Comma)
        && !_within.Has(tokens[verb + 1])
        && (tokens[verb + 1].Number >= 0 || _counts.Has(tokens[verb + 1]) || _forces.HasAny(tokens, verb + 1, Math.Min(to, verb + 4)))
        && !_by.Has(tokens[verb + 1]);

    /// <summary>"four Pakistani Taliban killed".</summary>
    private bool IsCounted(ReadOnlySpan<Token> tokens, in NamedGroup group) =>
        group.First > 0 && (tokens[group.First - 1].Number >= 0 || _counts.Has(tokens[group.First - 1]));

    private bool IsPassive(ReadOnlySpan<Token> tokens, int verb) => _undone.Has(tokens[verb]) && !_done.Has(tokens[verb]);

    private bool IsPerpetrator(ReadOnlySpan<Token> tokens, in NamedGroup group, int from, int to) =>
        _by.HasAny(tokens, Math.Max(from, group.First - 4), group.First)
        || _done.HasAny(tokens, group.End, Math.Min(to, group.End + 6))
        || _speaks.HasAny(tokens, group.End, Math.Min(to, group.End + 3))
        || (
            _were.HasAny(tokens, Math.Max(from, group.First - 3), group.First)
            && _attackers.HasAny(tokens, Math.Max(from, group.First - 6), group.First)
        );

    private static int Find(ReadOnlySpan<Token> tokens, WordSet words, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, tokens.Length); i++)
        {
            if (words.Has(tokens[i]))
                return i;
        }
        return -1;
    }
}
