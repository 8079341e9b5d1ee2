using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Things shown large, and many things at once.</summary>
internal static class Displays
{
    // The thing as large as a house, in open land, with somebody small before it.
    public static void Monument(Stage s)
    {
        var dice = s.Dice.Fork("monument");
        Sky.Paint(s, s.H * 0.68, 0.5, s.Pick(0.36, 0.4), s.Pick(0.26, 0.28));
        Hills.Layers(s, dice, 0.62, 0.7, 2, 0.1, 0.4);
        var ground = Land.Hills(s, dice, s.H * 0.78, s.H * 0.03, 1.2);
        s.Fill(ground.Data(s.H + 5), 1);
        var thing = Things.Of(s, dice)[0];
        Things.Draw(s, dice, thing, s.W * 0.5, ground.At(s.W * 0.5) + (s.H * 0.01), s.Size * s.Pick(0.48, 0.42));
        var front = Land.Hills(s, dice, s.H * 0.88, s.H * 0.03, 1.6);
        Branches.Grass(s, dice, front.At, 0, s.W, 80, s.Size * 0.04, s.Depth(1.4));
        s.Fill(front.Data(s.H + 5), 1.4);
        Cast.Stand(s, s.W * s.Pick(0.3, 0.22), front.At(s.W * s.Pick(0.3, 0.22)) + 3, s.Size * 0.15, always: true);
    }

    public static void Shelf(Stage s)
    {
        var dice = s.Dice.Fork("shelf");
        var room = new Chamber(s);
        room.Paint(0.3, 0.3);
        var things = Things.Of(s, dice);
        var rows = s.Tall ? 3 : 2;
        for (var r = 0; r < rows; r++)
        {
            var y = s.H * (s.Tall ? 0.3 + (r * 0.235) : 0.4 + (r * 0.38));
            var height = s.H * (s.Tall ? 0.15 : 0.26);
            for (var i = 0; i < (s.Wide ? 4 : 2); i++)
            {
                var at = s.W * (s.Wide ? 0.17 + (i * 0.22) : 0.3 + (i * 0.4));
                var pick = (i + (r * 3)) % 5;
                if (pick < things.Count)
                {
                    Things.Draw(s, dice, things[pick], at, y, Math.Min(height, s.Size * 0.2));
                }
                else
                {
                    Spines(s, dice, at, y, Math.Min(height, s.Size * 0.2));
                }
            }

            s.Svg.Rect(s.W * 0.04, y, s.W * 0.92, s.Size * 0.022, room.Wood, round: 3);
            s.Svg.Rect(s.W * 0.04, y + (s.Size * 0.022), s.W * 0.92, s.Size * 0.02, s.Colours.Ink, 0.14);
        }
    }

    private static void Spines(Stage s, Dice dice, double x, double y, double height)
    {
        Colour[] covers = [s.Colours.Accent, s.Depth(0.6), s.Depth(1.2), s.Colours.Lamp.To(s.Colours.Near, 0.3)];
        var at = x - (height * 0.4);
        for (var i = 0; i < 6; i++)
        {
            var w = height * dice.Between(0.09, 0.16);
            s.Svg.Rect(at, y - (height * dice.Between(0.6, 0.85)), w, height * 0.86, covers[i % 4]);
            at += w + 1;
        }
    }
}
