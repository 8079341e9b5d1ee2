using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Cities, streets and villages.</summary>
internal static class Towns
{
    public static readonly Action<Stage>[] Cities = [Towers, Canyon, Waterfront, Roofs];

    public static readonly Action<Stage>[] Streets = [Front, Alley, UnderLamp, Corner];

    public static readonly Action<Stage>[] Villages = [OnHill, Farm, Lane, Hamlet];

    private static void Towers(Stage s)
    {
        var dice = s.Dice.Fork("towers");
        Sky.Paint(s, s.H * 0.7, 0.36, s.Colours.Dark ? 0.24 : 0.42, 0.11);
        var lit = s.Colours.Hour is Hour.Night or Hour.Dusk ? 0.32 : 0.12;
        for (var i = 0; i < 4; i++)
        {
            Skyline.Towers(s, dice, s.H * (0.82 + (i * 0.05)), s.H * (0.6 - (i * 0.12)), 0.12 + (i * 0.32), i == 0 ? lit * 0.4 : lit);
            if (i < 3)
            {
                Finish.Bank(s, s.H * (0.8 + (i * 0.03)), s.H * 0.2, 0.35);
            }
        }

        s.Svg.Rect(-5, s.H * 0.88, s.W + 10, s.H, s.Depth(1.5));
        s.Svg.Rect(-5, s.H * 0.88, s.W + 10, s.Size * 0.01, s.Depth(1.9));
        Cast.Stand(s, s.W * s.Pick(0.66, 0.6), s.H * 0.885, s.Size * 0.16, s.Colours.Ink);
    }

    private static void Canyon(Stage s)
    {
        var dice = s.Dice.Fork("canyon");
        var (vx, vy) = (s.W * 0.5, s.H * 0.62);
        Sky.Paint(s, vy, 0.5, s.Colours.Dark ? 0.28 : 0.46, s.Pick(0.1, 0.12));
        Skyline.Towers(s, dice, vy + 6, s.H * 0.16, 0.2, 0.1);
        s.Svg.Path(Pen.Polygon((vx - 4, vy), (vx + 4, vy), (s.W * 1.1, s.H + 5), (-s.W * 0.1, s.H + 5)), s.Svg.Fade(new(0, s.Colours.Horizon.To(s.Depth(1), 0.4)), new(1, s.Depth(1.4))));
        for (var i = 5; i >= 0; i--)
        {
            foreach (var side in (int[])[-1, 1])
            {
                Facade(s, dice, vx, vy, side, Math.Pow(0.6, i), Math.Pow(0.6, i + 1), 1.25 - (i * 0.19), dice.Between(0.55, 1.05));
            }
        }

        s.Svg.Circle(vx, vy, s.Size * 0.3, s.Svg.Glow(new(0, s.Colours.Orb, 0.5), new(1, s.Colours.Orb, 0)));
        Cast.Stand(s, vx, s.H * 0.82, s.Size * 0.2, s.Colours.Ink, true);
    }

    private static void Facade(Stage s, Dice dice, double vx, double vy, int side, double near, double far, double depth, double tall)
    {
        var reach = s.W * 0.56;
        var (xn, xf) = (vx + (side * reach * near), vx + (side * reach * far));
        var (topN, topF) = (vy - (s.H * 0.95 * tall * near), vy - (s.H * 0.95 * tall * far));
        var (footN, footF) = (vy + (s.H * 0.4 * near), vy + (s.H * 0.4 * far));
        s.Svg.Path(Pen.Polygon((xn, topN), (xf, topF), (xf, footF), (xn, footN)), s.Svg.Linear(xn, 0, xf, 0, new(0, s.Depth(depth + 0.15)), new(1, s.Depth(depth - 0.15))));
        s.Svg.Path(Pen.Polygon((xn, topN), (xn + (side * s.W), topN), (xn + (side * s.W), footN), (xn, footN)), s.Depth(depth + 0.3));
        var windows = new Pen();
        for (var r = 0; r < 9; r++)
        {
            for (var k = 0; k < 4; k++)
            {
                if (!dice.Chance(s.Colours.Dark || s.Colours.Hour == Hour.Dusk ? 0.4 : 0.2))
                {
                    continue;
                }

                var (a, b) = ((k + 0.25) / 4, (k + 0.7) / 4);
                var (u, v) = ((r + 0.3) / 10, (r + 0.7) / 10);
                windows.Move(X(a), Y(a, u)).Line(X(b), Y(b, u)).Line(X(b), Y(b, v)).Line(X(a), Y(a, v)).Close();
            }
        }

        s.Svg.Path(windows.Data, s.Colours.Lamp, Buildings.Lit(s));

        double X(double t) => xn + ((xf - xn) * t);
        double Y(double t, double u) => topN + ((topF - topN) * t) + ((footN + ((footF - footN) * t) - topN - ((topF - topN) * t)) * u);
    }

