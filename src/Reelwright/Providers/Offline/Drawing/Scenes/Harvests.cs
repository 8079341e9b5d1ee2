using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Stacks and mills.</summary>
internal static class Harvests
{
    public static void Stacks(Stage s)
    {
        var dice = s.Dice.Fork("stacks");
        var horizon = s.H * 0.6;
        Sky.Paint(s, horizon, 0.7, -1, 0.1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.09, 1.6).Data(s.H + 5), 0.2);
        var field = s.Colours.Lamp.To(s.Depth(0.7), s.Colours.Dark ? 0.85 : 0.55);
        s.Svg.Path(Land.Hills(s, dice, s.H * 0.66, s.H * 0.03, 1.4).Data(s.H + 5), s.Svg.Fade(new(0, field.To(s.Colours.Horizon, 0.2)), new(1, field.To(s.Depth(1.2), 0.7))));
        foreach (var (at, y, w) in (ReadOnlySpan<(double, double, double)>)[(0.72, 0.69, 0.09), (0.5, 0.71, 0.12), (0.88, 0.74, 0.16), (0.24, 0.8, 0.27)])
        {
            Stack(s, s.W * at, s.H * y, s.Size * w, field);
        }

        var stubble = new Pen();
        for (var i = 0; i < 90; i++)
        {
            var y = s.H * dice.Between(0.72, 0.98);
            var x = dice.Unit() * s.W;
            stubble.Move(x, y).Line(x + 2, y - (s.Size * 0.012));
        }

        s.Svg.Stroke(stubble.Data, s.Depth(1.1), 1.6, 0.5);
        Cast.Stand(s, s.W * s.Pick(0.44, 0.56), s.H * 0.8, s.Size * 0.18);
    }

    private static void Stack(Stage s, double x, double y, double w, Colour straw)
    {
        s.Svg.Ellipse(x + (w * 0.15), y, w * 0.62, w * 0.07, s.Colours.Ink, 0.25);
        s.Svg.Path(
            new Pen().Move(x - (w * 0.44), y).Curve(x - (w * 0.54), y - (w * 0.36), x - (w * 0.3), y - (w * 0.74), x - (w * 0.02), y - (w * 0.82))
                .Curve(x + (w * 0.3), y - (w * 0.74), x + (w * 0.54), y - (w * 0.36), x + (w * 0.44), y).Quad(x, y + (w * 0.06), x - (w * 0.44), y).Close().Data,
            s.Svg.Linear(x - (w * 0.5), 0, x + (w * 0.5), 0, new(0, straw.Lift(0.05)), new(0.45, straw), new(1, straw.To(s.Colours.Near, 0.55))));
        var straws = new Pen();
        for (var i = -4; i <= 4; i++)
        {
            straws.Move(x + (w * 0.02 * i), y - (w * 0.8)).Quad(x + (w * 0.09 * i), y - (w * 0.6), x + (w * 0.1 * i), y - (w * (0.16 + (0.05 * (i & 3)))));
        }

        s.Svg.Stroke(straws.Data, s.Depth(1.1), w * 0.01, 0.35);
    }

    public static void Mill(Stage s)
    {
        var dice = s.Dice.Fork("mill");
        Sky.Paint(s, s.H * 0.64, 0.28, -1);
        Hills.Layers(s, dice, 0.6, 0.7, 2, 0.12, 0.4);
        var hill = Ridge.Of(s, 16, true, at => s.H * (0.84 - (0.12 * Math.Exp(-Math.Pow((at - 0.66) * 2.6, 2)))));
        var (x, h) = (s.W * 0.66, s.Size * s.Pick(0.34, 0.36));
        var y = hill.At(x) + 6;
        var body = s.Depth(1.15);
        s.Svg.Path(Pen.Polygon((x - (h * 0.2), y), (x - (h * 0.12), y - (h * 0.7)), (x + (h * 0.12), y - (h * 0.7)), (x + (h * 0.2), y)), s.Svg.Linear(x - (h * 0.2), 0, x + (h * 0.2), 0, new(0, body.To(s.Colours.Horizon, 0.35)), new(1, body)));
        s.Svg.Path(new Pen().Move(x - (h * 0.145), y - (h * 0.69)).Quad(x, y - (h * 0.98), x + (h * 0.145), y - (h * 0.69)).Close().Data, s.Depth(1.6));
        s.Svg.Path(Castles.Arch(x, y, h * 0.045, h * 0.16), s.Colours.Lamp, Buildings.Lit(s));
        s.Svg.Rect(x - (h * 0.03), y - (h * 0.48), h * 0.06, h * 0.08, s.Colours.Lamp, Buildings.Lit(s));
        var turn = dice.Between(12, 40);
        for (var i = 0; i < 4; i++)
        {
            s.Svg.Place(x, y - (h * 0.74), h / 100, h / 100, turn + (i * 90));
            s.Svg.Path("M-.8 0L-.8-58L.8-58L.8 0Z", s.Depth(1.8));
            s.Svg.Path("M1-14L13-16L13-57L1-57Z", s.Colours.Horizon.To(s.Depth(1), 0.25), 0.85);
            s.Svg.Stroke("M7-15L7-57M1-26L13-26M1-36L13-36M1-46L13-46", s.Depth(1.6), 0.8);
            s.Svg.Close();
        }

        s.Fill(hill.Data(s.H + 5), 1.05);
        Branches.Grass(s, dice, hill.At, 0, s.W, 80, s.Size * 0.04, s.Depth(1.2));
        Cast.Stand(s, s.W * 0.38, hill.At(s.W * 0.38) + 4, s.Size * 0.14);
    }
}
