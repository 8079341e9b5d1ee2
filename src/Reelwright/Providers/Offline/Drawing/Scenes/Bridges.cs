using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Bridges.</summary>
internal static class Bridges
{
    public static void Hanging(Stage s)
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

    public static void Footbridge(Stage s)
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
}
