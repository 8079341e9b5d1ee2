namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Clouds in four manners: long bars, heaped, thin streaks, and the curled bands of old scrolls.</summary>
internal static class Clouds
{
    /// <summary>Some clouds over a horizon, in a manner that suits the palette.</summary>
    public static void Draw(Stage s, Dice dice, double horizon)
    {
        var heavy = s.Plan.Weather is Weather.Rain or Weather.Storm or Weather.Snow;
        var many = heavy || s.Plan.Has(Notion.Cloud);
        var light = s.Colours.Dark ? s.Colours.Horizon : s.Colours.Horizon.Lift(0.06);
        if (heavy)
        {
            Ceiling(s, dice, horizon);
            return;
        }

        switch (s.Colours.Touch == Touch.Wash ? 2 : dice.Below(3))
        {
            case 0:
                for (var i = 0; i < (many ? 7 : 4); i++)
                {
                    Bars(s, dice, dice.Between(-0.05, 0.95) * s.W, horizon * dice.Between(0.12, 0.82), s.Size * dice.Between(0.16, 0.4), light);
                }

                break;
            case 1:
                for (var i = 0; i < (many ? 5 : 3); i++)
                {
                    Heap(s, dice, dice.Between(-0.05, 0.95) * s.W, horizon * dice.Between(0.2, 0.9), s.Size * dice.Between(0.2, 0.5), light);
                }

                break;
            default:
                Streaks(s, dice, horizon, many ? 9 : 5, light);
                break;
        }
    }

    /// <summary>A heaped cloud with a flat foot, <paramref name="width"/> wide, standing at (x, y).</summary>
    public static void Heap(Stage s, Dice dice, double x, double y, double width, Colour colour, double opacity = 0.75)
    {
        var bumps = 4 + dice.Below(3);
        var step = width / bumps;
        var pen = new Pen().Move(x, y);
        for (var i = 0; i < bumps; i++)
        {
            var middle = 1 - Math.Abs(((i + 0.5) / bumps * 2) - 1);
            var rise = i < bumps / 2 ? -step * 0.55 * middle * dice.Between(0.6, 1.4) : step * 0.55 * middle;
            var to = i == bumps - 1 ? y : Math.Min(y, y - (width * 0.2 * middle) + (rise * 0.2));
            pen.Arc(step * dice.Between(0.52, 0.75), x + ((i + 1) * step), to);
        }

        s.Svg.Path(pen.Close().Data, s.Svg.Fade(new(0, colour, opacity), new(1, colour, opacity * 0.25)));
    }

    private static void Bars(Stage s, Dice dice, double x, double y, double width, Colour colour)
    {
        var thick = s.Size * 0.013;
        for (var i = 0; i < 3; i++)
        {
            var w = width * dice.Between(0.4, 1);
            s.Svg.Rect(x + (dice.Between(-0.3, 0.3) * width), y + (i * thick * 1.9), w, thick, colour, 0.4, thick / 2);
        }
    }

    private static void Streaks(Stage s, Dice dice, double horizon, int count, Colour colour)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, w) = (dice.Between(-0.2, 0.9) * s.W, horizon * dice.Between(0.1, 0.92), s.W * dice.Between(0.25, 0.6));
            var h = s.Size * dice.Between(0.006, 0.016);
            s.Svg.Path(
                new Pen().Move(x, y).Quad(x + (w * 0.4), y - (h * 2), x + w, y - h).Quad(x + (w * 0.5), y + h, x, y).Close().Data, colour, dice.Between(0.25, 0.55));
        }
    }

    // Bad weather hangs a rolling grey lid over the scene.
    private static void Ceiling(Stage s, Dice dice, double horizon)
    {
        for (var layer = 0; layer < 3; layer++)
        {
            var level = horizon * (0.46 - (layer * 0.15));
            var step = s.Size * 0.16;
            var pen = new Pen().Move(-step, -10).Line(-step, level);
            for (var x = -step; x < s.W + step;)
            {
                var w = step * dice.Between(0.6, 1.3);
                x += w;
                pen.Arc(w * dice.Between(0.52, 0.7), x, level + (dice.Between(-0.02, 0.02) * s.Size), clockwise: false);
            }

            var dark = s.Colours.Sky.To(s.Colours.Near, (s.Plan.Weather == Weather.Storm ? 0.22 : 0.08) + (layer * 0.14));
            s.Svg.Path(pen.Line(s.W + (2 * step), -10).Close().Data, s.Svg.Fade(new(0, dark.Lift(-0.03), 0.95), new(1, dark.Lift(0.03), 0.6)));
        }
    }
}
