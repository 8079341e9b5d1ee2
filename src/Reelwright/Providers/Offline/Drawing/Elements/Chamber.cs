namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>The walls, floor and light of a room.</summary>
internal sealed class Chamber
{
    private readonly Stage s;

    /// <summary>Chooses the room's colours: dim rooms for pictures lit by lamps, pale ones by day.</summary>
    public Chamber(Stage stage, bool dim = false)
    {
        s = stage;
        var c = s.Colours;
        var dark = dim || c.Hour is Hour.Night;
        Wall = dark ? c.Far.To(c.Near, 0.62) : c.Hour == Hour.Dusk ? c.Far.To(c.Sky, 0.25) : c.Horizon.To(c.Far, 0.42);
        Floor = dark ? c.Near.To(c.Ink, 0.35) : c.Far.To(c.Near, 0.62);
        Wood = dark ? c.Ink.To(c.Near, 0.35) : c.Near.To(c.Ink, 0.25);
        Frame = dark ? c.Near.To(c.Far, 0.25) : c.Horizon.Lift(0.04).To(c.Near, c.Hour == Hour.Dusk ? 0.6 : 0.12);
        Light = c.Hour == Hour.Night ? c.Orb.To(c.Horizon, 0.35) : c.Orb;
        Line = s.H * s.Pick(0.74, 0.76);
    }

    /// <summary>The wall's colour.</summary>
    public Colour Wall { get; }

    /// <summary>The floor's colour.</summary>
    public Colour Floor { get; }

    /// <summary>The colour of furniture.</summary>
    public Colour Wood { get; }

    /// <summary>The colour of window frames and doors.</summary>
    public Colour Frame { get; }

    /// <summary>The colour of the light that falls in.</summary>
    public Colour Light { get; }

    /// <summary>Where wall and floor meet.</summary>
    public double Line { get; }

    /// <summary>Paints wall and floor, the wall brighter around a place where the light is.</summary>
    public void Paint(double lightX, double lightY)
    {
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, Wall.Lift(-0.05)), new(0.75, Wall)));
        s.Svg.Circle(s.W * lightX, s.H * lightY, Math.Max(s.W, s.H) * 0.62, s.Svg.Glow(new(0, Light.To(Wall, 0.35), 0.55), new(1, Wall, 0)));
        s.Svg.Rect(-2, Line, s.W + 4, s.H - Line + 4, s.Svg.Fade(new(0, Floor.To(Wall, 0.12)), new(1, Floor.Lift(-0.05))));
        var boards = new Pen();
        for (var i = -9; i <= 9; i++)
        {
            boards.Move((s.W / 2) + (i * s.W * 0.07), Line).Line((s.W / 2) + (i * s.W * 0.17), s.H + 5);
        }

        s.Svg.Stroke(boards.Data, Floor.Lift(-0.08), 1.6, 0.6);
        s.Svg.Rect(-2, Line - (s.Size * 0.018), s.W + 4, s.Size * 0.018, Wall.Lift(-0.08));
    }

    /// <summary>The light of a window box lying on the floor, leaning by <paramref name="lean"/> of the picture's width.</summary>
    public void Beam(double x, double y, double w, double h, double lean)
    {
        var far = s.W * lean;
        s.Svg.Path(
            Pen.Polygon((x, y + h), (x + w, y + h), (x + w, y), (x + (w * 1.1) + far, s.H * 0.95), (x + far, s.H * 0.95)),
            s.Svg.Linear(x, y, x + far, s.H, new(0, Light, 0.3), new(1, Light, 0.02)));
        s.Svg.Path(
            Pen.Polygon((x + (far * 0.62), Line + ((s.H - Line) * 0.12)), (x + w + (far * 0.62), Line + ((s.H - Line) * 0.12)), (x + (w * 1.1) + far, s.H * 0.95), (x + far, s.H * 0.95)), Light, 0.2);
    }
}
