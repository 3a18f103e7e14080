using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>An entry as the rules see it: its tokens grouped into pieces with a meaning.</summary>
internal sealed record Reading(EntryText Entry, Piece[] Pieces)
{
    public TokenField FieldOf(int piece) => Entry.Tokens[Pieces[piece].First].Field;

    /// <summary>Whether the piece begins with this word.</summary>
    public bool IsWritten(int piece, string word) =>
        Entry.Written(Entry.Tokens[Pieces[piece].First]).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Evidence that covers pieces <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public Evidence Quote(string of, string rule, int first, int end)
    {
        var (from, to) = (Entry.Tokens[Pieces[first].First], Pieces[end - 1]);
        var last = Entry.Tokens[to.First + to.Length - 1];
        return new Evidence(of, from.Field == TokenField.Title ? "title" : "text", from.Start, last.End, rule);
    }
}
