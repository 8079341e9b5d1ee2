using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Fields, meadows and deserts.</summary>
internal static class Fields
{
    public static readonly Action<Stage>[] All = [Furrows, Meadow, Stacks, Terraces, Mill, Hills.All[4]];

    public static readonly Action<Stage>[] Deserts = [Dunes, Caravan, Mesas];

    private static void Furrows(Stage s)
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

    private static void Meadow(Stage s)
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
            Gardens.Flower(s, dice, dice.Unit() * s.W, s.H * dice.Between(0.92, 1), s.Size * dice.Between(0.07, 0.14), s.Depth(1.3), 1);
        }
    }

    private static void Stacks(Stage s)
    {
        var dice = s.Dice.Fork("stacks");
        var horizon = s.H * 0.6;
        Sky.Paint(s, horizon, 0.7, -1, 0.1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.09, 1.6).Data(s.H + 5), 0.2);
        var field = s.Colours.Lamp.To(s.Depth(0.7), s.Colours.Dark ? 0.85 : 0.55);
        s.Svg.Path(Land.Hills(s, dice, s.H * 0.66, s.H * 0.03, 1.4).Data(s.H + 5), s.Svg.Fade(new(0, field.To(s.Colours.Horizon, 0.2)), new(1, field.To(s.Depth(1.2), 0.7))));
        foreach (var (at, y, w) in (ReadOnlySpan<(double, double, double)>)[(0.72, 0.69, 0.09), (0.5, 0.71, 0.12), (0.88, 0.74, 0.16), (0.24, 0.8, 0.27)])
        {
            Stack(s, s.W * at, s.H * y, s.Size * w, field);
        }

        var stubble = new Pen();
        for (var i = 0; i < 90; i++)
        {
            var y = s.H * dice.Between(0.72, 0.98);
            var x = dice.Unit() * s.W;
            stubble.Move(x, y).Line(x + 2, y - (s.Size * 0.012));
        }

        s.Svg.Stroke(stubble.Data, s.Depth(1.1), 1.6, 0.5);
        Cast.Stand(s, s.W * s.Pick(0.44, 0.56), s.H * 0.8, s.Size * 0.18);
    }

    private static void Stack(Stage s, double x, double y, double w, Colour straw)
    {
        s.Svg.Ellipse(x + (w * 0.15), y, w * 0.62, w * 0.07, s.Colours.Ink, 0.25);
        s.Svg.Path(
            new Pen().Move(x - (w * 0.44), y).Curve(x - (w * 0.54), y - (w * 0.36), x - (w * 0.3), y - (w * 0.74), x - (w * 0.02), y - (w * 0.82))
                .Curve(x + (w * 0.3), y - (w * 0.74), x + (w * 0.54), y - (w * 0.36), x + (w * 0.44), y).Quad(x, y + (w * 0.06), x - (w * 0.44), y).Close().Data,
            s.Svg.Linear(x - (w * 0.5), 0, x + (w * 0.5), 0, new(0, straw.Lift(0.05)), new(0.45, straw), new(1, straw.To(s.Colours.Near, 0.55))));
        var straws = new Pen();
        for (var i = -4; i <= 4; i++)
        {
            straws.Move(x + (w * 0.02 * i), y - (w * 0.8)).Quad(x + (w * 0.09 * i), y - (w * 0.6), x + (w * 0.1 * i), y - (w * (0.16 + (0.05 * (i & 3)))));
        }

        s.Svg.Stroke(straws.Data, s.Depth(1.1), w * 0.01, 0.35);
    }

    private static void Terraces(Stage s)
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

    private static void Mill(Stage s)
    {
        var dice = s.Dice.Fork("mill");
        Sky.Paint(s, s.H * 0.64, 0.28, -1);
        Hills.Layers(s, dice, 0.6, 0.7, 2, 0.12, 0.4);
        var hill = Ridge.Of(s, 16, true, at => s.H * (0.84 - (0.12 * Math.Exp(-Math.Pow((at - 0.66) * 2.6, 2)))));
        var (x, h) = (s.W * 0.66, s.Size * s.Pick(0.34, 0.36));
        var y = hill.At(x) + 6;
        var body = s.Depth(1.15);
        s.Svg.Path(Pen.Polygon((x - (h * 0.2), y), (x - (h * 0.12), y - (h * 0.7)), (x + (h * 0.12), y - (h * 0.7)), (x + (h * 0.2), y)), s.Svg.Linear(x - (h * 0.2), 0, x + (h * 0.2), 0, new(0, body.To(s.Colours.Horizon, 0.35)), new(1, body)));
        s.Svg.Path(new Pen().Move(x - (h * 0.145), y - (h * 0.69)).Quad(x, y - (h * 0.98), x + (h * 0.145), y - (h * 0.69)).Close().Data, s.Depth(1.6));
        s.Svg.Path(Castles.Arch(x, y, h * 0.045, h * 0.16), s.Colours.Lamp, Buildings.Lit(s));
        s.Svg.Rect(x - (h * 0.03), y - (h * 0.48), h * 0.06, h * 0.08, s.Colours.Lamp, Buildings.Lit(s));
        var turn = dice.Between(12, 40);
        for (var i = 0; i < 4; i++)
        {
            s.Svg.Place(x, y - (h * 0.74), h / 100, h / 100, turn + (i * 90));
            s.Svg.Path("M-.8 0L-.8-58L.8-58L.8 0Z", s.Depth(1.8));
            s.Svg.Path("M1-14L13-16L13-57L1-57Z", s.Colours.Horizon.To(s.Depth(1), 0.25), 0.85);
            s.Svg.Stroke("M7-15L7-57M1-26L13-26M1-36L13-36M1-46L13-46", s.Depth(1.6), 0.8);
            s.Svg.Close();
        }

        s.Fill(hill.Data(s.H + 5), 1.05);
        Branches.Grass(s, dice, hill.At, 0, s.W, 80, s.Size * 0.04, s.Depth(1.2));
        Cast.Stand(s, s.W * 0.38, hill.At(s.W * 0.38) + 4, s.Size * 0.14);
    }

    private static void Dunes(Stage s)
    {
        var dice = s.Dice.Fork("dunes");
        Sky.Paint(s, s.H * 0.56, -1, 0.3, s.Pick(0.13, 0.16));
        for (var i = 0; i < 4; i++)
        {
            var near = 0.12 + (i * 0.3);
            var crest = dice.Between(0.2, 0.8);
            var level = s.H * (0.6 + (i * 0.11));
            var dune = Land.Dune(s, dice, level, s.H * (0.1 + (i * 0.045)), crest);
            s.Fill(dune.Data(s.H + 5), near);
            var (cx, cy) = (s.W * crest, dune.At(s.W * crest));
            s.Svg.Path(
                new Pen().Move(cx, cy).Curve(cx + (s.W * 0.05), cy + (s.H * 0.09), cx - (s.W * 0.08), cy + (s.H * 0.15), cx + (s.W * 0.03), s.H + 5).Line(cx + (s.W * 0.9), s.H + 5).Line(cx + (s.W * 0.34), dune.At(cx + (s.W * 0.34))).Quad(cx + (s.W * 0.14), dune.At(cx + (s.W * 0.16)), cx, cy).Close().Data,
                s.Svg.Fade(new(0, s.Depth(near + 0.3), 0.75), new(1, s.Depth(near + 0.3), 0)));
        }

        Cast.Stand(s, s.W * 0.32, s.H * 0.8, s.Size * 0.12, always: true);
    }

    private static void Caravan(Stage s)
    {
        var dice = s.Dice.Fork("caravan");
        Sky.Paint(s, s.H * 0.66, 0.5, s.Pick(0.44, 0.46), s.Pick(0.22, 0.24));
        s.Fill(Land.Dune(s, dice, s.H * 0.66, s.H * 0.1, 0.2).Data(s.H + 5), 0.2);
        var dune = Land.Dune(s, dice, s.H * 0.78, s.H * 0.12, 0.62);
        s.Fill(dune.Data(s.H + 5), 0.75);
        for (var i = 0; i < (s.Wide ? 6 : 4); i++)
        {
            var x = s.W * (0.22 + (i * (s.Wide ? 0.075 : 0.13)));
            Cast.Draw(s, i % 3 == 2 ? Silhouettes.Horse : i % 3 == 1 ? Silhouettes.Cloak : Silhouettes.Rider, x, dune.At(x) + 3, s.Size * 0.1, 1, s.Depth(1.8), false);
        }

        s.Fill(Land.Dune(s, dice, s.H * 0.93, s.H * 0.07, 0.25).Data(s.H + 5), 1.25);
    }

    private static void Mesas(Stage s)
    {
        var dice = s.Dice.Fork("mesas");
        Sky.Paint(s, s.H * 0.64);
        for (var i = 0; i < 3; i++)
        {
            var level = s.H * (0.64 + (i * 0.05));
            for (var k = 0; k < 3 - (i / 2); k++)
            {
                var (x, w, h) = (s.W * dice.Between(0, 1), s.Size * dice.Between(0.12, 0.32), s.H * (dice.Between(0.12, 0.26) - (i * 0.03)));
                var rock = Pen.Polygon((x - (w * 0.75), level + 8), (x - (w * 0.52), level - (h * 0.45)), (x - (w * 0.44), level - h), (x - (w * 0.1), level - (h * 1.03)), (x + (w * 0.4), level - (h * 0.97)), (x + (w * 0.48), level - (h * 0.5)), (x + (w * 0.75), level + 8));
                s.Svg.Path(rock, s.Svg.Linear(x - (w / 2), 0, x + (w / 2), 0, new(0, s.Depth(0.2 + (i * 0.3)).To(s.Colours.Orb, 0.12)), new(1, s.Depth(0.35 + (i * 0.3)))));
                s.Svg.Stroke(new Pen().Move(x - (w * 0.46), level - (h * 0.8)).Line(x + (w * 0.42), level - (h * 0.78)).Move(x - (w * 0.5), level - (h * 0.5)).Line(x + (w * 0.47), level - (h * 0.52)).Data, s.Depth(0.6 + (i * 0.3)), 2, 0.4);
            }

            s.Fill(Land.Hills(s, dice, level + (s.H * 0.01), s.H * 0.015, 2).Data(s.H + 5), 0.3 + (i * 0.32));
        }

        Trees.One(s, dice, Trees.Kind.Palm, s.W * 0.84, s.H * 0.86, s.Size * 0.3, s.Depth(1.6));
        Trees.One(s, dice, Trees.Kind.Palm, s.W * 0.9, s.H * 0.87, s.Size * 0.22, s.Depth(1.6));
        s.Svg.Rect(-5, s.H * 0.85, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1)), new(0.4, s.Depth(1.2))));
        Cast.Stand(s, s.W * 0.4, s.H * 0.86, s.Size * 0.15, always: true);
    }
}
