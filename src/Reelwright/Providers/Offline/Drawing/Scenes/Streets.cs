using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Streets seen along.</summary>
internal static class Streets
{
    public static void Canyon(Stage s)
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
                House(s, dice, vx, vy, side, Math.Pow(0.6, i), Math.Pow(0.6, i + 1), 1.25 - (i * 0.19), dice.Between(0.55, 1.05));
            }
        }

        s.Svg.Circle(vx, vy, s.Size * 0.3, s.Svg.Glow(new(0, s.Colours.Orb, 0.5), new(1, s.Colours.Orb, 0)));
        Cast.Stand(s, vx, s.H * 0.82, s.Size * 0.2, s.Colours.Ink, true);
    }

    public static void Alley(Stage s)
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
                House(s, dice, vx, vy, side, near, far, 1.1 - (i * 0.17), dice.Between(0.5, 0.7));
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

    private static void House(Stage s, Dice dice, double vx, double vy, int side, double near, double far, double depth, double tall)
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
}
