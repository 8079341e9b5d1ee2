namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>What lies over the whole picture: weather in front, a calm foot for subtitles, a little shade towards the edges.</summary>
internal static class Finish
{
    /// <summary>Lays it over the scene.</summary>
    public static void Apply(Stage s, bool outside)
    {
        var dice = s.Dice.Fork("weather");
        if (outside)
        {
            switch (s.Plan.Weather)
            {
                case Weather.Rain:
                    Rain(s, dice, 130, 0.1);
                    break;
                case Weather.Storm:
                    Lightning(s, dice);
                    Rain(s, dice, 180, 0.35);
                    break;
                case Weather.Snow:
                    Snow(s, dice);
                    break;
                case Weather.Fog:
                    Mist(s, dice);
                    break;
            }
        }

        var ink = s.Colours.Ink;
        s.Svg.Rect(-2, s.H * 0.7, s.W + 4, (s.H * 0.3) + 4, s.Svg.Fade(new(0, ink, 0), new(0.6, ink, 0.22), new(1, ink, 0.5)));
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Glow(new(0.62, ink, 0), new(1, ink, s.Colours.Touch == Touch.Wash ? 0.12 : 0.3)));
    }

    /// <summary>A bank of mist lying across the picture.</summary>
    public static void Bank(Stage s, double y, double height, double strength) => s.Svg.Rect(
        -2, y - (height / 2), s.W + 4, height, s.Svg.Fade(new(0, s.Colours.Horizon, 0), new(0.5, s.Colours.Horizon, strength), new(1, s.Colours.Horizon, 0)));

    private static void Mist(Stage s, Dice dice)
    {
        for (var i = 0; i < 4; i++)
        {
            Bank(s, s.H * (0.42 + (i * 0.12) + dice.Between(-0.03, 0.03)), s.H * dice.Between(0.14, 0.24), dice.Between(0.35, 0.6));
        }
    }

    private static void Rain(Stage s, Dice dice, int count, double slant)
    {
        var (near, far) = (new Pen(), new Pen());
        for (var i = 0; i < count; i++)
        {
            var l = s.Size * dice.Between(0.02, 0.05);
            var (x, y) = (dice.Between(-0.1, 1.1) * s.W, dice.Between(-0.05, 1) * s.H);
            (i % 3 == 0 ? near : far).Move(x, y).Line(x - (l * slant), y + l);
        }

        var drop = s.Colours.Horizon.Lift(0.1);
        s.Svg.Stroke(far.Data, drop, s.Size * 0.0012, 0.4);
        s.Svg.Stroke(near.Data, drop, s.Size * 0.002, 0.5);
    }

    private static void Snow(Stage s, Dice dice)
    {
        var pens = new[] { new Pen(), new Pen(), new Pen() };
        for (var i = 0; i < 150; i++)
        {
            var layer = i % 3;
            var r = s.Size * (0.0016 + (layer * 0.0016)) * dice.Between(0.7, 1.3);
            var (x, y) = (dice.Between(0, s.W), dice.Between(0, s.H * 0.95));
            pens[layer].Move(x - r, y).Arc(r, x + r, y).Arc(r, x - r, y).Close();
        }

        for (var layer = 0; layer < 3; layer++)
        {
            s.Svg.Path(pens[layer].Data, Colour.Parse("ffffff"), 0.45 + (layer * 0.15));
        }
    }

    private static void Lightning(Stage s, Dice dice)
    {
        var (x, y) = (s.W * dice.Between(0.2, 0.8), 0.0);
        var bolt = new Pen().Move(x, y);
        while (y < s.H * 0.5)
        {
            x += s.Size * dice.Between(-0.045, 0.05);
            y += s.Size * dice.Between(0.03, 0.06);
            bolt.Line(x, y);
        }

        s.Svg.Stroke(bolt.Data, s.Colours.Orb, s.Size * 0.012, 0.25);
        s.Svg.Stroke(bolt.Data, Colour.Parse("ffffff"), s.Size * 0.0035, 0.95);
    }
}
