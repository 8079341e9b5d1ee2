namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Houses, alone and in rows.</summary>
internal static class Houses
{
    /// <summary>A small house seen from the front with its foot at (x, y), its walls going on into the ground by a share of the width; tiled and low in the east.</summary>
    public static void Small(Stage s, Dice dice, double x, double y, double width, double near, double sunk = 0.2)
    {
        var wall = s.Depth(near).To(s.Colours.Horizon, s.Colours.Dark ? 0.06 : 0.3);
        var roof = s.Depth(near + 0.25).To(s.Colours.Accent, s.Plan.East ? 0 : 0.25);
        if (s.Plan.Weather == Weather.Snow)
        {
            roof = s.Colours.Horizon.Lift(0.04);
        }

        var high = width * dice.Between(0.45, 0.7);
        s.Svg.Rect(x - (width / 2), y - high, width, high + (width * sunk), wall);
        s.Svg.Rect(x - (width * 0.06), y - (high * 0.5), width * 0.13, high * (0.5 + sunk), s.Depth(near + 0.35));
        var half = width * (s.Plan.East ? 0.66 : 0.58);
        if (s.Plan.East)
        {
            Buildings.Roof(s, x, y - high, half, width * 0.38, roof);
        }
        else
        {
            var rise = width * dice.Between(0.35, 0.6);
            s.Svg.Rect(x + (width * 0.2), y - high - (rise * 0.95), width * 0.1, rise * 0.7, roof);
            s.Svg.Path(Pen.Polygon((x - half, y - high + 1), (x, y - high - rise), (x + half, y - high + 1)), roof);
        }

        var lit = Buildings.Lit(s);
        foreach (var off in (double[])[-0.3, 0.15])
        {
            if (dice.Chance(0.8))
            {
                s.Svg.Rect(x + (width * off), y - (high * 0.66), width * 0.16, high * 0.34, s.Colours.Lamp, lit);
            }
        }
    }

    /// <summary>Smoke rising from (x, y).</summary>
    public static void Smoke(Stage s, Dice dice, double x, double y, double height)
    {
        var w = height * 0.12;
        var lean = dice.Between(-0.4, 0.4) * height;
        s.Svg.Path(
            new Pen().Move(x - (w * 0.3), y).Curve(x - w, y - (height * 0.35), x + (w * 1.4), y - (height * 0.55), x + lean, y - height)
                .Curve(x + (w * 2.6), y - (height * 0.5), x + (w * 0.2), y - (height * 0.3), x + (w * 0.3), y).Close().Data,
            s.Svg.Fade(new(0, s.Colours.Horizon, 0), new(1, s.Colours.Horizon, 0.6)));
    }

    /// <summary>A row of town houses standing on the line y from edge to edge.</summary>
    public static void Row(Stage s, Dice dice, double y, double height, double near, double from = -0.02, double to = 1.02)
    {
        var x = s.W * from;
        while (x < s.W * to)
        {
            var w = height * dice.Between(0.42, 0.62);
            var h = height * dice.Between(0.72, 1);
            if (s.Plan.East)
            {
                Eastern(s, dice, x, y, w * 1.5, h * 0.72, near);
                x += w * 1.5;
            }
            else
            {
                Gabled(s, dice, x, y, w, h, near);
                x += w;
            }
        }
    }

    private static void Gabled(Stage s, Dice dice, double x, double y, double w, double h, double near)
    {
        var wall = s.Depth(near + dice.Between(-0.18, 0.12)).To(dice.Chance(0.3) ? s.Colours.Accent : s.Colours.Horizon, s.Colours.Dark ? 0.08 : 0.18);
        var roof = s.Depth(near + 0.45);
        var top = y - h;
        switch (dice.Below(3))
        {
            case 0:
                s.Svg.Path(Pen.Polygon((x, top), (x + (w / 2), top - (w * 0.55)), (x + w, top)), roof);
                break;
            case 1:
                s.Svg.Path(Pen.Polygon((x, top), (x, top - (w * 0.2)), (x + (w * 0.2), top - (w * 0.2)), (x + (w * 0.2), top - (w * 0.4)), (x + (w * 0.38), top - (w * 0.4)), (x + (w * 0.38), top - (w * 0.58)), (x + (w * 0.62), top - (w * 0.58)), (x + (w * 0.62), top - (w * 0.4)), (x + (w * 0.8), top - (w * 0.4)), (x + (w * 0.8), top - (w * 0.2)), (x + w, top - (w * 0.2)), (x + w, top)), wall);
                break;
            default:
                s.Svg.Path(Pen.Polygon((x - (w * 0.02), top), (x + (w * 0.12), top - (w * 0.36)), (x + (w * 0.88), top - (w * 0.36)), (x + (w * 1.02), top)), roof);
                break;
        }

        s.Svg.Rect(x, top, w + 0.5, h + 2, wall);
        var (bright, blind) = (new Pen(), new Pen());
        var rows = Math.Max(2, (int)(h / w / 0.42));
        for (var r = 0; r < rows; r++)
        {
            for (var k = 0; k < 3; k++)
            {
                (dice.Chance(s.Colours.Dark ? 0.4 : 0.25) ? bright : blind).Box(x + (w * (0.14 + (k * 0.27))), top + (h * (0.08 + (0.78 * r / rows))), w * 0.17, h * 0.42 / rows);
            }
        }

        s.Svg.Path(blind.Data, s.Depth(near + 0.55), 0.55);
        s.Svg.Path(bright.Data, s.Colours.Lamp, Buildings.Lit(s));
    }

    private static void Eastern(Stage s, Dice dice, double x, double y, double w, double h, double near)
    {
        var wall = s.Depth(near).To(s.Colours.Horizon, s.Colours.Dark ? 0.08 : 0.35);
        var beam = s.Depth(near + 0.5);
        var middle = x + (w / 2);
        for (var floor = 0; floor < 2; floor++)
        {
            var foot = y - (floor * h * 0.5);
            var half = w * (0.48 - (floor * 0.07));
            s.Svg.Rect(middle - half, foot - (h * 0.5), half * 2, (h * 0.5) + 2, wall);
            for (var k = 0; k < 4; k++)
            {
                var lit = dice.Chance(0.55);
                s.Svg.Rect(middle - (half * 0.86) + (half * 0.45 * k), foot - (h * 0.36), half * 0.36, h * 0.3, lit ? s.Colours.Lamp : beam, lit ? Buildings.Lit(s) * 0.9 : 0.5);
            }

            Buildings.Roof(s, middle, foot - (h * 0.44), half * 1.22, h * (0.16 + (floor * 0.12)), beam);
        }

        if (dice.Chance(0.7))
        {
            Lights.Lantern(s, middle - (w * 0.34), y - (h * 0.42), h * 0.14);
            Lights.Lantern(s, middle + (w * 0.34), y - (h * 0.42), h * 0.14);
        }
    }
}
