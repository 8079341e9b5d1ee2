using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Birds.</summary>
internal static class Wings
{
    public static void BranchMoon(Stage s)
    {
        var dice = s.Dice.Fork("branch moon");
        var (x, y) = Sky.Paint(s, s.H * 0.9, 0.58, s.Pick(0.4, 0.4), s.Pick(0.24, 0.27));
        var ink = s.Depth(1.8);
        s.Svg.Path(new Pen().Move(-10, s.H * 0.62).Curve(s.W * 0.2, s.H * 0.58, s.W * 0.4, s.H * 0.6, s.W * 0.82, s.H * 0.52).Curve(s.W * 0.4, s.H * 0.63, s.W * 0.2, s.H * 0.63, -10, s.H * 0.68).Close().Data, ink);
        Branches.Blossom(s, dice, s.W * 0.1, s.H * 0.6, s.Size * 0.55, -34, s.Colours.Accent, ink);
        Branches.Blossom(s, dice, s.W * 0.6, s.H * 0.565, s.Size * 0.34, -16, s.Colours.Accent, ink);
        for (var i = 0; i < (s.Plan.Has(Notion.Bird) ? 3 : 2); i++)
        {
            Perched(s, s.W * (0.44 + (i * 0.09)), s.H * (0.598 - (i * 0.012)), s.Size * 0.075, i == 1 ? -1 : 1, ink);
        }

        s.Fill(Land.Hills(s, dice, s.H * 0.86, s.H * 0.06, 2).Data(s.H + 5), 0.6);
        s.Fill(Land.Hills(s, dice, s.H * 0.92, s.H * 0.05, 1.6).Data(s.H + 5), 1.1);
        Birds.Gull(s, x + (s.Size * 0.1), y - (s.Size * 0.1), s.Size * 0.024, -8, ink);
    }

    public static void OnWire(Stage s)
    {
        var dice = s.Dice.Fork("on wire");
        Sky.Paint(s, s.H * 0.82, 0.66, s.Pick(0.48, 0.5), s.Pick(0.18, 0.2));
        s.Fill(Land.Hills(s, dice, s.H * 0.84, s.H * 0.06, 2).Data(s.H + 5), 0.4);
        s.Fill(Land.Hills(s, dice, s.H * 0.91, s.H * 0.04, 1.6).Data(s.H + 5), 1.2);
        var ink = s.Depth(1.8);
        for (var w = 0; w < 3; w++)
        {
            var (y0, y1, sag) = (s.H * (0.24 + (w * 0.1)), s.H * (0.2 + (w * 0.13)), s.H * 0.07);
            s.Svg.Stroke(new Pen().Move(-10, y0).Quad(s.W * 0.5, ((y0 + y1) / 2) + sag, s.W + 10, y1).Data, ink, 2.4);
            for (var i = 0; i < 4 - w; i++)
            {
                var t = 0.16 + (w * 0.13) + (i * 0.15) + dice.Between(0, 0.07);
                var y = ((1 - t) * (1 - t) * y0) + (2 * t * (1 - t) * (((y0 + y1) / 2) + sag)) + (t * t * y1);
                Perched(s, s.W * t, y, s.Size * 0.06, dice.Chance(0.5) ? 1 : -1, ink);
            }
        }

        Birds.Flock(s, dice, s.H * 0.9);
    }

    public static void Migration(Stage s)
    {
        var dice = s.Dice.Fork("migration");
        Sky.Paint(s, s.H * 0.7, 0.3, -1);
        for (var i = 0; i < 11; i++)
        {
            var (row, side) = ((i + 1) / 2, i % 2 == 0 ? 1 : -1);
            Birds.Gull(s, (s.W * 0.62) - (row * s.Size * 0.075), (s.H * 0.34) + (side * row * s.Size * 0.042) - (row * s.Size * 0.012), s.Size * (0.034 - (row * 0.0018)), -8, s.Depth(1.5));
        }

        var line = s.H * 0.72;
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.2, 0.25, 0.7).Data(line + 2), 0.2);
        Water.Sheet(s, line, s.H);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        Branches.Grass(s, dice, _ => s.H * 1.0, 0, s.W * 0.3, 60, s.Size * 0.26, s.Depth(1.5), true);
        Branches.Grass(s, dice, _ => s.H * 1.0, s.W * 0.7, s.W, 50, s.Size * 0.2, s.Depth(1.5), true);
    }

    private static void Perched(Stage s, double x, double y, double size, int facing, Colour ink)
    {
        s.Svg.Place(x, y, facing * size / 100, size / 100);
        s.Svg.Path("M-70 20L-30-28C-24-60 4-82 24-78C28-92 50-96 58-80L76-72L58-66C58-34 38-4 8 0L-16 0C-30 4-50 14-70 20Z", ink);
        s.Svg.Close();
    }
}
