namespace Reelwright.Media.Text;

/// <summary>The writing systems that tell a language, or a small family of them.</summary>
internal enum Script
{
    None,
    Latin,
    Han,
    Kana,
    Hangul,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Thai,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Lao,
    Burmese,
    Georgian,
    Armenian,
    Ethiopic,
    Khmer,
}

/// <summary>Finds the script of a character and the weight of each script in a text.</summary>
internal static class Scripts
{
    private const int LettersPerWord = 3;
    private static readonly Script[] unspaced = [Script.Thai, Script.Lao, Script.Burmese, Script.Khmer];

    public const int Count = (int)Script.Khmer + 1;

    /// <summary>
    /// Counts a text into <paramref name="weights"/>, one place a script: characters where words are not spaced, words
    /// elsewhere, so that one Latin product name does not outweigh the Chinese characters around it.
    /// </summary>
    public static void Weigh(ReadOnlySpan<char> text, Span<int> weights)
    {
        var before = Script.None;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && !char.IsSurrogate(c))
            {
                before = c is '\'' or '’' || Marks.IsAttached(c) ? before : Script.None;
                continue;
            }

            var script = Of(c);
            weights[(int)script] += script != before || script is Script.Han or Script.Kana || unspaced.AsSpan().Contains(script) ? 1 : 0;
            before = script;
        }

        foreach (var script in unspaced)
        {
            weights[(int)script] /= LettersPerWord;
        }
    }

    public static Script Of(char c) => c switch
    {
        < '\u0250' => Script.Latin,
        >= '\u0370' and < '\u0400' or (>= '\u1f00' and < '\u2000') => Script.Greek,
        < '\u0530' and >= '\u0400' => Script.Cyrillic,
        < '\u0590' and >= '\u0530' => Script.Armenian,
        < '\u0600' and >= '\u0590' => Script.Hebrew,
        < '\u0700' and >= '\u0600' => Script.Arabic,
        < '\u0780' and >= '\u0750' => Script.Arabic,
        < '\u0980' and >= '\u0900' => Script.Devanagari,
        < '\u0a00' and >= '\u0980' => Script.Bengali,
        < '\u0a80' and >= '\u0a00' => Script.Gurmukhi,
        < '\u0b00' and >= '\u0a80' => Script.Gujarati,
        < '\u0c00' and >= '\u0b80' => Script.Tamil,
        < '\u0c80' and >= '\u0c00' => Script.Telugu,
        < '\u0d00' and >= '\u0c80' => Script.Kannada,
        < '\u0d80' and >= '\u0d00' => Script.Malayalam,
        < '\u0e80' and >= '\u0e00' => Script.Thai,
        < '\u0f00' and >= '\u0e80' => Script.Lao,
        < '\u10a0' and >= '\u1000' => Script.Burmese,
        < '\u1100' and >= '\u10a0' => Script.Georgian,
        < '\u1200' and >= '\u1100' => Script.Hangul,
        < '\u13a0' and >= '\u1200' => Script.Ethiopic,
        < '\u1800' and >= '\u1780' => Script.Khmer,
        >= '\u1e00' and < '\u1f00' => Script.Latin,
        >= '\u3041' and <= '\u30ff' or (>= '\u31f0' and <= '\u31ff') or (>= '\uff66' and <= '\uff9f') => Script.Kana,
        >= '\u3131' and <= '\u318e' or (>= '\uac00' and <= '\ud7a3') => Script.Hangul,
        _ => Marks.IsCjk(c) ? Script.Han : Script.None,
    };
}
