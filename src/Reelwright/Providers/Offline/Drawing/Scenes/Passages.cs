using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Ways: roads, bridges, boats, trains.</summary>
internal static class Passages
{
    public static readonly Action<Stage>[] Roads = [Straight, Avenue, Winding, Signpost];

    public static readonly Action<Stage>[] Bridges = [Rivers.Bridged, Hanging, Footbridge];

    public static readonly Action<Stage>[] Boats = [Sailing, Ferry, Rivers.Moored, Seas.All[0]];

    public static readonly Action<Stage>[] Trains = [Viaduct, Crossing, Platform];

    public static void Ferry(Stage s)
    {
        var dice = s.Dice.Fork("ferry");
        var line = s.H * 0.52;
        var (x, y) = Sky.Paint(s, line, -1, 0.28, s.Pick(0.12, 0.14));
        s.Fill(Land.Karst(s, dice, line, s.H * 0.26, 5).Data(line + 2), 0.15);
        Finish.Bank(s, line, s.H * 0.12, 0.5);
        Water.Sheet(s, line, s.H);
        s.Svg.Circle(x, line + ((line - y) * 0.7), s.Size * 0.1, s.Colours.Orb, 0.2);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.1, 0.5);
        Water.Ripples(s, dice, line, s.H, 60, s.Colours.Horizon);
        Elements.Boats.Raft(s, s.W * s.Pick(0.4, 0.5), s.H * 0.74, s.Size * 0.36);
    }

    private static void Straight(Stage s)
    {
        var dice = s.Dice.Fork("straight");
        var horizon = s.H * 0.58;
        Sky.Paint(s, horizon, 0.5, s.Colours.Hour is Hour.Dawn or Hour.Dusk ? 0.54 : -1, 0.11);
        s.Fill(Land.Peaks(s, dice, horizon, s.H * 0.16, 0.2, 0.8).Data(s.H + 5), 0.2);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.4)), new(1, s.Depth(1.15))));
        var road = s.Depth(1.2);
        s.Svg.Path(Pen.Polygon((s.W * 0.495, horizon), (s.W * 0.505, horizon), (s.W * s.Pick(0.72, 0.92), s.H + 5), (s.W * s.Pick(0.28, 0.08), s.H + 5)), s.Svg.Fade(new(0, s.Depth(0.7)), new(1, road.Lift(-0.02))));
        for (var i = 1; i < 8; i++)
        {
            var (a, b) = (Math.Pow(i / 8.0, 2.2), Math.Pow((i + 0.45) / 8.0, 2.2));
            var (ya, yb) = (horizon + ((s.H - horizon) * a), horizon + ((s.H - horizon) * b));
            s.Svg.Path(Pen.Polygon(((s.W * 0.5) - (s.Size * 0.012 * a), ya), ((s.W * 0.5) + (s.Size * 0.012 * a), ya), ((s.W * 0.5) + (s.Size * 0.012 * b), yb), ((s.W * 0.5) - (s.Size * 0.012 * b), yb)), s.Colours.Horizon, 0.7);
            var pole = s.Size * 0.55 * a;
            var px = s.W * (0.5 + (s.Pick(0.26, 0.44) * a));
            s.Svg.Stroke(new Pen().Move(px, ya).Line(px, ya - pole).Move(px - (pole * 0.12), ya - (pole * 0.9)).Line(px + (pole * 0.12), ya - (pole * 0.9)).Data, s.Depth(0.7 + a), 1 + (6 * a));
        }

        Cast.Stand(s, s.W * s.Pick(0.4, 0.36), s.H * 0.8, s.Size * 0.17);
    }

    private static void Avenue(Stage s) => Forests.All[2](s);

    private static void Winding(Stage s)
    {
        var dice = s.Dice.Fork("winding road");
        Sky.Paint(s, s.H * 0.5, 0.72, 0.26);
        var c = s.Colours;
        s.Fill(Land.Peaks(s, dice, s.H * 0.52, s.H * 0.14, 0.3).Data(s.H + 5), 0.12);
        double[] sways = [0.7, 0.34, 0.62, 0.3];
        for (var i = 0; i < 4; i++)
        {
            var near = 0.3 + (i * 0.28);
            var hill = Land.Hills(s, dice, s.H * (0.54 + (i * 0.11)), s.H * 0.07, 1.6);
            s.Fill(hill.Data(s.H + 5), near);
            Trees.Row(s, dice, hill, i % 2 == 0 ? 0.02 : 0.72, i % 2 == 0 ? 0.24 : 0.98, 4, s.Size * (0.06 + (0.03 * i)), Trees.Suited(s, dice), s.Depth(near + 0.15));
            var (x, next) = (s.W * sways[i], s.W * sways[(i + 1) % 4]);
            var (top, foot, w, wn) = (hill.At(x), s.H * (0.54 + ((i + 1) * 0.11)) + (s.H * 0.06), s.Size * (0.006 + (0.018 * i)), s.Size * (0.02 + (0.034 * i)));
            s.Svg.Path(
                new Pen().Move(x - w, top + 1).Curve(x - w, top + ((foot - top) * 0.5), next - wn, top + ((foot - top) * 0.4), next - wn, foot).Line(next + wn, foot).Curve(next + wn, top + ((foot - top) * 0.5), x + w, top + ((foot - top) * 0.4), x + w, top + 1).Close().Data,
                c.Horizon.To(s.Depth(near), 0.25 + (i * 0.08)));
        }

        var front = Land.Hills(s, dice, s.H * 0.93, s.H * 0.03, 1.2);
        s.Fill(front.Data(s.H + 5), 1.4);
        Cast.Stand(s, s.W * 0.5, s.H * 0.84, s.Size * 0.14, always: true);
    }

    private static void Signpost(Stage s)
    {
        var dice = s.Dice.Fork("signpost");
        Sky.Paint(s, s.H * 0.66, 0.36, s.Pick(0.42, 0.44), s.Pick(0.18, 0.2));
        var ridge = Hills.Layers(s, dice, 0.6, 0.8, 3, 0.12, 0.85);
        s.Svg.Path(new Pen().Move(s.W * 0.46, s.H * 0.79).Curve(s.W * 0.4, s.H * 0.85, s.W * 0.2, s.H * 0.9, s.W * 0.12, s.H + 5).Line(s.W * 0.8, s.H + 5).Curve(s.W * 0.66, s.H * 0.9, s.W * 0.54, s.H * 0.85, s.W * 0.49, s.H * 0.79).Close().Data, s.Colours.Horizon.To(s.Depth(0.9), 0.5));
        var (x, y, h, ink) = (s.W * s.Pick(0.68, 0.7), s.H * 0.88, s.Size * 0.42, s.Depth(1.7));
        s.Svg.Rect(x - (h * 0.02), y - h, h * 0.04, h, ink);
        s.Svg.Path(Pen.Polygon((x - (h * 0.06), y - (h * 0.94)), (x + (h * 0.34), y - (h * 0.94)), (x + (h * 0.42), y - (h * 0.87)), (x + (h * 0.34), y - (h * 0.8)), (x - (h * 0.06), y - (h * 0.8))), ink.Lift(0.06));
        s.Svg.Path(Pen.Polygon((x + (h * 0.06), y - (h * 0.74)), (x - (h * 0.3), y - (h * 0.71)), (x - (h * 0.38), y - (h * 0.63)), (x - (h * 0.29), y - (h * 0.57)), (x + (h * 0.06), y - (h * 0.6))), ink.Lift(0.03));
        Birds.Gull(s, x, y - (h * 1.04), h * 0.07, 8, ink);
        Branches.Grass(s, dice, _ => s.H * 0.9, s.W * 0.55, s.W, 50, s.Size * 0.07, s.Depth(1.4));
        Cast.Stand(s, s.W * 0.38, s.H * 0.84, s.Size * 0.19, always: true);
    }

    private static void Hanging(Stage s)
    {
        var dice = s.Dice.Fork("hanging");
        var line = s.H * 0.72;
        var (x, _) = Sky.Paint(s, line, 0.5, s.Pick(0.34, 0.36), s.Pick(0.15, 0.17));
        if (s.Plan.Has(Notion.City))
        {
            Skyline.Towers(s, dice, line, s.H * 0.26, 0.3, 0.3);
        }
        else
        {
            s.Fill(Land.Peaks(s, dice, line, s.H * 0.2, 0.15, 0.85).Data(line + 2), 0.2);
            Finish.Bank(s, line - (s.H * 0.03), s.H * 0.12, 0.5);
        }

        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.95, s.Size * 0.12, 0.6);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        Spans.Hanging(s, s.H * 0.62, s.H * s.Pick(0.34, 0.22), s.Depth(1.5));
        Elements.Boats.Sail(s, s.W * 0.42, s.H * 0.79, s.Size * 0.09, s.Depth(1.5));
    }

    private static void Footbridge(Stage s)
    {
        var dice = s.Dice.Fork("footbridge");
        Sky.Paint(s, s.H * 0.5, 0.5, 0.2);
        for (var i = 0; i < 3; i++)
        {
            s.Fill(Land.Peaks(s, dice, s.H * (0.56 + (i * 0.1)), s.H * (0.26 - (i * 0.06)), dice.Between(0.2, 0.8)).Data(s.H + 5), 0.08 + (i * 0.2));
            Finish.Bank(s, s.H * (0.6 + (i * 0.1)), s.H * 0.12, 0.45);
        }

        var (a, b, y) = (s.W * s.Pick(0.2, 0.14), s.W * s.Pick(0.8, 0.86), s.H * 0.62);
        foreach (var side in (int[])[0, 1])
        {
            var noise = new Ripple(dice);
            var edge = side == 0 ? a / s.W : 1 - (b / s.W);
            var cliff = Ridge.Of(s, 40, false, at =>
            {
                var off = side == 0 ? at : 1 - at;
                return off < edge ? s.H * (0.62 - (0.02 * (edge - off)) + (0.008 * noise.Rough(at * 20, 2, 0.5))) : s.H * (0.62 + (Math.Pow(off - edge, 0.4) * 1.1) + (0.02 * noise.Rough(at * 20, 3, 0.5)));
            });
            s.Fill(cliff.Data(s.H + 5), 1.3);
            Trees.One(s, dice, Trees.Suited(s, dice), side == 0 ? a * 0.45 : b + ((s.W - b) * 0.55), y + 4, s.Size * 0.3, s.Depth(1.6));
        }

        var ink = s.Depth(1.7);
        var (sag, rail) = (s.H * 0.07, s.Size * 0.06);
        var hang = new Pen();
        for (var i = 0; i <= 24; i++)
        {
            var t = i / 24.0;
            var (x, dip) = (a + ((b - a) * t), 4 * t * (1 - t) * sag);
            hang.Move(x, y + dip).Line(x, y + dip - rail);
        }

        s.Svg.Stroke(hang.Data, ink, 2);
        s.Svg.Stroke(new Pen().Move(a, y).Quad((a + b) / 2, y + (2 * sag), b, y).Data, ink, s.Size * 0.011);
        s.Svg.Stroke(new Pen().Move(a, y - rail).Quad((a + b) / 2, y - rail + (2 * sag), b, y - rail).Data, ink, 3);
        Cast.Stand(s, a + ((b - a) * 0.4), y + (sag * 0.95), s.Size * 0.15, always: true);
    }

    private static void Sailing(Stage s)
    {
        var dice = s.Dice.Fork("sailing");
        var line = s.H * 0.56;
        var (x, _) = Sky.Paint(s, line, 0.62, s.Pick(0.36, 0.4), s.Pick(0.2, 0.22));
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.8, s.Size * 0.16, 0.6);
        Elements.Boats.Sail(s, s.W * s.Pick(0.44, 0.5), s.H * 0.74, s.Size * s.Pick(0.52, 0.5), s.Depth(1.7));
        for (var i = 0; i < 3; i++)
        {
            var paint = s.Colours.Sky.To(s.Colours.Near, 0.45 + (i * 0.2));
            Water.Waves(s, dice, s.H * (0.76 + (i * 0.07)), s.Size * (0.18 + (0.06 * i)), s.Size * (0.024 + (0.012 * i)), s.Svg.Fade(new(0, paint.To(s.Colours.Horizon, 0.2)), new(0.6, paint)), s.Colours.Horizon, 2);
        }
    }

    private static void Viaduct(Stage s)
    {
        var dice = s.Dice.Fork("viaduct");
        Sky.Paint(s, s.H * 0.56, 0.3, -1);
        s.Fill(Land.Peaks(s, dice, s.H * 0.66, s.H * 0.28, 0.7).Data(s.H + 5), 0.15);
        s.Fill(Land.Hills(s, dice, s.H * 0.72, s.H * 0.1, 2).Data(s.H + 5), 0.4);
        Finish.Bank(s, s.H * 0.72, s.H * 0.16, 0.4);
        var deck = s.H * s.Pick(0.52, 0.56);
        Spans.Train(s, dice, s.W * s.Pick(0.66, 0.8), deck, s.Size * 0.085, 4);
        Spans.Viaduct(s, deck, s.H * 0.9, s.Size * 0.17, s.Svg.Fade(new(0, s.Depth(1.2)), new(1, s.Depth(0.8))), s.Size * 0.03);
        var front = Land.Hills(s, dice, s.H * 0.84, s.H * 0.08, 1.4);
        Trees.Row(s, dice, front, 0, 1, s.Wide ? 12 : 7, s.Size * 0.12, Trees.Suited(s, dice), s.Depth(1.3));
        s.Fill(front.Data(s.H + 5), 1.25);
    }

    private static void Crossing(Stage s)
    {
        var dice = s.Dice.Fork("crossing");
        Sky.Paint(s, s.H * 0.66, 0.4, s.Pick(0.4, 0.44), s.Pick(0.2, 0.22));
        Hills.Layers(s, dice, 0.6, 0.72, 2, 0.12, 0.5);
        var line = s.H * 0.78;
        s.Svg.Rect(-5, line, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1.1)), new(0.5, s.Depth(1.4))));
        Spans.Train(s, dice, s.W * s.Pick(0.72, 0.86), line, s.Size * 0.19, 3);
        s.Svg.Rect(-5, line, s.W + 10, s.Size * 0.008, s.Colours.Ink);
        Branches.Grass(s, dice, _ => s.H * 0.95, 0, s.W, 110, s.Size * 0.1, s.Depth(1.6));
    }

    private static void Platform(Stage s)
    {
        var dice = s.Dice.Fork("platform");
        var horizon = s.H * 0.56;
        Sky.Paint(s, horizon, 0.5, -1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.07, 2).Data(s.H + 5), 0.2);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.6)), new(1, s.Depth(1.2))));
        var vx = s.W * 0.44;
        foreach (var off in (double[])[-0.05, 0.09])
        {
            s.Svg.Path(Pen.Polygon((vx, horizon), (vx + 2, horizon), (s.W * (0.3 + (off * 4)) + (s.Size * 0.02), s.H + 5), (s.W * (0.3 + (off * 4)) - (s.Size * 0.02), s.H + 5)), s.Colours.Horizon.To(s.Depth(1), 0.2));
        }

        for (var i = 1; i < 11; i++)
        {
            var t = Math.Pow(i / 10.0, 2.2);
            var y = horizon + ((s.H - horizon) * t);
            var (l, r) = (vx + ((s.W * 0.02) - vx) * t, vx + ((s.W * 0.74) - vx) * t);
            s.Svg.Rect(l, y, r - l, 1 + (t * s.Size * 0.018), s.Depth(1.6), 0.7);
        }

        s.Svg.Path(Pen.Polygon((vx + (s.W * 0.02), horizon), (s.W + 5, horizon + (s.H * 0.16)), (s.W + 5, s.H + 5), (s.W * 0.8, s.H + 5)), s.Depth(1.05).To(s.Colours.Horizon, 0.2));
        var roof = s.Depth(1.6);
        s.Svg.Path(Pen.Polygon((vx + (s.W * 0.06), horizon - (s.H * 0.03)), (s.W + 5, s.H * 0.06), (s.W + 5, s.H * 0.18), (vx + (s.W * 0.06), horizon - (s.H * 0.015))), roof);
        foreach (var t in (double[])[0.25, 0.5, 0.85])
        {
            var x = vx + (s.W * (0.08 + (0.5 * t)));
            s.Svg.Rect(x, horizon - (s.H * (0.05 + (0.34 * t))), s.Size * (0.006 + (0.014 * t)), s.H * (0.08 + (0.46 * t)), roof);
            Lights.Glow(s, x - (s.Size * 0.02), horizon - (s.H * (0.03 + (0.28 * t))), s.Size * 0.12 * (0.4 + t), 0.5);
        }

        Cast.Stand(s, s.W * s.Pick(0.7, 0.74), s.H * 0.85, s.Size * 0.28, always: true);
    }
}
