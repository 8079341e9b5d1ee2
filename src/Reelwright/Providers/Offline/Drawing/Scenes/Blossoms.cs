using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Flowers.</summary>
internal static class Blossoms
{
    public static void Bough(Stage s)
    {
        var dice = s.Dice.Fork("blossoming");
        Sky.Paint(s, s.H * 0.7, 0.58, s.Pick(0.42, 0.46), s.Pick(0.22, 0.26));
        s.Fill(Land.Hills(s, dice, s.H * 0.74, s.H * 0.08, 2).Data(s.H + 5), 0.15);
        s.Fill(Land.Hills(s, dice, s.H * 0.84, s.H * 0.05, 1.4).Data(s.H + 5), 0.9);
        var flower = s.Colours.Accent.To(s.Colours.Horizon, 0.2);
        Branches.Blossom(s, dice, -20, s.H * s.Pick(0.3, 0.26), s.Size * s.Pick(0.95, 0.85), -4, flower, s.Depth(1.8));
        Branches.Blossom(s, dice, -20, s.H * s.Pick(0.12, 0.12), s.Size * 0.6, 6, flower, s.Depth(1.8));
        Cast.Draw(s, Silhouettes.Heron, s.W * 0.72, s.H * 0.84, s.Size * 0.22, -1, s.Depth(1.7), false);
    }

    public static void Bed(Stage s)
    {
        var dice = s.Dice.Fork("bed");
        Sky.Paint(s, s.H * 0.66, 0.6, 0.3, s.Pick(0.13, 0.15));
        Hills.Layers(s, dice, 0.6, 0.72, 3, 0.1, 0.6);
        s.Svg.Rect(-5, s.H * 0.78, s.W + 10, s.H, s.Depth(1.2));
        for (var layer = 0; layer < 3; layer++)
        {
            var count = (s.Wide ? 13 : 8) - (layer * 2);
            for (var i = 0; i < count; i++)
            {
                var x = s.W * (i + dice.Between(0, 1)) / count;
                var foot = s.H * (0.82 + (layer * 0.08));
                var h = s.Size * (0.16 + (layer * 0.075)) * dice.Between(0.7, 1.15) * (layer == 2 && Math.Abs(x - (s.W * 0.5)) < s.W * 0.2 ? 0.75 : 1);
                Flower(s, dice, x, foot, h, s.Depth(0.7 + (layer * 0.4)), layer);
            }
        }

        Branches.Grass(s, dice, _ => s.H * 1.0, 0, s.W, 120, s.Size * 0.14, s.Depth(1.6));
        if (s.Plan.Has(Notion.Butterfly) || dice.Chance(0.6))
        {
            Butterfly(s, s.W * 0.42, s.H * 0.42, s.Size * 0.045, -20);
            Butterfly(s, s.W * 0.52, s.H * 0.34, s.Size * 0.03, 25);
        }
    }

    /// <summary>One tall flower: a daisy, a poppy or a tulip.</summary>
    public static void Flower(Stage s, Dice dice, double x, double y, double h, Colour green, int layer)
    {
        var bend = dice.Between(-0.16, 0.16) * h;
        s.Svg.Stroke(new Pen().Move(x, y).Quad(x, y - (h * 0.6), x + bend, y - h).Data, green, h * 0.022);
        var leaves = new Pen();
        Branches.Leaf(leaves, x, y - (h * 0.2), -50, h * 0.34);
        Branches.Leaf(leaves, x, y - (h * 0.32), -130, h * 0.3);
        s.Svg.Path(leaves.Data, green);
        var (hx, hy, r) = (x + bend, y - h, h * 0.13);
        var colour = dice.Pick([s.Colours.Accent, s.Colours.Accent.To(s.Colours.Lamp, 0.4), s.Colours.Lamp, s.Colours.Horizon.Lift(0.06)]).To(s.Colours.Far, 0.25 - (layer * 0.1));
        switch (dice.Below(3))
        {
            case 0:
                var rays = new Pen();
                for (var i = 0; i < 11; i++)
                {
                    Branches.Leaf(rays, hx, hy, i * 360.0 / 11, r * 1.4);
                }

                s.Svg.Path(rays.Data, colour);
                s.Svg.Circle(hx, hy, r * 0.4, s.Colours.Lamp.To(s.Colours.Accent, 0.3));
                break;
            case 1:
                for (var i = 0; i < 5; i++)
                {
                    var (px, py) = Branches.Walk(hx, hy, (i * 72) - 90, r * 0.52);
                    s.Svg.Circle(px, py, r * 0.56, i % 2 == 0 ? colour : colour.Lift(-0.03));
                }

                s.Svg.Circle(hx, hy, r * 0.34, s.Colours.Ink.To(colour, 0.4));
                break;
            default:
                s.Svg.Path(new Pen().Move(hx, hy + r).Curve(hx - (r * 1.1), hy + (r * 0.7), hx - (r * 0.8), hy - (r * 0.5), hx - (r * 0.75), hy - r).Line(hx - (r * 0.3), hy - (r * 0.45)).Line(hx, hy - (r * 1.1)).Line(hx + (r * 0.3), hy - (r * 0.45)).Line(hx + (r * 0.75), hy - r).Curve(hx + (r * 0.8), hy - (r * 0.5), hx + (r * 1.1), hy + (r * 0.7), hx, hy + r).Close().Data, colour);
                break;
        }
    }

    /// <summary>A butterfly around a point.</summary>
    public static void Butterfly(Stage s, double x, double y, double r, double turn)
    {
        s.Svg.Place(x, y, r / 40, r / 40, turn);
        s.Svg.Path(Silhouettes.Butterfly.Rest, s.Colours.Accent);
        s.Svg.Ellipse(0, 4, 2.4, 18, s.Colours.Ink);
        s.Svg.Close();
    }
}
