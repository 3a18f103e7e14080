namespace Alerts.Classification.Text;

/// <summary>Walks over a text word by word, without meanings: gives spelling, shape and the gap before.</summary>
/// <param name="buffer">Room for the longest compared word; longer ones are cut in comparison, not in their span.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Characters of a word that are compared; no name is as long.</summary>
    public const int LongestWord = 48;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    public int Start { get; private set; }

    public int End { get; private set; }

    public int Number { get; private set; }

    public TokenShape Shape { get; private set; }

    public TokenGap Gap { get; private set; }

    public bool EndsSentence { get; private set; }

    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    public bool Next()
    {
        SkipGap();
        if (_at >= _text.Length)
            return false;
        (Start, _length, Number, Shape) = (_at, 0, -1, TokenShape.Plain);
        if (IsSign(_text[_at]))
            ReadSign();
        else if (Letters.Digit(_text[_at]) >= 0)
            ReadNumber();
        else
            ReadWord();
        return true;
    }

    private void SkipGap()
    {
        var (from, gap, spaces) = (_at, TokenGap.None, false);
        EndsSentence = false;
        for (; _at < _text.Length && !StartsToken(_text[_at]); _at++)
        {
            gap |= GapOf(_text[_at]);
            spaces |= char.IsWhiteSpace(_text[_at]);
            EndsSentence |= _text[_at] is '.' or '!' or '?' or '\n' or '۔' or '؟' or '…';
        }
        var joined = from > 0 && !spaces && _at - from <= 1;
        if (joined && _at == from)
            gap = IsUrduJoint(_at) ? TokenGap.None : TokenGap.Touching;
        else if (joined && Letters.IsDash(_text[from]) && _text[from] != '—')
            gap = TokenGap.Hyphen;
        Gap = joined ? gap : gap & ~TokenGap.Slash;
    }

    /// <summary>
    /// Before a digit, and after the letters that only end words: print does not show that the space is missing ("کےلیے").
    /// </summary>
    private static bool EndsUrduWord(char last, char next) =>
        Letters.Digit(next) >= 0 || (last is 'ے' or 'ۓ' or 'ں' && Letters.IsUrdu(next));

    /// <summary>Beside an Urdu letter, where a space is only missing.</summary>
    private readonly bool IsUrduJoint(int at) => at < _text.Length && (Letters.IsUrdu(_text[at]) || Letters.IsUrdu(_text[at - 1]));

    private static bool StartsToken(char c) => (char.IsLetterOrDigit(c) && !Letters.IsHamza(c)) || IsSign(c);

    private static bool IsSign(char c) => c is '%' or '$' or '£' or '€' or '₨' or '₹';

    private static TokenGap GapOf(char c) =>
        c switch
        {
            ',' or '،' => TokenGap.Comma,
            ':' => TokenGap.Colon,
            ';' or '؛' => TokenGap.Semicolon,
            '|' or '•' => TokenGap.Dash,
            '/' => TokenGap.Slash,
            '"' or '“' or '”' or '«' or '»' => TokenGap.Quote,
            '(' or '[' => TokenGap.OpenBracket,
            ')' or ']' => TokenGap.CloseBracket,
            _ when Letters.IsDash(c) => TokenGap.Dash,
            _ when Letters.IsApostrophe(c) => TokenGap.Quote,
            _ => TokenGap.None,
        };

    private void ReadSign()
    {
        Append(_text[_at++]);
        (End, Shape) = (_at, TokenShape.Sign);
    }

    private void ReadNumber()
    {
        long value = 0;
        for (; _at < _text.Length; _at++)
        {
            var digit = Letters.Digit(_text[_at]);
            if (digit >= 0)
                value = Math.Min((value * 10) + digit, long.MaxValue / 100);
            else if (!IsThousands(_at))
                break;
            if (digit >= 0)
                Append((char)('0' + digit));
        }
        Shape = TokenShape.Number;
        if (IsTail(_at))
            ReadTail();
        End = _at;
        if (Shape == TokenShape.Number && value <= 1_000_000_000)
            Number = (int)value;
    }

    /// <summary>A comma before exactly three digits.</summary>
    private readonly bool IsThousands(int at) =>
        _text[at] is ',' or '٬' && DigitAt(at + 1) && DigitAt(at + 2) && DigitAt(at + 3) && !DigitAt(at + 4);

    private readonly bool DigitAt(int at) => at < _text.Length && Letters.Digit(_text[at]) >= 0;

    /// <summary>
    /// Letters, or a decimal point, right after digits. Urdu letters start a new word, because the space is often left out ("4افراد").
    /// </summary>
    private readonly bool IsTail(int at) =>
        at < _text.Length && ((char.IsLetter(_text[at]) && !Letters.IsUrdu(_text[at])) || (_text[at] == '.' && DigitAt(at + 1)));

    private void ReadTail()
    {
        Shape = TokenShape.Mixed;
        for (; _at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || IsTail(_at)); _at++)
            Append(Letters.Fold(_text[_at]));
    }

    private void ReadWord()
    {
        var (letters, capitals) = (0, 0);
        if (char.IsUpper(_text[_at]))
            Shape |= TokenShape.Capitalised;
        if (Letters.IsUrdu(_text[_at]))
            Shape |= TokenShape.Urdu;
        for (End = _at; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if ((Shape & TokenShape.Urdu) != 0 && _at > Start && EndsUrduWord(_text[_at - 1], c))
                break;
            if (char.IsLetterOrDigit(c))
            {
                (letters, capitals) = (letters + 1, char.IsUpper(c) ? capitals + 1 : capitals);
                if (c == 'ۓ')
                    AppendHamzaBeforeYe();
                if (!Letters.IsHamza(c))
                    Append(Letters.Fold(c));
                End = _at + 1;
            }
            else if (!Letters.IsSilent(c) && !IsInnerApostrophe(c) && !IsInitialsDot(letters))
                break;
        }
        if (letters > 1 && letters == capitals)
            Shape |= TokenShape.AllCaps;
        TakePossessive();
    }

    /// <summary>An apostrophe before a letter, unless it is a possessive 's.</summary>
    private readonly bool IsInnerApostrophe(char c) => Letters.IsApostrophe(c) && LetterAt(_at + 1) && !IsPossessive(_at);

    private readonly bool LetterAt(int at) => at < _text.Length && char.IsLetter(_text[at]);

    private readonly bool IsPossessive(int at) =>
        at + 1 < _text.Length
        && Letters.IsApostrophe(_text[at])
        && _text[at + 1] is 's' or 'S'
        && (at + 2 >= _text.Length || !char.IsLetterOrDigit(_text[at + 2]));

    /// <summary>The dots of "U.S.", "D.I. Khan": between single letters, and after the last of them.</summary>
    private readonly bool IsInitialsDot(int letters)
    {
        if (_text[_at] != '.' || _at == 0 || !char.IsLetter(_text[_at - 1]))
            return false;
        var single = _at - 1 == Start || (letters > 1 && _text[_at - 2] == '.');
        return single && LetterAt(_at + 1) && (_at + 2 >= _text.Length || !char.IsLetterOrDigit(_text[_at + 2]));
    }

    private void TakePossessive()
    {
        if (_at >= _text.Length || !Letters.IsApostrophe(_text[_at]))
            return;
        if (IsPossessive(_at))
            _at += 2;
        else if (_text[_at - 1] is not ('s' or 'S'))
            return;
        else
            _at++;
        Shape |= TokenShape.Possessive;
    }

    /// <summary>"گۓ" is "گئے" in fewer letters, and "لیۓ" is "لیے".</summary>
    private void AppendHamzaBeforeYe()
    {
        if (_length > 0 && _buffer[_length - 1] != 'ی')
            Append('ی');
    }

    private void Append(char c)
    {
        if (_length < _buffer.Length)
            _buffer[_length++] = c;
    }
}
