using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Boats under way.</summary>
internal static class Voyages
{
    public static void Ferry(Stage s)
    {
        var dice = s.Dice.Fork("ferry");
        var line = s.H * 0.52;
        var (x, y) = Sky.Paint(s, line, -1, 0.28, s.Pick(0.12, 0.14));
        s.Fill(Land.Karst(s, dice, line, s.H * 0.26, 5).Data(line + 2), 0.15);
        Finish.Bank(s, line, s.H * 0.12, 0.5);
        Water.Sheet(s, line, s.H);
        if (s.Shining)
        {
            s.Svg.Circle(x, line + ((line - y) * 0.7), s.Size * 0.1, s.Colours.Orb, 0.2);
        }

        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.1, 0.5);
        Water.Ripples(s, dice, line, s.H, 60, s.Colours.Horizon);
        Elements.Boats.Raft(s, s.W * s.Pick(0.4, 0.5), s.H * 0.74, s.Size * 0.36);
    }

    public static void Sailing(Stage s)
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
}
