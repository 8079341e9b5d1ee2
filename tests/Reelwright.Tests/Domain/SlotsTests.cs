using FsCheck;
using FsCheck.Fluent;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>Slot arithmetic: whole frames, exact samples, no drift.</summary>
public sealed class SlotsTests
{
    public static readonly TheoryData<int> Rates = [24, 25, 30, 50, 60];

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_slot_holds_voice_and_gap_and_less_than_a_frame_more(int fps) => Prop.ForAll(
        Gen.Choose(0, 48_000 * 60).ToArbitrary(), Gen.Choose(0, 3000).ToArbitrary(), (voice, gapMs) =>
    {
        var samples = Slots.SlotSamples(Slots.FramesFor(voice, gapMs / 1000.0, fps), fps);
        var needed = voice + (gapMs * 48);
        samples.ShouldBeGreaterThanOrEqualTo(needed);
        samples.ShouldBeLessThan(Math.Max(needed, 1) + (48_000 / fps));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_voice_that_ends_on_a_frame_gains_none()
    {
        Slots.FramesFor(48_000, 0, 30).ShouldBe(30);
        Slots.FramesFor(48_001, 0, 30).ShouldBe(31);
        Slots.FramesFor(48_000 - 16_800, 0.35, 30).ShouldBe(30);
        Slots.FramesFor(0, 0, 30).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Milliseconds_of_a_frame_are_never_half_a_millisecond_off(int fps)
    {
        for (long frame = 0; frame < 500_000; frame += 997)
        {
            Math.Abs(Slots.Milliseconds(frame, fps) - (frame * 1000m / fps)).ShouldBeLessThanOrEqualTo(0.5m);
        }
    }

    [Fact]
    public void A_rate_that_does_not_divide_the_sound_is_refused() =>
        Should.Throw<ReelException>(() => Slots.FramesFor(1, 0, 29)).Code.ShouldBe("fps_unsupported");
}
