namespace Reelwright.Providers.Offline.Drawing;

/// <summary>One picture while it is being drawn: its space (the short side is 1000), its plan, its colours and its chance.</summary>
public sealed class Stage
{
    /// <summary>An empty stage of the shape asked for.</summary>
    public Stage(Plan plan, int width, int height)
    {
        var unit = Math.Min(width, height) / 1000.0;
        Plan = plan;
        Colours = plan.Palette;
        Dice = new Dice(plan.Seed);
        (W, H) = (width / unit, height / unit);
        Size = Math.Min(H, W * 1.25);
        Svg = new Svg(W, H);
    }

    /// <summary>What to draw.</summary>
    public Plan Plan { get; }

    /// <summary>The colours to draw with.</summary>
    public Palette Colours { get; }

    /// <summary>Chance for the composition; elements fork their own.</summary>
    public Dice Dice { get; }

    /// <summary>Where it is drawn.</summary>
    public Svg Svg { get; }

    /// <summary>Width of the space.</summary>
    public double W { get; }

    /// <summary>Height of the space.</summary>
    public double H { get; }

    /// <summary>What sizes of things are measured by, so that they suit the format: a little more than the short side when upright.</summary>
    public double Size { get; }

    /// <summary>Whether sun or moon stands in the sky: without it there is no way of light on the water.</summary>
    public bool Shining { get; set; } = true;

    /// <summary>Clearly higher than wide.</summary>
    public bool Tall => H > W * 1.2;

    /// <summary>Clearly wider than high.</summary>
    public bool Wide => W > H * 1.2;

    /// <summary>One of two values by format: wide, or square and upright.</summary>
    public double Pick(double wide, double tall) => Wide ? wide : Tall ? tall : (wide + tall) / 2;

    /// <summary>The colour of land at a distance: 0 touches the sky, 1 is close by, 2 is ink.</summary>
    public Colour Depth(double near) => near switch
    {
        <= 0 => Colours.Horizon.To(Colours.Far, 0.45),
        <= 0.25 => Colours.Horizon.To(Colours.Far, 0.45 + (near * 2.2)),
        <= 1 => Colours.Far.To(Colours.Near, (near - 0.25) / 0.75),
        _ => Colours.Near.To(Colours.Ink, Math.Min(1, near - 1)),
    };

    /// <summary>The paint of a layer of land: its colour at the ridge, paler at its foot where mist lies.</summary>
    public string Layer(double near)
    {
        var top = Depth(near);
        return Colours.Touch switch
        {
            Touch.Wash when near < 0.95 => Svg.Fade(new(0, top), new(0.25, top.To(Colours.Horizon, 0.35)), new(0.75, Colours.Horizon)),
            Touch.Paper => Svg.Fade(new(0, top), new(1, top.To(Colours.Ink, 0.12))),
            _ => Svg.Fade(new(0, top), new(0.7, top.To(Colours.Horizon, Math.Max(0, 0.4 * (0.9 - near))))),
        };
    }

    /// <summary>Fills one layer; cut paper gets the shadow of its edge first.</summary>
    public void Fill(string data, double near)
    {
        if (Colours.Touch == Touch.Paper)
        {
            Svg.Place(0, -Size * 0.008, 1, 1);
            Svg.Path(data, Colours.Ink, 0.16);
            Svg.Close();
        }

        Svg.Path(data, Layer(near));
    }
}
