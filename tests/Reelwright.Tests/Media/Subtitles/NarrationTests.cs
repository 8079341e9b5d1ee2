using Reelwright.Media.Subtitles;

namespace Reelwright.Tests.Media.Subtitles;

/// <summary>Sentences found in a recording by words that were heard there, not all of them rightly.</summary>
public sealed class NarrationTests
{
    private static readonly string[] English =
    [
        "The harbour lay quiet under a low grey sky.", "Nobody had expected the boat so early.", "She stood at the end of the pier, and waited.", "Then the bell rang twice.",
        "A gull cried somewhere above the masts.", "“You are late,” she said, though he was not.", "He laughed and threw her the rope.", "It was wet, and it was cold, and it smelled of tar.",
    ];

    private static readonly string[] Chinese = ["港口在灰色的天空下静静地躺着。", "没有人想到船会来得这么早。", "她站在码头的尽头等着。", "然后钟响了两次。"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void With_words_moved_wrong_and_missing_nearly_all_sentences_begin_where_they_do(int seed)
    {
        foreach (var sentences in new[] { Many(English, 40), Many(Chinese, 40) })
        {
            var (words, truth, seconds) = Read(sentences, new Dice(seed), moved: 0.08, spoiled: 0.05);
            var found = Narration.Align(sentences, words, seconds);
            var near = found.Zip(truth).Count(p => Math.Abs(p.First.Start - p.Second) <= 0.15);
            near.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.95 * sentences.Count));
            found.Zip(found.Skip(1)).ShouldAllBe(p => p.First.End <= p.Second.Start && p.First.Start <= p.First.End);
        }
    }

    [Fact]
    public void What_was_read_into_it_and_left_out_moves_nobody_else()
    {
        var (words, truth, seconds) = Read(English, new Dice(4), moved: 0, spoiled: 0);
        var extra = Enumerable.Range(0, 12).Select(i => new HeardWord("chapter", i * 0.01, (i + 1) * 0.01, 0.9)).ToList();
        var third = truth[2];
        var found = Narration.Align(English, [.. extra, .. words.Where(w => w.Start < third || w.Start >= truth[3])], seconds);
        found[1].Start.ShouldBe(truth[1], 0.05);
        found[2].Confidence.ShouldBe(0);
        found[3].Start.ShouldBe(truth[3], 0.05);
        found[7].Start.ShouldBe(truth[7], 0.05);
    }

    [Fact]
    public void A_sentence_whose_end_was_not_heard_does_not_push_the_next_one_back()
    {
        // The last three words of the first were swallowed, and the next begins at once.
        var words = new[] { ("the", 0.0), ("lighthouse", 0.3), ("keeper", 0.8), ("she", 1.2), ("waited", 1.5) }.Select(w => new HeardWord(w.Item1, w.Item2, w.Item2 + 0.25, 1)).ToList();
        var found = Narration.Align(["The lighthouse keeper remembered everything yesterday.", "She waited."], words, 4);
        found[1].Start.ShouldBe(1.2, 0.001);
        found[0].End.ShouldBeLessThanOrEqualTo(1.2);
    }

    [Fact, Trait("long", "true")]
    public void What_was_read_of_a_text_of_any_length_takes_a_bounded_memory()
    {
        // 48,000 words, of which 12,000 were read: all their pairs are 576 million.
        var sentences = Enumerable.Range(0, 6_000).Select(i => FormattableString.Invariant($"Here is number {i} of all that stands.")).ToList();
        var words = sentences.Take(1_500).SelectMany(s => s.Split(' ')).Select((w, i) => new HeardWord(w, i * 0.3, (i * 0.3) + 0.25, 1)).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Narration.Align(sentences, words, 3_600).Count.ShouldBe(6_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L << 20);
    }

    [Fact]
    public void Nothing_heard_is_shared_out_and_nothing_to_find_is_nothing()
    {
        Narration.Align(English, [], 16).ShouldAllBe(s => s.Confidence == 0 && s.End <= 16);
        Narration.Align([], [new HeardWord("word", 0, 1, null)], 1).ShouldBeEmpty();
        Narration.Align(["…"], [new HeardWord("word", 0, 1, null)], 1).ShouldHaveSingleItem().Confidence.ShouldBe(0);
    }

    private static List<string> Many(string[] sentences, int times) => [.. Enumerable.Range(0, times).SelectMany(i => sentences.Select((s, n) => (i * sentences.Length) + n).Select(n => sentences[n % sentences.Length]))];

    private static (List<HeardWord> Words, List<double> Truth, double Seconds) Read(IReadOnlyList<string> sentences, Dice dice, double moved, double spoiled)
    {
        var (words, truth, at) = (new List<HeardWord>(), new List<double>(), 0.4);
        foreach (var sentence in sentences)
        {
            truth.Add(at);
            var parts = sentence.Any(c => c > 0x3000) ? sentence.Where(char.IsLetter).Select(c => c.ToString()) : sentence.Split(' ');
            foreach (var part in parts)
            {
                var length = 0.09 + (0.05 * part.Length);
                var by = ((dice.Next() * 2) - 1) * moved;
                if (dice.Next() >= spoiled)
                {
                    words.Add(new HeardWord(part, Math.Max(0, at + by), Math.Max(0, at + length + by), 0.9));
                }
                else if (dice.Next() < 0.5)
                {
                    words.Add(new HeardWord("zz", Math.Max(0, at + by), Math.Max(0, at + length + by), 0.3));
                }

                at += length;
            }

            at += 0.45;
        }

        return (words, truth, at);
    }

    /// <summary>Numbers from 0 to 1, the same ones for the same seed.</summary>
    private sealed class Dice(int seed)
    {
        private ulong state = (ulong)seed * 0x9E3779B97F4A7C15;

        public double Next()
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (state >> 11) / (double)(1UL << 53);
        }
    }
}
