using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Media.Text;

namespace Reelwright.Features.Bench;

/// <summary>A Chinese novel of any length, told over and over from the small sample story: other days, other people, other places.</summary>
public static class Novel
{
    private const int SentencesPerParagraph = 4;

    private static readonly string[] People = ["阿岚", "小满", "石头", "秋生", "月娥", "老周", "春桃", "阿福", "明远", "青禾", "玉兰"];
    private static readonly string[] Things = ["玻璃瓶", "木匣子", "铜铃铛", "旧罗盘", "竹篮子", "油纸伞", "青瓷碗"];
    private static readonly string[] Places = ["沙滩", "山路", "河岸", "渡口", "田埂", "城墙根", "老街", "桥头", "林子边"];
    private static readonly string[] Days = ["清晨", "黄昏", "正午", "半夜", "雨后", "雪天"];

    /// <summary>Writes it as a text file; the same sizes give the same bytes.</summary>
    public static async Task Write(string path, IngestSizes sizes, CancellationToken ct)
    {
        var told = await Sentences(ct);
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20) { NewLine = "\n" };
        for (var chapter = 1; chapter <= sizes.Chapters; chapter++)
        {
            await file.WriteAsync(Chapter(told, chapter, sizes.ChapterBytes), ct);
        }
    }

    private static StringBuilder Chapter(List<string> told, int chapter, int bytes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"第{chapter}章 {Pick(People, chapter, 0)}的{Pick(Things, chapter, 1)}\n\n");
        // Three bytes a character.
        for (var i = 0; text.Length * 3 < bytes; i++)
        {
            var sentence = told[(int)(Chance(chapter, i) % (ulong)told.Count)]
                .Replace("阿岚", Pick(People, chapter, i), StringComparison.Ordinal)
                .Replace("玻璃瓶", Pick(Things, chapter, i), StringComparison.Ordinal)
                .Replace("沙滩", Pick(Places, chapter, i), StringComparison.Ordinal)
                .Replace("清晨", Pick(Days, chapter, i), StringComparison.Ordinal);
            text.Append(i % 3 == 0 ? $"{Pick(Days, chapter, i + 1)}，{Pick(People, chapter, i + 1)}还在{Pick(Places, chapter, i + 1)}，" : "").Append(sentence);
            text.Append(i % SentencesPerParagraph == SentencesPerParagraph - 1 ? "\n\n" : "");
        }

        return text.Append("\n\n");
    }

    private static async Task<List<string>> Sentences(CancellationToken ct)
    {
        await using var sample = typeof(Novel).Assembly.GetManifestResourceStream("Reelwright.Samples.two-shores.md")!;
        using var reader = new StreamReader(sample);
        var paragraphs = (await reader.ReadToEndAsync(ct)).Split('\n').Where(line => line.Length > 0 && line[0] >= '\u2e80');
        return [.. paragraphs.SelectMany(paragraph => Media.Text.Sentences.Split(paragraph, "zh"))];
    }

    private static string Pick(string[] from, int chapter, int place) => from[(int)(Chance(chapter + (31 * from.Length), place) % (ulong)from.Length)];

    private static ulong Chance(int chapter, int place) => Digest.Number(string.Create(CultureInfo.InvariantCulture, $"{chapter}/{place}"));
}
