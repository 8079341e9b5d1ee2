using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Roads.</summary>
internal static class Roads
{
    public static void Straight(Stage s)
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

    public static void OverHills(Stage s)
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

    public static void Signpost(Stage s)
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
}
