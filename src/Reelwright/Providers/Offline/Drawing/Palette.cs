namespace Reelwright.Providers.Offline.Drawing;

/// <summary>The time of day a picture shows.</summary>
public enum Hour
{
    /// <summary>Moon, stars, lamps.</summary>
    Night,

    /// <summary>Pale first light.</summary>
    Dawn,

    /// <summary>Full light.</summary>
    Day,

    /// <summary>Low warm light.</summary>
    Dusk,
}

/// <summary>How edges and surfaces are treated.</summary>
public enum Touch
{
    /// <summary>Soft gradients.</summary>
    Soft,

    /// <summary>Layers of cut paper, each with a thin shadow.</summary>
    Paper,

    /// <summary>Ink on paper: shapes fade into mist at their feet.</summary>
    Wash,
}

/// <summary>The few colours one picture is made of.</summary>
/// <param name="Zenith">The top of the sky.</param>
/// <param name="Horizon">The sky where it meets the land; distance fades into it.</param>
/// <param name="Orb">Sun, moon and the light they give.</param>
/// <param name="Far">Land far away.</param>
/// <param name="Near">Land close by.</param>
/// <param name="Ink">The darkest silhouettes.</param>
/// <param name="Accent">The one colour that stands out.</param>
/// <param name="Lamp">Windows, fires and lanterns.</param>
public sealed record Palette(
    Hour Hour, Touch Touch, Colour Zenith, Colour Sky, Colour Horizon, Colour Orb, Colour Far, Colour Near, Colour Ink, Colour Accent, Colour Lamp)
{
    /// <summary>Whether the picture is dark as a whole.</summary>
    public bool Dark => Hour == Hour.Night;

    /// <summary>The same palette under another weather: the sky drawn towards a grey of the land, everything a little closer together and <paramref name="gloom"/> darker.</summary>
    public Palette Overcast(double share, double gloom)
    {
        var grey = Far.Strength(0.45).Lift(((Horizon.Light - Far.Light) * 0.5) - gloom);
        return this with
        {
            Zenith = Zenith.To(grey.Lift(-0.12), share),
            Sky = Sky.To(grey.Lift(-0.02), share),
            Horizon = Horizon.To(grey.Lift(0.08), share),
            Far = Far.Strength(1 - (0.5 * share)),
            Near = Near.Strength(1 - (0.4 * share)),
        };
    }

    /// <summary>The same palette with snow on the ground.</summary>
    public Palette Snowy()
    {
        var snow = Horizon.Strength(0.4).Lift(Dark ? 0.1 : 0.06);
        return this with { Far = Far.To(snow, 0.45), Near = Near.To(snow, Dark ? 0.35 : 0.5) };
    }
}