    private static void Waterfront(Stage s)
    {
        var dice = s.Dice.Fork("waterfront");
        var line = s.H * 0.64;
        var (x, _) = Sky.Paint(s, line, 0.7, 0.2, 0.09);
        Skyline.Towers(s, dice, line, s.H * 0.34, 0.2, 0.12);
        var data = Skyline.Towers(s, dice, line, s.H * 0.24, 0.7, s.Colours.Hour is Hour.Night or Hour.Dusk ? 0.4 : 0.15);
        Water.Sheet(s, line, s.H);
        Water.Mirror(s, data, line, s.Depth(0.7), 0.35, 0.7);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.08, 0.5);
        var shine = new Pen();
        for (var i = 0; i < 46; i++)
        {
            var (px, py, w) = (dice.Unit() * s.W, line + ((s.H * 0.3) * Math.Pow(dice.Unit(), 1.5)) + 4, s.Size * dice.Between(0.008, 0.024));
            shine.Move(px - w, py).Line(px + w, py);
        }

        s.Svg.Stroke(shine.Data, s.Colours.Lamp, s.Size * 0.0035, Buildings.Lit(s) * 0.7);
        s.Svg.Rect(-5, s.H * 0.88, s.W + 10, s.H, s.Depth(1.5));
        var rail = new Pen().Move(-5, s.H * 0.83).Line(s.W + 5, s.H * 0.83).Move(-5, s.H * 0.855).Line(s.W + 5, s.H * 0.855);
        for (var px = 0.0; px < s.W; px += s.Size * 0.09)
        {
            rail.Move(px, s.H * 0.83).Line(px, s.H * 0.89);
        }

