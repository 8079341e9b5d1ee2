using FsCheck;
using FsCheck.Fluent;
using Reelwright.Domain;
using Reelwright.Media.Sound;

namespace Reelwright.Tests.Media.Sound;

/// <summary>Windows and their digests: everything that decides a window is in its digest, nothing that lies elsewhere.</summary>
public sealed class SoundPlanTests
{
    private const string Build = "ffmpeg of these tests";
    private static readonly MusicBed Bed = new("/nowhere/music.pcm", "tune", 1_234_567, MusicBed.DefaultVolume);
    private static readonly Gen<VoiceSlot[]> Films = Gen.Choose(4_800, 600_000).Select(Slot).NonEmptyListOf().Resize(60).Select(slots => slots.ToArray());

    [Fact]
    public void Windows_cover_every_packet_once() => Prop.ForAll(Films.ToArbitrary(), Gen.Elements(SoundCodec.Aac, SoundCodec.Opus).ToArbitrary(), (slots, codec) =>
    {
        var plan = new SoundPlan(slots, Bed, codec);
        plan.Packets.ShouldBe((long)Math.Ceiling((plan.Samples + codec.Priming) / (double)codec.PacketSamples));
        long next = 0;
        foreach (var window in plan.Windows(Build))
        {
            window.FirstPacket.ShouldBe(next);
            window.Packets.ShouldBeInRange(1, codec.WindowPackets);
            next += window.Packets;
        }

        next.ShouldBe(plan.Packets);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_sentence_changes_no_window_before_it() => Prop.ForAll(
        Films.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), Gen.Elements(null, Bed).ToArbitrary(), (slots, share, bed) =>
    {
        var changed = share * (slots.Length - 1) / 1000;
        var before = new SoundPlan(slots, bed, SoundCodec.Aac);
        VoiceSlot[] others = [.. slots];
        others[changed] = Slot(slots[changed].VoiceSamples + 31_415);
        var after = new SoundPlan(others, bed, SoundCodec.Aac);

        // With music the fade at the end of the film moves too.
        var safe = bed is null ? before.StartOf(changed) : Math.Min(before.StartOf(changed), before.Samples - Ducking.FadeSamples);
        foreach (var (old, now) in before.Windows(Build).Zip(after.Windows(Build)))
        {
            if (SoundCodec.Aac.Span(old.FirstPacket, old.Packets, long.MaxValue).To <= safe)
            {
                now.ShouldBe(old);
            }
        }

        Touched(before, after, changed).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_voice_of_the_same_length_changes_only_the_windows_that_hear_it()
    {
        VoiceSlot[] slots = [.. Enumerable.Range(0, 60).Select(_ => Slot(100_000))];
        VoiceSlot[] others = [.. slots];
        others[30] = slots[30] with { WavDigest = "another voice" };
        foreach (var bed in new[] { null, Bed })
        {
            var before = new SoundPlan(slots, bed, SoundCodec.Aac).Windows(Build);
            var after = new SoundPlan(others, bed, SoundCodec.Aac).Windows(Build);
            var start = new SoundPlan(slots, bed, SoundCodec.Aac).StartOf(30);
            for (var i = 0; i < before.Count; i++)
            {
                var span = SoundCodec.Aac.Span(before[i].FirstPacket, before[i].Packets, long.MaxValue);
                var hears = span.From < start + 100_000 && start < span.To;
                string.Equals(after[i].Digest, before[i].Digest, StringComparison.Ordinal).ShouldBe(!hears);
            }

            before.Zip(after).Count(pair => pair.First != pair.Second).ShouldBe(1);
        }
    }

    [Fact]
    public void Equal_stretches_have_equal_digests_wherever_they_lie()
    {
        // 1200 packets are 768 frames of 1600 samples: without music every inner window is alike.
        VoiceSlot[] slots = [.. Enumerable.Repeat(new VoiceSlot("/nowhere/a.wav", "a", 100_000, 768 * 1600), 5)];
        new SoundPlan(slots, null, SoundCodec.Aac).Windows(Build).Skip(1).SkipLast(2).Select(window => window.Digest).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        new SoundPlan(slots, Bed, SoundCodec.Aac).Windows(Build).Select(window => window.Digest).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    [Fact]
    public void Music_encoder_and_volume_decide_too()
    {
        VoiceSlot[] slots = [Slot(100_000)];
        string[] digests =
        [
            new SoundPlan(slots, null, SoundCodec.Aac).Windows(Build)[0].Digest,
            new SoundPlan(slots, null, SoundCodec.Aac).Windows("another build")[0].Digest,
            new SoundPlan(slots, null, SoundCodec.Opus).Windows(Build)[0].Digest,
            new SoundPlan(slots, Bed, SoundCodec.Aac).Windows(Build)[0].Digest,
            new SoundPlan(slots, Bed with { Digest = "other tune" }, SoundCodec.Aac).Windows(Build)[0].Digest,
            new SoundPlan(slots, Bed with { Volume = 0.2 }, SoundCodec.Aac).Windows(Build)[0].Digest,
        ];
        digests.Distinct(StringComparer.Ordinal).Count().ShouldBe(digests.Length);
        new SoundPlan(slots, Bed with { Volume = 0 }, SoundCodec.Aac).Windows(Build)[0].Digest.ShouldBe(digests[0]);
        new SoundPlan(slots, Bed with { PcmPath = "/elsewhere" }, SoundCodec.Aac).Windows(Build)[0].Digest.ShouldBe(digests[3]);
    }

    [Fact]
    public void The_music_is_down_while_a_voice_sounds_and_gone_at_the_end()
    {
        var plan = new SoundPlan([new("", "a", 96_000, 112_800), new("", "b", 48_000, 480_000), new("", "c", 48_000, 144_000)], Bed, SoundCodec.Aac);
        var envelope = new float[plan.Samples];
        Ducking.Fill(plan, 0, envelope);
        envelope[..(112_800 + 48_000 + 19_000)].ShouldAllBe(factor => Math.Abs(factor - Ducking.Under) < 1e-6, "the rest between two sentences is waited out");
        envelope[300_000].ShouldBe(1);
        envelope[592_800].ShouldBe(Ducking.Under, 1e-6);
        envelope[^1].ShouldBeLessThan(1e-6f);
        Enumerable.Range(1, envelope.Length - 1).Max(i => Math.Abs(envelope[i] - envelope[i - 1])).ShouldBeLessThan(0.0001f);

        var pieces = new float[plan.Samples];
        for (var at = 0; at < pieces.Length; at += 7_000)
        {
            Ducking.Fill(plan, at, pieces.AsSpan(at, Math.Min(7_000, pieces.Length - at)));
        }

        pieces.ShouldBe(envelope);
    }

    private static bool Touched(SoundPlan before, SoundPlan after, int changed)
    {
        var start = before.StartOf(changed) / 1024;
        return before.Windows(Build).Zip(after.Windows(Build)).Where(pair => pair.First.FirstPacket + pair.First.Packets > start).Any(pair => pair.First != pair.Second)
            || before.Windows(Build).Count != after.Windows(Build).Count;
    }

    private static VoiceSlot Slot(int samples) => new("/nowhere/" + samples, "voice " + samples, samples, Slots.SlotSamples(Slots.FramesFor(samples, Slots.SentenceGap, 30), 30));
}
