using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>Camera movements: stable names, never the neighbour's, slow.</summary>
public sealed class MotionTests
{
    [Fact]
    public void The_choice_depends_on_nothing_but_the_text_and_the_row_before()
    {
        // Frozen: another answer would change the films of people who change nothing.
        Motion.Next("It was a dark night.", null).ShouldBe("zoom-in");
        Motion.Next("夜深了。", null).ShouldBe("zoom-out");
    }

    [Fact]
    public void Neighbours_never_move_alike_and_every_motion_comes_up()
    {
        string? before = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 500; i++)
        {
            var motion = Motion.Next($"Sentence {i / 2}.", before);
            motion.ShouldNotBe(before, StringComparer.Ordinal);
            Motion.Parse(motion).Name.ShouldBe(motion);
            seen.Add(before = motion);
        }

        seen.Count.ShouldBe(Motion.All.Count);
    }

    [Fact]
    public void Names_fit_their_column_and_an_unknown_one_is_refused()
    {
        Motion.All.ShouldAllBe(motion => motion.Name.Length <= 32);
        Motion.Parse("still").ShouldBe(Motion.Still);
        Should.Throw<ReelException>(() => Motion.Parse("spin")).Code.ShouldBe("motion_unknown");
    }

    [Fact]
    public void A_view_never_leaves_the_still_and_a_short_slot_moves_no_faster()
    {
        foreach (var motion in Motion.All)
        {
            for (var frame = 0; frame < 30; frame++)
            {
                var view = motion.At(frame, 30, 30);
                view.Zoom.ShouldBeInRange(1, 1.1);
                view.X.ShouldBeInRange(0, 1);
                view.Y.ShouldBeInRange(0, 1);
            }

            Speed(motion, 30).ShouldBeLessThan(1.05 * Speed(motion, 120));
        }

        Motion.All[0].At(0, 1, 30).ShouldBe(new View(1.05, 0.5, 0.5));
        Motion.All[0].At(0, 240, 30).ShouldBe(View.Whole);
    }

    private static double Speed(Motion motion, int frames)
    {
        var (one, two) = (motion.At(0, frames, 30), motion.At(1, frames, 30));
        return Math.Abs(two.Zoom - one.Zoom) + Math.Abs(two.X - one.X) + Math.Abs(two.Y - one.Y);
    }
}
