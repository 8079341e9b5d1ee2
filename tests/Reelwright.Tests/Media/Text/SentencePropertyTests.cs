using FsCheck;
using FsCheck.Fluent;
using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>What holds for every text: nothing is lost, nothing is empty, sentences put together come apart again.</summary>
public sealed class SentencePropertyTests
{
    private static readonly string[] languages = ["en", "zh", "ja", "de", "fr", "ru", "xx", ""];

    [Fact]
    public void Nothing_but_white_space_changes() => ForAll((text, language) =>
        string.Equals(Bare(string.Concat(Sentences.Split(text, language))), Bare(text), StringComparison.Ordinal));

    [Fact]
    public void No_sentence_is_empty_untrimmed_or_broken_over_lines() => ForAll((text, language) =>
        Sentences.Split(text, language).All(x => x.Length > 0 && x.Length == x.Trim().Length && !x.Contains('\n', StringComparison.Ordinal)));

    [Fact]
    public void English_sentences_in_any_order_come_apart_again() => ComeApart("en", " ",
        "The lamp went out.", "“Why?” said Ann.", "\"Go away!\" he cried.", "Dr. Hale met J. K. Marlow at 4 p.m.", "(Nobody knew.)",
        "It is so [3].", "This holds. [4]", "Bring nails, glue, etc.", "Who was there?", "“I saw it.”",
        "15 people came, i.e. all of them.", "In vol. 3 (see Fig. 2) it rose by 3.5 percent.", "No!", "See www.example.org.");

    [Fact]
    public void Chinese_sentences_in_any_order_come_apart_again() => ComeApart("zh", "",
        "天黑了。", "谁在那里？", "老人道：“你来了。”", "“走吧！”他说。", "她看了《谁来开门？》。", "他（真的！）走了。", "（那是去年。）",
        "众人高喊“加油！”的声音传来。", "月薪3.5万元。", "我……我不知道。", "他在Acme Inc.工作！", "「待って！」", "是的.", "真的吗?");

    private static void ComeApart(string language, string gap, params string[] sentences) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements(sentences))), some =>
            Sentences.Split(string.Join(gap, some), language).SequenceEqual(some, StringComparer.Ordinal)));

    private static void ForAll(Func<string, string, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Texts.Any, Arb.From(Gen.Elements(languages)), holds));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
