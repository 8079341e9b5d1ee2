using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Fields and meadows.</summary>
internal static class Fields
{
    public static void Furrows(Stage s)
    {
        var dice = s.Dice.Fork("furrows");
        var horizon = s.H * 0.56;
        Sky.Paint(s, horizon);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.08, 2).Data(s.H + 5), 0.2);
        var far = Land.Hills(s, dice, horizon + (s.H * 0.01), s.H * 0.02, 3);
        Trees.Row(s, dice, far, 0.55, 0.95, 7, s.Size * 0.07, Trees.Suited(s, dice), s.Depth(0.6));
        Houses.Small(s, dice, s.W * 0.3, horizon + (s.H * 0.012), s.Size * 0.09, 0.6);
        s.Svg.Rect(-5, horizon + (s.H * 0.01), s.W + 10, s.H, s.Depth(0.65));
        var vx = s.W * dice.Between(0.4, 0.62);
        for (var i = -9; i <= 9; i++)
        {
            var (near, step) = (vx + (i * s.W * 0.22), s.W * 0.11);
            s.Svg.Path(
                new Pen().Move(vx + (i * s.W * 0.016), horizon + (s.H * 0.01)).Quad(vx + (i * s.W * 0.06), s.H * 0.75, near, s.H + 5).Line(near + step, s.H + 5).Quad(vx + (i * s.W * 0.06) + (step * 0.28), s.H * 0.75, vx + (i * s.W * 0.016) + (s.W * 0.008), horizon + (s.H * 0.01)).Close().Data,
                s.Svg.Fade(new(0, s.Depth(0.75)), new(1, s.Depth(1.3))));
        }

        Cast.Stand(s, s.W * s.Pick(0.66, 0.66), s.H * 0.79, s.Size * 0.17);
    }

    public static void Meadow(Stage s)
    {
        var dice = s.Dice.Fork("meadow");
        Sky.Paint(s, s.H * 0.62, 0.34, -1);
        var ridge = Hills.Layers(s, dice, 0.58, 0.74, 3, 0.15, 0.8);
        var x = s.W * 0.66;
        Trees.One(s, dice, Trees.Suited(s, dice), s.W * 0.84, ridge.At(s.W * 0.84) + 5, s.Size * 0.26, s.Depth(1.1));
        Cast.Stand(s, x, ridge.At(x) + (s.H * 0.03), s.Size * 0.17, always: true);
        s.Svg.Rect(-5, s.H * 0.88, s.W + 10, s.H, s.Depth(1.3));
        Branches.Grass(s, dice, _ => s.H * 0.9, 0, s.W, 150, s.Size * 0.09, s.Depth(1.1));
        for (var i = 0; i < (s.Wide ? 22 : 13); i++)
        {
            Blossoms.Flower(s, dice, dice.Unit() * s.W, s.H * dice.Between(0.92, 1), s.Size * dice.Between(0.07, 0.14), s.Depth(1.3), 1);
        }
    }

    public static void Terraces(Stage s)
    {
        var dice = s.Dice.Fork("terraces");
        Sky.Paint(s, s.H * 0.42, 0.7, 0.2);
        s.Fill(Land.Peaks(s, dice, s.H * 0.46, s.H * 0.2, 0.3, 0.75).Data(s.H + 5), 0.12);
        var shine = s.Colours.Horizon.Lift(0.04);
        for (var i = 0; i < 9; i++)
        {
            var t = i / 8.0;
            var noise = new Ripple(dice);
            var level = 0.44 + (0.5 * Math.Pow(t, 1.25));
            var ridge = Ridge.Of(s, 22, true, at => s.H * (level + (0.03 * Math.Sin((at * 5) + (t * 3))) + (0.035 * noise.At(at * 3)) + (0.07 * (1 - t) * (0.5 - at))));
            s.Svg.Path(ridge.Data(s.H + 5), i % 2 == 0 ? s.Svg.Fade(new(0, shine.To(s.Depth(t), 0.25)), new(0.2, s.Depth(0.3 + t))) : s.Layer(0.25 + (t * 1.05)));
            s.Svg.Stroke(new Pen().Move(ridge.Points[0].X, ridge.Points[0].Y).Smooth(ridge.Points).Data, s.Depth(0.5 + t), 1 + (t * 2), 0.7);
            if (i is 3 or 5)
            {
                Houses.Small(s, dice, s.W * dice.Between(0.15, 0.4), ridge.At(s.W * 0.3), s.Size * (0.05 + (0.05 * t)), 0.5 + (t * 0.5));
                Trees.Row(s, dice, ridge, 0.55, 0.9, 4, s.Size * (0.06 + (0.06 * t)), Trees.Suited(s, dice), s.Depth(0.7 + (t * 0.5)));
            }
        }

        Cast.Stand(s, s.W * 0.6, s.H * 0.82, s.Size * 0.13);
    }
}
