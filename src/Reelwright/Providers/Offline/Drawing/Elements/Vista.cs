namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>A small landscape seen through an opening.</summary>
internal static class Vista
{
    /// <summary>Paints it inside a box, clipped to the closed path <paramref name="shape"/>.</summary>
    public static void Draw(Stage s, Dice dice, string shape, double x, double y, double w, double h)
    {
        var c = s.Colours;
        var line = y + (h * dice.Between(0.55, 0.7));
        s.Svg.Open(s.Svg.Clip(shape));
        s.Svg.Rect(x, y, w, h, s.Svg.Linear(0, y, 0, line, new(0, c.Zenith.To(c.Sky, 0.4)), new(0.6, c.Sky.To(c.Horizon, 0.25)), new(1, c.Horizon)));
        if (c.Dark)
        {
            var stars = new Pen();
            for (var i = 0; i < 22; i++)
            {
                var (sx, sy, r) = (x + (dice.Unit() * w), y + (dice.Unit() * h * 0.5), s.Size * 0.0014);
                stars.Move(sx - r, sy).Arc(r, sx + r, sy).Arc(r, sx - r, sy).Close();
            }

            s.Svg.Path(stars.Data, c.Orb, 0.8);
        }

        var size = Math.Min(w, h) * dice.Between(0.09, 0.14);
        if (s.Plan.Weather is Weather.Clear or Weather.Fog)
        {
            Orb.Draw(s, dice, x + (w * dice.Between(0.25, 0.75)), y + (h * dice.Between(0.2, 0.45)), size);
        }

        var sea = s.Plan.Has(Notion.Sea) || s.Plan.Has(Notion.Lake) || s.Plan.Has(Notion.River);
        var count = sea ? 1 : 3;
        for (var i = 0; i < count; i++)
        {
            var noise = new Ripple(dice);
            var level = sea ? line : line + (h * 0.13 * i);
            var near = sea ? 0.2 : 0.15 + (i * 0.35);
            var points = Enumerable.Range(0, 9).Select(k => (x + (w * ((k / 7.0) - 0.07)), level - (h * 0.1 * (0.4 + noise.At((k * 0.7) + (i * 9)))))).ToList();
            if (!sea && i == 2)
            {
                var tree = x + (w * dice.Between(0.2, 0.8));
                Trees.One(s, dice, Trees.Suited(s, dice), tree, level, h * 0.22, s.Depth(near + 0.2));
            }

            s.Svg.Path(new Pen().Move(points[0].Item1, points[0].Item2).Smooth(points).Line(x + (w * 1.1), y + h + 5).Line(x - (w * 0.1), y + h + 5).Close().Data, s.Layer(near));
        }

        if (sea)
        {
            s.Svg.Rect(x, line, w, y + h - line, s.Svg.Fade(new(0, c.Horizon.To(c.Sky, 0.3)), new(1, c.Sky.To(c.Near, 0.5))));
            Boats.Sail(s, x + (w * 0.6), line + (h * 0.04), h * 0.16, s.Depth(1.3));
        }

        Falling(s, dice, x, y, w, h);
        s.Svg.Close();
    }

    private static void Falling(Stage s, Dice dice, double x, double y, double w, double h)
    {
        var pen = new Pen();
        switch (s.Plan.Weather)
        {
            case Weather.Rain or Weather.Storm:
                for (var i = 0; i < 50; i++)
                {
                    var (px, py) = (x + (dice.Unit() * w), y + (dice.Unit() * h));
                    pen.Move(px, py).Line(px - 3, py + (s.Size * 0.025));
                }

                s.Svg.Stroke(pen.Data, s.Colours.Horizon.Lift(0.1), 1.3, 0.55);
                break;
            case Weather.Snow:
                for (var i = 0; i < 50; i++)
                {
                    var (px, py, r) = (x + (dice.Unit() * w), y + (dice.Unit() * h), s.Size * dice.Between(0.0015, 0.004));
                    pen.Move(px - r, py).Arc(r, px + r, py).Arc(r, px - r, py).Close();
                }

                s.Svg.Path(pen.Data, Colour.Parse("ffffff"), 0.8);
                break;
        }
    }
}
