using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>A sentence put between two others looks and moves like neither.</summary>
public sealed class BetweenTests
{
    private static readonly string[] Texts = [.. Enumerable.Range(0, 14).Select(i => "Sentence " + (char)('a' + i))];

    [Fact]
    public void No_trait_of_its_picture_is_a_neighbours() => Each((a, b, c) =>
    {
        var (before, after) = (PictureVariation.Next(a, null), PictureVariation.Next(b, null));
        var own = PictureVariation.Between(c, before, after);
        own.ShouldBeGreaterThanOrEqualTo(0);
        foreach (var neighbour in (long[])[before, after])
        {
            PictureVariation.Palette(own).ShouldNotBe(PictureVariation.Palette(neighbour));
            PictureVariation.Composition(own).ShouldNotBe(PictureVariation.Composition(neighbour));
            PictureVariation.Scene(own).ShouldNotBe(PictureVariation.Scene(neighbour));
        }
    });

    [Fact]
    public void Its_motion_is_neither_neighbours() => Each((a, b, c) =>
    {
        var (before, after) = (Motion.Next(a, null), Motion.Next(b, null));
        Motion.Next(c, before, after).ShouldNotBeOneOf(before, after);
    });

    [Fact]
    public void What_a_fresh_text_gives_is_given_again_when_it_comes_back_between_the_same_two() => Each((a, b, c) =>
    {
        var before = PictureVariation.Next(a, null);
        var own = PictureVariation.Next(b, before);
        PictureVariation.Between(b, before, PictureVariation.Next(c, own)).ShouldBe(own);
        var motion = Motion.Next(b, Motion.Next(a, null));
        Motion.Next(b, Motion.Next(a, null), Motion.Next(c, motion)).ShouldBe(motion);
    });

    private static void Each(Action<string, string, string> holds)
    {
        foreach (var a in Texts)
        {
            foreach (var b in Texts)
            {
                foreach (var c in Texts)
                {
                    holds(a, b, c);
                }
            }
        }
    }
}
