using System.Runtime.InteropServices;
using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Groups;

internal sealed class GroupFinding
{
    private readonly List<GroupMention> _groups = [];
    private readonly List<Evidence> _evidence = [];

    public IReadOnlyList<GroupMention> Groups => _groups;

    public IReadOnlyList<Evidence> Evidence => _evidence;

    public void Add(EntryText entry, in NamedGroup named, GroupRole role)
    {
        var (first, last) = (entry.Tokens[named.First], entry.Tokens[named.End - 1]);
        var field = first.Field == TokenField.Title ? "title" : "text";
        _evidence.Add(new Evidence($"group.{named.Group.Id}", field, first.Start, last.End, named.Rule));
        var id = named.Group.Id;
        var at = _groups.FindIndex(g => g.Id == id);
        if (at < 0)
            _groups.Add(new GroupMention(id, role));
        else if (Strength(role) > Strength(_groups[at].Role))
            _groups[at] = new GroupMention(id, role);
    }

    /// <summary>A group's own words outweigh those of others.</summary>
    private static int Strength(GroupRole role) =>
        role switch
        {
            GroupRole.Claimed => 5,
            GroupRole.Denied => 4,
            GroupRole.Target => 3,
            GroupRole.Perpetrator => 2,
            GroupRole.Suspected => 1,
            _ => 0,
        };
}

/// <summary>An armed group where a text names it.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Rule">The kind of name, or why it was read as this group.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamedGroup(ArmedGroup Group, int First, int Length, string Rule)
{
    public int End => First + Length;
}
