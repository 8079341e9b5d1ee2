using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Cities from a distance.</summary>
internal static class Cities
{
    public static void Towers(Stage s)
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

    public static void Waterfront(Stage s)
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

    public static void Roofs(Stage s)
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
}