        s.Svg.Stroke(rail.Data, s.Depth(1.7), s.Size * 0.006);
        Lights.Post(s, s.W * s.Pick(0.2, 0.16), s.H * 0.89, s.Size * 0.42, s.Depth(1.8));
        Cast.Stand(s, s.W * s.Pick(0.42, 0.5), s.H * 0.89, s.Size * 0.24, s.Colours.Ink, true);
    }

    private static void Roofs(Stage s)
    {
        var dice = s.Dice.Fork("roofs");
        Sky.Paint(s, s.H * 0.6, 0.64, s.Pick(0.3, 0.34), s.Pick(0.14, 0.17));
        Skyline.Towers(s, dice, s.H * 0.66, s.H * 0.3, 0.15, 0.1);
        for (var row = 0; row < 3; row++)
        {
            var y = s.H * (0.7 + (row * 0.11));
            Houses.Row(s, dice, y + (s.H * 0.12), s.Size * (0.16 + (row * 0.07)), 0.45 + (row * 0.32));
        }

        var roof = s.Depth(1.75);
        s.Svg.Path(Pen.Polygon((-5, s.H * 0.8), (s.W * s.Pick(0.44, 0.6), s.H * 0.88), (s.W + 5, s.H * 0.93), (s.W + 5, s.H + 5), (-5, s.H + 5)), roof);
        s.Svg.Rect(s.W * 0.05, s.H * 0.7, s.Size * 0.07, s.H * 0.14, roof);
        s.Svg.Rect(s.W * 0.045, s.H * 0.69, s.Size * 0.085, s.Size * 0.018, roof);
        Houses.Smoke(s, dice, (s.W * 0.05) + (s.Size * 0.035), s.H * 0.69, s.Size * 0.3);
        Cast.Draw(s, Silhouettes.Cat, s.W * s.Pick(0.26, 0.4), s.H * s.Pick(0.853, 0.862), s.Size * 0.3, 1, s.Colours.Ink, false);
    }

    private static void Front(Stage s)
    {
        var dice = s.Dice.Fork("front");
        Sky.Paint(s, s.H * 0.5, 0.7, s.Pick(0.14, 0.16), 0.07);
        var y = s.H * 0.83;
        Houses.Row(s, dice, y - (s.H * 0.05), s.Size * s.Pick(0.66, 0.72), 0.3);
        Finish.Bank(s, y - (s.H * 0.05), s.H * 0.2, 0.35);
        Houses.Row(s, dice, y, s.Size * s.Pick(0.5, 0.54), 0.8);
        s.Svg.Rect(-5, y, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1.1)), new(0.12, s.Depth(1.25)), new(1, s.Depth(1.6))));
        Lights.Post(s, s.W * s.Pick(0.22, 0.2), y + (s.H * 0.03), s.Size * 0.46, s.Depth(1.9));
        Lights.Post(s, s.W * s.Pick(0.8, 0.86), y + (s.H * 0.03), s.Size * 0.46, s.Depth(1.9));
        Cast.Stand(s, s.W * 0.5, y + (s.H * 0.035), s.Size * 0.25, s.Colours.Ink, true);
    }

    private static void Alley(Stage s)
    {
        var dice = s.Dice.Fork("alley");
        var (vx, vy) = (s.W * 0.53, s.H * 0.6);
        Sky.Paint(s, vy, 0.53, s.Pick(0.3, 0.34), s.Pick(0.1, 0.12));
        s.Svg.Path(Pen.Polygon((vx - 4, vy), (vx + 4, vy), (s.W * 0.95, s.H + 5), (s.W * 0.02, s.H + 5)), s.Svg.Fade(new(0, s.Colours.Lamp.To(s.Depth(1), 0.45)), new(1, s.Depth(1.4))));
        for (var i = 4; i >= 0; i--)
        {
            foreach (var side in (int[])[-1, 1])
            {
                var (near, far) = (Math.Pow(0.62, i), Math.Pow(0.62, i + 1));
                Facade(s, dice, vx, vy, side, near, far, 1.1 - (i * 0.17), dice.Between(0.5, 0.7));
                var (x, y) = (vx + (side * s.W * 0.5 * near), vy - (s.H * 0.26 * near));
                if (s.Plan.East)
                {
                    Lights.Lantern(s, x, y, s.Size * 0.15 * near);
                }
                else if (i is > 0 and < 4)
                {
                    Lights.Post(s, vx + (side * s.W * 0.4 * near), vy + (s.H * 0.38 * near), s.Size * 0.66 * near, s.Depth(1.5 - (i * 0.1)));
                }
            }
        }

        Cast.Stand(s, vx, s.H * 0.78, s.Size * 0.18, s.Colours.Ink, true);
    }

    private static void UnderLamp(Stage s)
    {
        var dice = s.Dice.Fork("under lamp");
        Sky.Paint(s, s.H * 0.7, 0.2, 0.2);
        Houses.Row(s, dice, s.H * 0.8, s.Size * 0.5, 0.3);
        Finish.Bank(s, s.H * 0.66, s.H * 0.4, 0.55);
        Houses.Row(s, dice, s.H * 0.82, s.Size * 0.3, 0.55, 0.62);
        s.Svg.Rect(-5, s.H * 0.8, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.9)), new(1, s.Depth(1.5))));
        var (x, y, h) = (s.W * s.Pick(0.44, 0.42), s.H * 0.86, s.Size * s.Pick(0.68, 0.66));
        Lights.Glow(s, x, y - (h * 0.9), h * 0.6, 0.7);
        s.Svg.Path(Pen.Polygon((x - (h * 0.03), y - (h * 0.86)), (x + (h * 0.03), y - (h * 0.86)), (x + (h * 0.42), y + 10), (x - (h * 0.42), y + 10)), s.Svg.Fade(new(0, s.Colours.Lamp, 0.5), new(1, s.Colours.Lamp, 0.05)));
        s.Svg.Ellipse(x, y + 8, h * 0.44, s.H * 0.028, s.Colours.Lamp, 0.28);
        Lights.Post(s, x, y, h, s.Colours.Ink);
        Cast.Stand(s, x + (h * 0.2), y + (s.H * 0.012), s.Size * 0.3, s.Colours.Ink, true);
    }

    private static void Corner(Stage s)
    {
        var dice = s.Dice.Fork("corner");
        Sky.Paint(s, s.H * 0.6, 0.3, 0.22);
        Houses.Row(s, dice, s.H * 0.76, s.Size * 0.34, 0.3);
        Finish.Bank(s, s.H * 0.74, s.H * 0.16, 0.35);
        var (x, y, w, h) = (s.W * s.Pick(0.54, 0.4), s.H * 0.83, s.W * 0.7, s.Size * 0.62);
        var wall = s.Depth(0.95);
        s.Svg.Rect(x, y - h, w, h, s.Svg.Fade(new(0, wall), new(1, wall.Lift(0.04))));
        Buildings.Roof(s, x + (w / 2), y - h, w * 0.6, h * 0.2, s.Depth(1.5));
        for (var i = 0; i < 3; i++)
        {
            s.Svg.Rect(x + (s.Size * (0.06 + (i * 0.22))), y - (h * 0.88), s.Size * 0.12, h * 0.22, s.Colours.Lamp, i == 1 ? Buildings.Lit(s) : 0.3);
        }

        var shop = s.Colours.Lamp.To(s.Colours.Horizon, 0.25);
        Lights.Glow(s, x + (s.Size * 0.28), y - (h * 0.2), s.Size * 0.5, 0.5);
        s.Svg.Rect(x + (s.Size * 0.05), y - (h * 0.42), s.Size * 0.3, h * 0.32, shop);
        s.Svg.Rect(x + (s.Size * 0.4), y - (h * 0.42), s.Size * 0.13, h * 0.42, shop.To(s.Colours.Accent, 0.3));
        s.Svg.Stroke(new Pen().Move(x + (s.Size * 0.15), y - (h * 0.42)).Line(x + (s.Size * 0.15), y - (h * 0.1)).Move(x + (s.Size * 0.25), y - (h * 0.42)).Line(x + (s.Size * 0.25), y - (h * 0.1)).Data, s.Depth(1.5), s.Size * 0.006);
        for (var i = 0; i < 8; i++)
        {
            var ax = x + (s.Size * (0.03 + (i * 0.066)));
            s.Svg.Path(new Pen().Move(ax, y - (h * 0.54)).Line(ax + (s.Size * 0.066), y - (h * 0.54)).Line(ax + (s.Size * 0.066), y - (h * 0.44)).Arc(s.Size * 0.033, ax, y - (h * 0.44)).Close().Data, i % 2 == 0 ? s.Colours.Accent : s.Colours.Horizon.To(s.Colours.Near, 0.1));
        }

        s.Svg.Rect(-5, y, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1.05)), new(1, s.Depth(1.6))));
        s.Svg.Path(Pen.Polygon((x + (s.Size * 0.05), y), (x + (s.Size * 0.53), y), (x + (s.Size * 0.4), s.H * 0.95), (x - (s.Size * 0.2), s.H * 0.95)), s.Colours.Lamp, 0.18);
        Cast.Stand(s, s.W * s.Pick(0.4, 0.3), y + (s.H * 0.03), s.Size * 0.27, s.Colours.Ink, true);
    }

    private static void OnHill(Stage s)
    {
        var dice = s.Dice.Fork("on hill");
        Sky.Paint(s, s.H * 0.6, 0.24, -1);
        s.Fill(Land.Peaks(s, dice, s.H * 0.66, s.H * 0.2, 0.2, 0.7).Data(s.H + 5), 0.12);
        var top = s.Pick(0.62, 0.55);
        for (var row = 0; row < 3; row++)
        {
            var hill = Ridge.Of(s, 20, true, at => s.H * (0.62 + (row * 0.09) - (0.12 * Math.Exp(-Math.Pow((at - top) / s.Pick(0.24, 0.36), 2)))));
            if (row == 0)
            {
                Buildings.Shrine(s, s.W * top, hill.At(s.W * top) + 4, s.Size * 0.19, s.Depth(0.75));
            }

            for (var i = 0; i < 5; i++)
            {
                var x = s.W * (top + ((i - 2) * s.Pick(0.075, 0.15)) + dice.Between(-0.02, 0.02));
                if (row > 0 || i != 2)
                {
                    Houses.Small(s, dice, x, hill.At(x) + (s.Size * 0.012), s.Size * (0.06 + (row * 0.018)), 0.45 + (row * 0.25));
                }
            }

            s.Fill(hill.Data(s.H + 5), 0.5 + (row * 0.27));
            Trees.Row(s, dice, hill, 0, top - 0.26, 4, s.Size * (0.07 + (row * 0.03)), Trees.Suited(s, dice), s.Depth(0.6 + (row * 0.27)));
        }

        var front = Land.Hills(s, dice, s.H * 0.9, s.H * 0.03, 1.4);
        s.Fill(front.Data(s.H + 5), 1.35);
        Cast.Stand(s, s.W * 0.26, front.At(s.W * 0.26) + 3, s.Size * 0.14);
    }

    private static void Farm(Stage s)
    {
        var dice = s.Dice.Fork("farm");
        Sky.Paint(s, s.H * 0.62, 0.3, s.Pick(0.3, 0.32), s.Pick(0.13, 0.15));
        Hills.Layers(s, dice, 0.58, 0.7, 3, 0.12, 0.55);
        var ground = Land.Hills(s, dice, s.H * 0.8, s.H * 0.04, 1.2);
        var x = s.W * s.Pick(0.66, 0.6);
        Trees.One(s, dice, Trees.Suited(s, dice), x + (s.Size * 0.34), ground.At(x + (s.Size * 0.34)) + 6, s.Size * 0.4, s.Depth(1.1));
        Houses.Smoke(s, dice, x + (s.Size * 0.085), ground.At(x) - (s.Size * 0.34), s.Size * 0.26);
        Houses.Small(s, dice, x, ground.At(x) + 6, s.Size * 0.34, 0.85);
        Houses.Small(s, dice, x - (s.Size * 0.3), ground.At(x - (s.Size * 0.3)) + 6, s.Size * 0.2, 0.75);
        s.Fill(ground.Data(s.H + 5), 1.05);
        var fence = new Pen().Move(-5, s.H * 0.85).Line(s.W * 0.5, s.H * 0.84).Move(-5, s.H * 0.87).Line(s.W * 0.5, s.H * 0.86);
        for (var i = 0; i < 11; i++)
        {
            fence.Move(s.W * 0.5 * i / 10, s.H * 0.83).Line(s.W * 0.5 * i / 10, s.H * 0.885);
        }

        s.Svg.Stroke(fence.Data, s.Depth(1.5), s.Size * 0.007);
        Cast.Stand(s, s.W * s.Pick(0.34, 0.24), s.H * 0.83, s.Size * 0.19);
    }

    private static void Lane(Stage s)
    {
        var dice = s.Dice.Fork("lane");
        var horizon = s.H * 0.58;
        Sky.Paint(s, horizon, 0.5, s.Colours.Hour is Hour.Dawn or Hour.Dusk ? 0.5 : -1, 0.1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.09, 2).Data(s.H + 5), 0.2);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.5)), new(1, s.Depth(1.2))));
        s.Svg.Path(Pen.Polygon((s.W * 0.49, horizon), (s.W * 0.51, horizon), (s.W * s.Pick(0.68, 0.86), s.H + 5), (s.W * s.Pick(0.32, 0.14), s.H + 5)), s.Colours.Horizon.To(s.Depth(1), 0.5));
        for (var i = 0; i < 4; i++)
        {
            var t = (i + 0.3) / 3.6;
            foreach (var side in (int[])[-1, 1])
            {
                var x = (s.W * 0.5) + (side * s.W * (0.06 + (s.Pick(0.4, 0.5) * Math.Pow(t, 1.5))));
                Houses.Small(s, dice, x, horizon + (s.H * 0.26 * Math.Pow(t, 1.5)) + 4, s.Size * (0.07 + (0.34 * Math.Pow(t, 1.3))), 0.35 + (t * 0.75), 0);
            }
        }

        Cast.Stand(s, s.W * 0.51, s.H * 0.78, s.Size * 0.18, s.Depth(1.9), true);
    }

    private static void Hamlet(Stage s)
    {
        var dice = s.Dice.Fork("hamlet");
        var line = s.H * 0.68;
        var (x, _) = Sky.Paint(s, line, 0.7, -1);
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.36, 0.4).Data(line + 2), 0.14);
        Finish.Bank(s, s.H * 0.6, s.H * 0.14, 0.4);
        var bank = Land.Hills(s, dice, line - 2, s.H * 0.03, 2);
        Trees.Row(s, dice, bank, 0, 1, s.Wide ? 14 : 8, s.Size * 0.15, Trees.Suited(s, dice), s.Depth(0.45));
        for (var i = 0; i < (s.Wide ? 8 : 5); i++)
        {
            var hx = s.W * (i + 0.5) / (s.Wide ? 8 : 5);
            Houses.Small(s, dice, hx, line + 2, s.Size * dice.Between(0.1, 0.15), 0.7, 0);
        }

        s.Svg.Rect(-5, line, s.W + 10, s.H * 0.012, s.Depth(1));
        Water.Sheet(s, line + (s.H * 0.012), s.H);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.06, 0.5);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        Elements.Boats.Raft(s, s.W * 0.36, s.H * 0.82, s.Size * 0.22);
    }
}
