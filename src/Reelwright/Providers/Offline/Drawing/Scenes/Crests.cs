using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Somebody or something alone on a height.</summary>
internal static class Crests
{
    public static void LoneTree(Stage s)
    {
        var dice = s.Dice.Fork("tree");
        var x = s.Pick(0.64, 0.55);
        Sky.Paint(s, s.H * 0.72, x - 0.04, s.Pick(0.42, 0.46), s.Pick(0.2, 0.24));
        Hills.Layers(s, dice, 0.64, 0.72, 2, 0.05, 0.3, false);
        var hill = Ridge.Of(s, 16, true, at => s.H * (0.84 - (0.13 * Math.Exp(-Math.Pow((at - x) * 2.4, 2)))));
        s.Fill(hill.Data(s.H + 5), 1.1);
        var kind = s.Plan.Weather == Weather.Snow ? Trees.Kind.Bare : s.Plan.East ? Trees.Kind.Pine : dice.Pick([Trees.Kind.Round, Trees.Kind.Bare]);
        Trees.One(s, dice, kind, s.W * x, hill.At(s.W * x) + 8, s.Size * 0.5, s.Depth(1.75));
        var stand = s.W * (x - s.Pick(0.14, 0.2));
        Cast.Stand(s, stand, hill.At(stand) + 4, s.Size * 0.12);
    }

    public static void Overlook(Stage s)
    {
        var dice = s.Dice.Fork("overlook");
        Sky.Paint(s, s.H * 0.6, 0.68, s.Pick(0.3, 0.3));
        for (var i = 0; i < 4; i++)
        {
            var level = s.H * (0.62 + (i * 0.075));
            s.Fill(Land.Peaks(s, dice, level, s.H * (0.2 - (i * 0.035)), dice.Between(0.3, 0.9)).Data(s.H + 5), 0.08 + (i * 0.2));
            Finish.Bank(s, level + (s.H * 0.03), s.H * 0.1, 0.35);
        }

        var edge = s.Pick(0.4, 0.56);
        var noise = new Ripple(dice);
        var rock = Ridge.Of(s, 40, false, at => at < edge
            ? s.H * (0.66 - (0.05 * at) + (0.012 * noise.Rough(at * 18, 3, 0.5)))
            : s.H * (0.66 + (Math.Pow(at - edge, 0.45) * 0.6) + (0.02 * noise.Rough(at * 18, 3, 0.5))));
        s.Fill(rock.Data(s.H + 5), 1.3);
        Branches.Grass(s, dice, rock.At, 0, s.W * edge, 40, s.Size * 0.03, s.Depth(1.3));
        var x = s.W * (edge - s.Pick(0.07, 0.12));
        if (s.Plan.East)
        {
            Trees.One(s, dice, Trees.Kind.Pine, s.W * edge * 0.35, rock.At(s.W * edge * 0.35) + 8, s.Size * 0.42, s.Depth(1.6));
        }

        Cast.Stand(s, x, rock.At(x) + 4, s.Size * 0.19, always: true);
    }

    public static void Framed(Stage s)
    {
        var dice = s.Dice.Fork("framed");
        Sky.Paint(s, s.H * 0.56, 0.66, 0.3);
        var ridge = Hills.Layers(s, dice, 0.54, 0.84, 4, 0.1, 0.95);
        var x = s.W * s.Pick(0.62, 0.6);
        Cast.Stand(s, x, ridge.At(x) + 4, s.Size * 0.13);
        var ink = s.Depth(1.8);
        var trunk = s.W * 0.1;
        s.Svg.Path(
            new Pen().Move(trunk - (s.Size * 0.07), s.H + 5).Curve(trunk, s.H * 0.75, trunk - (s.Size * 0.03), s.H * 0.5, trunk - (s.Size * 0.05), -10)
                .Line(trunk + (s.Size * 0.03), -10).Curve(trunk + (s.Size * 0.02), s.H * 0.45, trunk + (s.Size * 0.01), s.H * 0.75, trunk + (s.Size * 0.1), s.H + 5).Close().Data, ink);
        s.Svg.Stroke(new Pen().Move(trunk, s.H * 0.3).Quad(s.W * 0.2, s.H * 0.2, s.W * 0.42, s.H * 0.1).Data, ink, s.Size * 0.022);
        for (var i = 0; i < 8; i++)
        {
            Trees.Crown(s, dice, s.W * (i * 0.085), s.H * dice.Between(-0.02, 0.07), s.Size * dice.Between(0.09, 0.15), s.Size * dice.Between(0.06, 0.1), i % 3 == 1 ? s.Depth(1.45) : ink);
        }

        Branches.Grass(s, dice, _ => s.H * 0.99, 0, s.W * 0.4, 60, s.Size * 0.13, ink);
    }

    public static void Crest(Stage s)
    {
        var dice = s.Dice.Fork("crest");
        Sky.Paint(s, s.H * 0.85, 0.5, s.Pick(0.46, 0.5), s.Pick(0.27, 0.3));
        Hills.Layers(s, dice, 0.72, 0.76, 2, 0.1, 0.35, false);
        var ridge = Ridge.Of(s, 14, true, at => s.H * (0.86 - (0.1 * Math.Sin(Math.Clamp(at, 0, 1) * Math.PI))));
        s.Fill(ridge.Data(s.H + 5), 1.2);
        Branches.Grass(s, dice, ridge.At, 0, s.W, 90, s.Size * 0.045, s.Depth(1.2));
        Cast.Stand(s, s.W * 0.5, ridge.At(s.W * 0.5) + 4, s.Size * 0.27, s.Depth(1.9), true);
        Trees.Row(s, dice, ridge, 0.78, 1.02, 3, s.Size * 0.22, Trees.Suited(s, dice), s.Depth(1.6));
    }
}
