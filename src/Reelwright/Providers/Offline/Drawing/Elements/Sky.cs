namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>The sky: its light, sun or moon, stars, clouds and birds.</summary>
internal static class Sky
{
    /// <summary>Paints the whole background as sky down to a horizon, with everything that hangs in it.</summary>
    public static (double X, double Y) Paint(Stage s, double horizon, double orbX = -1, double orbY = -1, double orbSize = -1)
    {
        var c = s.Colours;
        var dice = s.Dice.Fork("sky");
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Linear(0, 0, 0, horizon, new(0, c.Zenith), new(0.55, c.Sky), new(1, c.Horizon)));
        var plan = s.Plan;
        var asked = plan.Has(Notion.Moon) || plan.Has(Notion.Sun);
        var hidden = !asked && plan.Weather is Weather.Rain or Weather.Storm or Weather.Snow;
        var x = s.W * (orbX >= 0 ? orbX : dice.Between(0.22, 0.78));
        var y = orbY >= 0 ? s.H * orbY : horizon * Height(s, dice);
        var size = s.Size * (orbSize >= 0 ? orbSize : dice.Between(0.055, 0.1) * (c.Hour == Hour.Day && c.Touch == Touch.Soft ? 0.8 : 1));
        if (c.Hour == Hour.Night && plan.Weather == Weather.Clear)
        {
            Stars(s, dice, horizon, plan.Has(Notion.Stars) ? 150 : 80, plan.Has(Notion.Stars));
        }

        // A composition that gives the size is built around the disc; the others look better without it now and then.
        s.Shining = !hidden && (asked || orbSize >= 0 || !dice.Chance(c.Hour == Hour.Day ? 0.5 : 0.3));
        if (s.Shining)
        {
            Orb.Draw(s, dice, x, y, size);
        }

        if (c.Hour != Hour.Night || plan.Has(Notion.Cloud) || plan.Weather != Weather.Clear || !s.Shining || dice.Chance(0.5))
        {
            Clouds.Draw(s, dice.Fork("clouds"), horizon);
        }

        if (plan.Has(Notion.Bird) || (plan.Weather == Weather.Clear && c.Hour != Hour.Night && dice.Chance(0.35)))
        {
            Birds.Flock(s, dice.Fork("birds"), horizon);
        }

        return (x, y);
    }

    /// <summary>Nothing but the sky's colours, from edge to edge.</summary>
    public static void Bare(Stage s) => s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Colours.Zenith), new(0.6, s.Colours.Sky), new(1, s.Colours.Horizon)));

    /// <summary>Stars over the sky down to a height, some of them bright; with a band of faint light when asked.</summary>
    public static void Stars(Stage s, Dice dice, double bottom, int count, bool band)
    {
        if (band)
        {
            s.Svg.Place(s.W * dice.Between(0.3, 0.7), bottom * 0.45, 1, 1, dice.Between(-50, -20));
            var glow = s.Svg.Glow(new(0, s.Colours.Horizon, 0.26), new(0.6, s.Colours.Horizon, 0.09), new(1, s.Colours.Horizon, 0));
            s.Svg.Ellipse(0, 0, s.W * 0.75 + s.H * 0.2, s.Size * 0.16, glow);
            s.Svg.Ellipse(s.W * 0.05, 0, s.W * 0.5, s.Size * 0.06, glow);
            s.Svg.Close();
        }

        var (small, bright) = (new Pen(), new Pen());
        for (var i = 0; i < count; i++)
        {
            var x = dice.Between(0, s.W);
            var y = Math.Pow(dice.Unit(), 1.3) * bottom * 0.95;
            var r = s.Size * dice.Between(0.0009, 0.0018) * (dice.Chance(0.15) ? 1.7 : 1);
            (i % 3 == 0 ? bright : small).Move(x - r, y).Arc(r, x + r, y).Arc(r, x - r, y).Close();
        }

        s.Svg.Path(small.Data, s.Colours.Orb, 0.5);
        s.Svg.Path(bright.Data, s.Colours.Orb, 0.9);
        for (var i = 0; i < count / 30; i++)
        {
            Sparkle(s, dice.Between(0.05, 0.95) * s.W, dice.Between(0.05, 0.7) * bottom, s.Size * dice.Between(0.006, 0.011));
        }
    }

    /// <summary>A star with four points.</summary>
    public static void Sparkle(Stage s, double x, double y, double r)
    {
        var w = r * 0.14;
        s.Svg.Path(
            new Pen().Move(x, y - r).Quad(x + w, y - w, x + r, y).Quad(x + w, y + w, x, y + r).Quad(x - w, y + w, x - r, y).Quad(x - w, y - w, x, y - r).Close().Data,
            s.Colours.Orb, 0.95);
    }

    private static double Height(Stage s, Dice dice) => s.Colours.Hour switch
    {
        Hour.Night => dice.Between(0.2, 0.5),
        Hour.Day => dice.Between(0.18, 0.45),
        _ => dice.Between(0.55, 0.86),
    };
}
