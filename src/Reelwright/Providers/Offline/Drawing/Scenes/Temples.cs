using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Temples and chapels.</summary>
internal static class Temples
{
    public static void Steps(Stage s)
    {
        var dice = s.Dice.Fork("steps");
        Sky.Paint(s, s.H * 0.5, 0.5, 0.24, s.Pick(0.16, 0.18));
        s.Fill(Land.Peaks(s, dice, s.H * 0.6, s.H * 0.3, 0.24, 0.78).Data(s.H + 5), 0.14);
        Finish.Bank(s, s.H * 0.56, s.H * 0.16, 0.5);
        var top = s.H * 0.5;
        Buildings.Shrine(s, s.W * 0.5, top + 6, s.Size * 0.3, s.Depth(1));
        s.Svg.Path(new Pen().Move(-5, s.H * 0.74).Quad(s.W * 0.28, s.H * 0.56, s.W * 0.42, top).Line(s.W * 0.58, top).Quad(s.W * 0.72, s.H * 0.56, s.W + 5, s.H * 0.74).Line(s.W + 5, s.H + 5).Line(-5, s.H + 5).Close().Data, s.Layer(0.8));
        var stone = s.Colours.Horizon.To(s.Depth(1), 0.35);
        for (var i = 0; i < 15; i++)
        {
            var t = Math.Pow(i / 14.0, 1.25);
            var (y, half) = (top + ((s.H * 0.92 - top) * t), s.W * (s.Pick(0.02, 0.05) + (s.Pick(0.15, 0.3) * t)));
            s.Svg.Rect((s.W * 0.5) - half, y, half * 2, s.H * 0.08, i % 2 == 0 ? stone : stone.Lift(-0.05));
            s.Svg.Rect((s.W * 0.5) - half, y, half * 2, 1.5 + (2 * t), s.Depth(1.3), 0.4);
        }

        foreach (var side in (int[])[-1, 1])
        {
            for (var i = 0; i < 4; i++)
            {
                var t = (i + 1) / 4.0;
                var x = (s.W * 0.5) + (side * s.W * (s.Pick(0.08, 0.14) + (s.Pick(0.34, 0.36) * t)));
                Trees.One(s, dice, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, x, top + (s.H * 0.34 * t), s.Size * (0.16 + (0.34 * t)), s.Depth(0.8 + (0.7 * t)));
            }
        }

        s.Svg.Rect(-5, s.H * 0.9, s.W + 10, s.H, s.Depth(1.5));
        Cast.Stand(s, s.W * 0.5, s.H * 0.78, s.Size * 0.15, s.Colours.Ink, true);
    }

    public static void AmongTrees(Stage s)
    {
        var dice = s.Dice.Fork("among trees");
        Sky.Paint(s, s.H * 0.6, 0.7, 0.24);
        for (var i = 0; i < 2; i++)
        {
            var ridge = Land.Hills(s, dice, s.H * (0.56 + (i * 0.08)), s.H * 0.1, 2);
            Trees.Row(s, dice, ridge, 0, 1, s.Wide ? 26 : 13, s.Size * (0.1 + (i * 0.05)), Trees.Kind.Conifer, s.Depth(0.15 + (i * 0.25)));
            s.Fill(ridge.Data(s.H + 5), 0.15 + (i * 0.25));
            Finish.Bank(s, s.H * (0.62 + (i * 0.08)), s.H * 0.14, 0.4);
        }

        var ground = Land.Hills(s, dice, s.H * 0.8, s.H * 0.04, 1.4);
        var x = s.W * s.Pick(0.4, 0.5);
        if (s.Plan.East)
        {
            Castles.Hall(s, x, ground.At(x) + 8, s.Size * 0.5, s.Depth(1.1));
        }
        else
        {
            Buildings.Shrine(s, x, ground.At(x) + 8, s.Size * 0.46, s.Depth(1.1));
        }

        s.Fill(ground.Data(s.H + 5), 1.15);
        Trees.Row(s, dice, ground, 0, 0.16, 2, s.Size * 0.5, Trees.Suited(s, dice), s.Depth(1.4));
        Trees.Row(s, dice, ground, 0.78, 1.02, 4, s.Size * 0.44, Trees.Suited(s, dice), s.Depth(1.4));
        Cast.Stand(s, x + (s.Size * 0.34), ground.At(x + (s.Size * 0.34)) + 6, s.Size * 0.18);
    }
}
