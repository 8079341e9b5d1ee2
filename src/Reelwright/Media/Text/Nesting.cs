using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>Open brackets of the current sentence and straight quotes of the paragraph, counted once on the way through the text.</summary>
internal ref struct Nesting(ReadOnlySpan<char> text)
{
    private const int Reach = 400;
    private static readonly SearchValues<char> marks = SearchValues.Create("()[]（）【】\"");
    private static readonly SearchValues<char> closing = SearchValues.Create(")]）】");
    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int start;
    private int depth;

    /// <summary>Straight double quotes before the current place.</summary>
    public int Quotes { get; private set; }

    /// <summary>A new sentence begins here. Its own opening bracket does not count: "(One. Two.)" is two sentences.</summary>
    public void Begin(int sentence)
    {
        MoveTo(sentence);
        start = sentence;
        depth = 0;
    }

    public void MoveTo(int place)
    {
        while (at < place)
        {
            var step = text[at..place].IndexOfAny(marks);
            if (step < 0)
            {
                at = place;
                return;
            }

            at += step;
            switch (text[at])
            {
                case '"':
                    Quotes++;
                    break;
                case '(' or '[' or '（' or '【':
                    depth += at > start ? 1 : 0;
                    break;
                default:
                    depth = Math.Max(0, depth - 1);
                    break;
            }

            at++;
        }
    }

    /// <summary>Inside a bracket that was opened within the sentence and closes soon.</summary>
    public readonly bool Inside(int place) =>
        depth > 0 && text.Slice(place, Math.Min(Reach, text.Length - place)).ContainsAny(closing);
}
