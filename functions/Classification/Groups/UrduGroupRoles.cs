using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Groups;

/// <summary>Decides a group's part in an event from an Urdu text. The verb is last, so the telling words come after the name.</summary>
internal sealed class UrduGroupRoles(Vocabulary vocabulary)
{
    /// <summary>Tokens from the name to its clause's verb: "ٹی ٹی پی کے دو اہم کمانڈروں سمیت پانچ دہشت گرد ہلاک".</summary>
    private const int Clause = 14;

    private readonly WordSet _responsibility = new(vocabulary, "ذمہ ذمے ذمہ‌داری دعویٰ");
    private readonly WordSet _claim = new(vocabulary, "قبول دعویٰ تسلیم");
    private readonly WordSet _denial = new(vocabulary, "تردید انکار لاتعلقی");
    private readonly WordSet _negation = new(vocabulary, "نہیں نہ کسی");
    private readonly WordSet _suspicion = new(vocabulary, "شبہ شبہے شک مبینہ الزام ملوث");
    private readonly WordSet _agent = new(vocabulary, "نے");
    private readonly WordSet _owner = new(vocabulary, "کا کی کے");
    private readonly WordSet _against = new(vocabulary, "خلاف");
    private readonly WordSet _undone = new(vocabulary, "ہلاک گرفتار گرفتاری مارے مارا مار جہنم ہتھیار ٹھکانے تباہ سرنڈر ہلاکت");
    private readonly WordSet _deeds = new(vocabulary, "حملہ حملے حملوں فائرنگ دھماکہ دھماکا دھماکے قتل شہید یرغمال اغوا");

    public GroupRole? Role(ReadOnlySpan<Token> tokens, in NamedGroup group, int from, int to)
    {
        if (_denial.HasAny(tokens, group.End, to))
            return GroupRole.Denied;
        if (IsClaimed(tokens, group, from, to))
            return GroupRole.Claimed;
        var end = EndOfClause(tokens, group, to);
        if (_against.HasAny(tokens, group.End, Math.Min(end, group.End + 4)))
            return GroupRole.Target;
        if (_agent.HasAny(tokens, group.End, Math.Min(end, group.End + 4)))
            return GroupRole.Perpetrator;
        if (_suspicion.HasAny(tokens, Math.Max(from, group.First - 3), end))
            return GroupRole.Suspected;
        if (_undone.HasAny(tokens, group.End, end) && !_deeds.HasAny(tokens, group.End, end))
            return GroupRole.Target;
        return _owner.HasAny(tokens, group.End, group.End + 3) && _deeds.HasAny(tokens, group.End, end) ? GroupRole.Perpetrator : null;
    }

    /// <summary>"نے ذمہ داری قبول کی", before or after the name; but not "کسی تنظیم نے قبول نہیں کی".</summary>
    private bool IsClaimed(ReadOnlySpan<Token> tokens, in NamedGroup group, int from, int to) =>
        _responsibility.HasAny(tokens, from, to)
        && _claim.HasAny(tokens, group.End, to)
        && _agent.HasAny(tokens, group.End, to)
        && !_negation.HasAny(tokens, from, to);

    private static int EndOfClause(ReadOnlySpan<Token> tokens, in NamedGroup group, int to)
    {
        var end = group.End;
        while (end < to && end - group.End < Clause && !tokens[end].Follows(TokenGap.Comma | TokenGap.Semicolon | TokenGap.Colon))
            end++;
        return end;
    }
}
