using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Many people.</summary>
internal static class Crowds
{
    /// <summary>The people a crowd is made of.</summary>
    public static IReadOnlyList<Silhouette> Walkers(Stage s) => s.Plan.East && s.Plan.Has(Notion.Former)
        ? [Silhouettes.Scholar, Silhouettes.Maiden, Silhouettes.Scholar, Silhouettes.Monk]
        : [Silhouettes.Man, Silhouettes.Woman, Silhouettes.Gentleman, Silhouettes.Walker];

    public static void OnCrest(Stage s)
    {
        var dice = s.Dice.Fork("on crest");
        Sky.Paint(s, s.H * 0.82, 0.5, s.Pick(0.48, 0.5), s.Pick(0.3, 0.32));
        Hills.Layers(s, dice, 0.72, 0.78, 2, 0.12, 0.4);
        var ridge = Ridge.Of(s, 14, true, at => s.H * (0.86 - (0.07 * Math.Sin(Math.Clamp(at, 0, 1) * Math.PI))));
        s.Fill(ridge.Data(s.H + 5), 1.25);
        var all = Walkers(s);
        var count = s.Wide ? 9 : 6;
        for (var i = 0; i < count; i++)
        {
            var x = s.W * (0.2 + (0.6 * (i + dice.Between(0.2, 0.8)) / count));
            Cast.Draw(s, dice.Pick(all), x, ridge.At(x) + 4, s.Size * dice.Between(0.15, 0.19), 1, s.Colours.Ink, i == count / 2);
        }
    }

    public static void Procession(Stage s)
    {
        var dice = s.Dice.Fork("procession");
        Sky.Paint(s, s.H * 0.6, 0.24, 0.22);
        for (var i = 0; i < 3; i++)
        {
            s.Fill(Land.Peaks(s, dice, s.H * (0.6 + (i * 0.06)), s.H * (0.26 - (i * 0.06)), dice.Between(0.3, 0.8)).Data(s.H + 5), 0.08 + (i * 0.2));
            Finish.Bank(s, s.H * (0.62 + (i * 0.06)), s.H * 0.1, 0.35);
        }

        var road = Ridge.Of(s, 18, true, at => s.H * (0.84 - (0.06 * Math.Sin((at * 3.6) + 0.4))));
        s.Fill(road.Data(s.H + 5), 1.1);
        var all = Walkers(s);
        var count = s.Wide ? 8 : 5;
        for (var i = 0; i < count; i++)
        {
            var x = s.W * (0.14 + (0.72 * i / (count - 1.0)));
            var y = road.At(x) + 4;
            Cast.Draw(s, i == count / 2 ? Silhouettes.Rider : dice.Pick(all), x, y, s.Size * 0.15, 1, s.Colours.Ink, i % 3 == 1);
            if (i % 2 == 0)
            {
                s.Svg.Stroke(new Pen().Move(x + (s.Size * 0.03), y - (s.Size * 0.02)).Line(x + (s.Size * 0.045), y - (s.Size * 0.19)).Data, s.Colours.Ink, 2);
                Lights.Lantern(s, x + (s.Size * 0.045), y - (s.Size * 0.2), s.Size * 0.04);
            }
        }

        s.Fill(Land.Hills(s, dice, s.H * 0.95, s.H * 0.03, 2).Data(s.H + 5), 1.5);
    }
}
