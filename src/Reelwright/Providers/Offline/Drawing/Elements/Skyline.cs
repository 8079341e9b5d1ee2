namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>The outlines of a city.</summary>
internal static class Skyline
{
    /// <summary>A layer of tall buildings standing on y; answers the outline, so that water can mirror it.</summary>
    public static string Towers(Stage s, Dice dice, double y, double height, double near, double lit)
    {
        var pen = new Pen().Move(-10, y + 5);
        var windows = new Pen();
        var middle = dice.Between(0.3, 0.7);
        for (var x = -s.Size * 0.05; x < s.W + (s.Size * 0.05);)
        {
            var w = s.Size * dice.Between(0.045, 0.1);
            var swell = 0.45 + (0.55 * Math.Exp(-Math.Pow(((x / s.W) - middle) * 2.6, 2)));
            var top = y - (height * swell * dice.Between(0.45, 1));
            Top(dice, pen, x, w, top);
            for (var wy = top + (w * 0.22); wy < y - (w * 0.2); wy += w * 0.24)
            {
                for (var k = 0; k < 4; k++)
                {
                    if (dice.Chance(lit))
                    {
                        windows.Box(x + (w * (0.14 + (k * 0.19))), wy, w * 0.11, w * 0.12);
                    }
                }
            }

            x += w * dice.Between(0.96, 1.15);
        }

        var data = pen.Line(s.W + 20, y + 5).Close().Data;
        s.Svg.Path(data, s.Layer(near));
        s.Svg.Path(windows.Data, s.Colours.Lamp, Buildings.Lit(s));
        return data;
    }

    private static void Top(Dice dice, Pen pen, double x, double w, double top)
    {
        switch (dice.Below(6))
        {
            case 0:
                pen.Line(x, top + (w * 0.35)).Line(x + w, top);
                break;
            case 1:
                pen.Line(x, top + (w * 0.2)).Line(x + (w * 0.25), top + (w * 0.2)).Line(x + (w * 0.25), top).Line(x + (w * 0.47), top).Line(x + (w * 0.5), top - (w * 0.7)).Line(x + (w * 0.53), top)
                    .Line(x + (w * 0.75), top).Line(x + (w * 0.75), top + (w * 0.2)).Line(x + w, top + (w * 0.2));
                break;
            case 2:
                pen.Line(x, top + (w * 0.3)).Line(x + (w * 0.5), top - (w * 0.1)).Line(x + w, top + (w * 0.3));
                break;
            case 3:
                pen.Line(x, top + (w * 0.4)).Arc(w * 0.5, x + w, top + (w * 0.4));
                break;
            default:
                pen.Line(x, top).Line(x + w, top);
                break;
        }

        pen.Line(x + w, top + (w * 4));
    }
}
