using FsCheck;
using FsCheck.Fluent;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>A chapter asked to last a given time: gaps first, then the rate, then an honest no.</summary>
public sealed class TargetDurationTests
{
    private static readonly Gen<(int[] Voices, double[] Gaps)> Chapters =
        from voices in Gen.Choose(2_000, 400_000).NonEmptyListOf()
        from gaps in Gen.Elements(0.0, Slots.SentenceGap, Slots.ParagraphGap, Slots.LeadOut, 4.0).ListOf(voices.Count)
        select (voices.ToArray(), gaps.ToArray());

    [Fact]
    public void Gaps_are_stretched_to_exactly_the_frames_asked_for() => Prop.ForAll(
        Chapters.ToArbitrary(), Gen.Elements(24, 25, 30, 50, 60).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (chapter, fps, share) =>
    {
        var (voices, gaps) = chapter;
        var least = voices.Sum(voice => Slots.FramesFor(voice, TargetDuration.ShortestGap, fps));
        var most = voices.Sum(voice => Slots.FramesFor(voice, TargetDuration.LongestGap, fps));
        var wanted = least + (int)((long)(most - least) * share / 1000);

        var fitted = TargetDuration.Fit(voices, gaps, wanted / (double)fps, fps);

        fitted.SpeechRate.ShouldBe(1);
        fitted.Frames!.Sum().ShouldBe(wanted);
        for (var i = 0; i < voices.Length; i++)
        {
            fitted.Frames![i].ShouldBeInRange(
                Slots.FramesFor(voices[i], TargetDuration.ShortestGap, fps), Slots.FramesFor(voices[i], TargetDuration.LongestGap, fps));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_length_it_has_anyway_changes_no_gap_by_more_than_a_frame() => Prop.ForAll(Chapters.ToArbitrary(), chapter =>
    {
        var (voices, _) = chapter;
        var usual = voices.Select((voice, i) => Slots.FramesFor(voice, i % 4 == 3 ? Slots.ParagraphGap : Slots.SentenceGap, 30)).ToArray();
        var gaps = voices.Select((_, i) => i % 4 == 3 ? Slots.ParagraphGap : Slots.SentenceGap).ToArray();
        var fitted = TargetDuration.Fit(voices, gaps, usual.Sum() / 30.0, 30);
        fitted.Frames!.Select((frames, i) => Math.Abs(frames - usual[i])).Max().ShouldBeLessThanOrEqualTo(1);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(87)]
    [InlineData(90)]
    [InlineData(105)]
    [InlineData(410)]
    [InlineData(425)]
    public void Beyond_the_gaps_a_rate_is_named_that_gets_there(double seconds)
    {
        int[] voices = [.. Enumerable.Repeat(48_000, 100)];
        double[] gaps = [.. Enumerable.Repeat(Slots.SentenceGap, 100)];
        var first = TargetDuration.Fit(voices, gaps, seconds, 30);
        first.Frames.ShouldBeNull();
        first.SpeechRate.ShouldBeInRange(TargetDuration.SlowestRate, TargetDuration.FastestRate);

        int[] spoken = [.. voices.Select(voice => (int)(voice / first.SpeechRate))];
        var second = TargetDuration.Fit(spoken, gaps, seconds, 30, first.SpeechRate);
        second.SpeechRate.ShouldBe(first.SpeechRate);
        second.Frames!.Sum().ShouldBe((int)Math.Round(seconds * 30));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(450)]
    public void What_cannot_be_reached_names_what_can(double seconds)
    {
        int[] voices = [.. Enumerable.Repeat(48_000, 100)];
        var failure = Should.Throw<ReelException>(() => TargetDuration.Fit(voices, [.. voices.Select(_ => 0.35)], seconds, 30));
        failure.Code.ShouldBe("duration_unreachable");
        failure.Message.ShouldContain("86.67 to 426.67 s");
    }

    [Fact]
    public void A_voice_that_stays_long_at_the_fastest_rate_is_not_asked_for_again()
    {
        int[] voices = [.. Enumerable.Repeat(48_000, 100)];
        Should.Throw<ReelException>(() => TargetDuration.Fit(voices, [.. voices.Select(_ => 0.35)], 90, 30, TargetDuration.FastestRate))
            .Code.ShouldBe("duration_unreachable");
    }
}
