namespace Reelwright.Tests.Providers;

/// <summary>Texts that mean something to a parser, a shell, a terminal or a C program. Rows of a theory go by name: some cannot be printed.</summary>
public static class HostileTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["nothing"] = "",
        ["white space"] = " \t\r\n\u00a0\u3000",
        ["speech markup"] = "<speak><break time=\"3600s\"/><audio src=\"/etc/passwd\"/>Hello</speak>",
        ["an open tag"] = "He wrote <b and left.",
        ["an end of markup"] = "]]></text></svg><script>alert(1)</script>",
        ["an entity"] = "&lol; &#0; &amp; & &lt; <!DOCTYPE x [<!ENTITY lol SYSTEM \"file:///etc/passwd\">]>",
        ["phonemes"] = "[[h@loU]] and [[",
        ["a zero"] = "Hello\0 world",
        ["a zero first"] = "\0Hello world",
        ["control characters"] = string.Concat(Enumerable.Range(1, 31).Select(i => (char)i)) + "Hello\u007f\u0085\u009b31m",
        ["ten thousand letters"] = string.Concat(Enumerable.Repeat("He walked on. ", 715))[..10_000],
        ["ten thousand letters in one word"] = new('a', 10_000),
        ["an option"] = "-w stolen.wav",
        ["a long option"] = "--outfile=stolen.wav --help",
        ["options on lines of their own"] = "\n-f\n/etc/passwd\n--\n-o stolen.png",
        ["a command"] = "$(touch stolen.wav) `touch stolen.wav` ; touch stolen.wav | cat '\"\\",
        ["a path"] = "../../../../etc/passwd",
        ["pictures for letters"] = "👩‍🚀🔥",
        ["pictures among letters"] = "The rocket 🚀 flew 🌕 away 👨‍👩‍👧‍👦.",
        ["half a character first"] = "\udc00Hello",
        ["half a character last"] = "Hello\ud83d",
        ["marks without end"] = "Z" + string.Concat(Enumerable.Repeat("\u0301", 500)) + "algo",
        ["both directions"] = "\u202eHello\u202c \u200f\u2066world\u2069\ufeff",
        ["not a character"] = "Hello \uffff\ufffe\ufffd",
        ["placeholders"] = "{0} %s %n %x ${HOME} $1 \\u0000 \\N",
    };

    /// <summary>The names, for a theory.</summary>
    public static TheoryData<string> Names => [.. Texts.Keys];

    /// <summary>The text of a name.</summary>
    public static string Of(string name) => Texts[name];
}
