using FsCheck;
using FsCheck.Fluent;

namespace Reelwright.Tests.Media.Text;

/// <summary>Strings for properties: anything at all, and texts made of what matters to a splitter.</summary>
internal static class Texts
{
    private static readonly string[] parts =
    [
        " ", " ", " ", "\n", ".", ".", "!", "?", "…", "...", ",", ":", ";", "—", " -- ", "(", ")", "[", "]", "\"", "'", "“", "”", "‘", "’",
        "«", "»", "。", "！", "？", "……", "「", "」", "《", "》", "（", "）", "，", "：", "说", "道", "的", "天黑了", "雨", "と", "カ",
        "He", "it", "Mr", "Dr", "U.S", "e.g", "p.m", "A", "I", "The", "said", "Ann", "etc", "no", "iPhone", "http://a.b/c.d",
        "1", "12", "2.5", "[3]", ":)", "🎉", "\u0301", "\u200d", "\ud83d", "\udc00", "비가", "Она", "г", "3. Oktober", "_", "*", "é", "\u3000", "\u00a0",
    ];

    /// <summary>Arbitrary strings, lone surrogates and control characters among them, and strings built of telling parts.</summary>
    public static Arbitrary<string> Any { get; } = Arb.From(Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(parts)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(x => x ?? ""),
        Gen.ArrayOf(Gen.Choose(0, 0xffff)).Select(x => string.Concat(x.Select(c => (char)c)))));
}
