using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Stars, moon and sun.</summary>
internal static class Heavens
{
    public static void MilkyWay(Stage s)
    {
        var dice = s.Dice.Fork("arch");
        Sky.Paint(s, s.H * 0.8, 0.2, 0.2, 0.045);
        var glow = s.Svg.Glow(new(0, s.Colours.Orb, 0.26), new(0.5, s.Colours.Horizon, 0.12), new(1, s.Colours.Horizon, 0));
        s.Svg.Place(s.W * 0.6, s.H * 0.36, 1, 1, -38);
        s.Svg.Ellipse(0, 0, Math.Max(s.W, s.H) * 0.6, s.Size * 0.2, glow);
        var dust = new Pen();
        for (var i = 0; i < 170; i++)
        {
            var off = (dice.Unit() + dice.Unit() + dice.Unit() - 1.5) / 1.5;
            dust.Box(dice.Between(-0.56, 0.56) * Math.Max(s.W, s.H), off * s.Size * 0.17, s.Size * 0.0022, s.Size * 0.0022);
        }

        s.Svg.Path(dust.Data, s.Colours.Orb, 0.75);
        s.Svg.Close();
        Sky.Stars(s, dice, s.H * 0.74, 130, false);
        s.Svg.Stroke(new Pen().Move(s.W * 0.3, s.H * 0.2).Line((s.W * 0.3) + (s.Size * 0.17), (s.H * 0.2) + (s.Size * 0.06)).Data, s.Svg.Linear(s.W * 0.3, 0, (s.W * 0.3) + (s.Size * 0.17), 0, new(0, s.Colours.Orb, 0), new(1, s.Colours.Orb)), 3);
        s.Fill(Land.Peaks(s, dice, s.H * 0.84, s.H * 0.16, 0.7).Data(s.H + 5), 0.55);
        var ridge = Land.Hills(s, dice, s.H * 0.88, s.H * 0.06, 1.6);
        s.Fill(ridge.Data(s.H + 5), 1.2);
        Cast.Stand(s, s.W * 0.34, ridge.At(s.W * 0.34) + 3, s.Size * 0.15, s.Colours.Ink, true);
    }

    public static void Treetops(Stage s)
    {
        var dice = s.Dice.Fork("treetops");
        Sky.Paint(s, s.H * 0.9, 0.5, s.Pick(0.42, 0.42), s.Pick(0.17, 0.2));
        for (var i = 0; i < 3; i++)
        {
            var near = 0.4 + (i * 0.45);
            var level = s.H * (0.82 + (i * 0.08));
            var edge = Ridge.Of(s, 16, true, at => level - (s.H * 0.3 * Math.Pow(Math.Abs(at - 0.5) * 1.7, 2.2)));
            Trees.Row(s, dice, edge, -0.02, 1.02, (s.Wide ? 20 : 11) - (i * 3), s.Size * (0.16 + (i * 0.09)), s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(near));
            s.Fill(edge.Data(s.H + 5), near);
        }
    }

    public static void GreatDisc(Stage s)
    {
        var dice = s.Dice.Fork("great");
        Sky.Paint(s, s.H * 0.78, dice.Between(0.4, 0.6), s.Pick(0.46, 0.48), s.Pick(0.32, 0.34));
        Hills.Layers(s, dice, 0.72, 0.8, 2, 0.15, 0.6);
        var ridge = Land.Hills(s, dice, s.H * 0.87, s.H * 0.06, 1.4);
        Trees.Row(s, dice, ridge, 0.02, 0.2, 3, s.Size * 0.24, Trees.Suited(s, dice), s.Depth(1.6));
        s.Fill(ridge.Data(s.H + 5), 1.3);
        Cast.Stand(s, s.W * 0.5, ridge.At(s.W * 0.5) + 3, s.Size * 0.18, s.Colours.Ink);
        Birds.Flock(s, dice, s.H * 0.7);
    }

    public static void Beams(Stage s)
    {
        var dice = s.Dice.Fork("beams");
        var c = s.Colours;
        var (x, y) = Sky.Paint(s, s.H * 0.7, 0.5, s.Pick(0.44, 0.46), s.Pick(0.13, 0.15));
        var reach = Math.Max(s.W, s.H) * 1.2;
        var pen = new Pen();
        for (var i = 0; i < 18; i++)
        {
            var (a, b) = (Branches.Walk(x, y, i * 20, reach), Branches.Walk(x, y, (i * 20) + 9, reach));
            pen.Move(x, y).Line(a.X, a.Y).Line(b.X, b.Y).Close();
        }

        s.Svg.Path(pen.Data, c.Orb, 0.14);
        s.Svg.Circle(x, y, s.Size * 0.14, c.Orb);
        var ridge = Hills.Layers(s, dice, 0.66, 0.84, 4, 0.2, 1.1);
        Cast.Stand(s, s.W * 0.5, ridge.At(s.W * 0.5) + 3, s.Size * 0.16, s.Colours.Ink);
    }
}
