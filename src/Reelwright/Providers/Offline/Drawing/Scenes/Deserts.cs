using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Deserts.</summary>
internal static class Deserts
{
    public static void Dunes(Stage s)
    {
        var dice = s.Dice.Fork("dunes");
        Sky.Paint(s, s.H * 0.56, -1, 0.3, s.Pick(0.13, 0.16));
        for (var i = 0; i < 4; i++)
        {
            var near = 0.12 + (i * 0.3);
            var crest = dice.Between(0.2, 0.8);
            var level = s.H * (0.6 + (i * 0.11));
            var dune = Land.Dune(s, dice, level, s.H * (0.1 + (i * 0.045)), crest);
            s.Fill(dune.Data(s.H + 5), near);
            var (cx, cy) = (s.W * crest, dune.At(s.W * crest));
            s.Svg.Path(
                new Pen().Move(cx, cy).Curve(cx + (s.W * 0.05), cy + (s.H * 0.09), cx - (s.W * 0.08), cy + (s.H * 0.15), cx + (s.W * 0.03), s.H + 5).Line(cx + (s.W * 0.9), s.H + 5).Line(cx + (s.W * 0.34), dune.At(cx + (s.W * 0.34))).Quad(cx + (s.W * 0.14), dune.At(cx + (s.W * 0.16)), cx, cy).Close().Data,
                s.Svg.Fade(new(0, s.Depth(near + 0.3), 0.75), new(1, s.Depth(near + 0.3), 0)));
        }

        Cast.Stand(s, s.W * 0.32, s.H * 0.8, s.Size * 0.12, always: true);
    }

    public static void Caravan(Stage s)
    {
        var dice = s.Dice.Fork("caravan");
        Sky.Paint(s, s.H * 0.66, 0.5, s.Pick(0.44, 0.46), s.Pick(0.22, 0.24));
        s.Fill(Land.Dune(s, dice, s.H * 0.66, s.H * 0.1, 0.2).Data(s.H + 5), 0.2);
        var dune = Land.Dune(s, dice, s.H * 0.78, s.H * 0.12, 0.62);
        s.Fill(dune.Data(s.H + 5), 0.75);
        for (var i = 0; i < (s.Wide ? 6 : 4); i++)
        {
            var x = s.W * (0.22 + (i * (s.Wide ? 0.075 : 0.13)));
            Cast.Draw(s, i % 3 == 2 ? Silhouettes.Horse : i % 3 == 1 ? Silhouettes.Cloak : Silhouettes.Rider, x, dune.At(x) + 3, s.Size * 0.1, 1, s.Depth(1.8), false);
        }

        s.Fill(Land.Dune(s, dice, s.H * 0.93, s.H * 0.07, 0.25).Data(s.H + 5), 1.25);
    }

    public static void Mesas(Stage s)
    {
        var dice = s.Dice.Fork("mesas");
        Sky.Paint(s, s.H * 0.64);
        for (var i = 0; i < 3; i++)
        {
            var level = s.H * (0.64 + (i * 0.05));
            for (var k = 0; k < 3 - (i / 2); k++)
            {
                var (x, w, h) = (s.W * dice.Between(0, 1), s.Size * dice.Between(0.12, 0.32), s.H * (dice.Between(0.12, 0.26) - (i * 0.03)));
                var rock = Pen.Polygon((x - (w * 0.75), level + 8), (x - (w * 0.52), level - (h * 0.45)), (x - (w * 0.44), level - h), (x - (w * 0.1), level - (h * 1.03)), (x + (w * 0.4), level - (h * 0.97)), (x + (w * 0.48), level - (h * 0.5)), (x + (w * 0.75), level + 8));
                s.Svg.Path(rock, s.Svg.Linear(x - (w / 2), 0, x + (w / 2), 0, new(0, s.Depth(0.2 + (i * 0.3)).To(s.Colours.Orb, 0.12)), new(1, s.Depth(0.35 + (i * 0.3)))));
                s.Svg.Stroke(new Pen().Move(x - (w * 0.46), level - (h * 0.8)).Line(x + (w * 0.42), level - (h * 0.78)).Move(x - (w * 0.5), level - (h * 0.5)).Line(x + (w * 0.47), level - (h * 0.52)).Data, s.Depth(0.6 + (i * 0.3)), 2, 0.4);
            }

            s.Fill(Land.Hills(s, dice, level + (s.H * 0.01), s.H * 0.015, 2).Data(s.H + 5), 0.3 + (i * 0.32));
        }

        Trees.One(s, dice, Trees.Kind.Palm, s.W * 0.84, s.H * 0.86, s.Size * 0.3, s.Depth(1.6));
        Trees.One(s, dice, Trees.Kind.Palm, s.W * 0.9, s.H * 0.87, s.Size * 0.22, s.Depth(1.6));
        s.Svg.Rect(-5, s.H * 0.85, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1)), new(0.4, s.Depth(1.2))));
        Cast.Stand(s, s.W * 0.4, s.H * 0.86, s.Size * 0.15, always: true);
    }
}
