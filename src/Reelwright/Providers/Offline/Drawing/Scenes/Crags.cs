using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Steep mountains and what clings to them.</summary>
internal static class Crags
{
    public static void Pillars(Stage s)
    {
        var dice = s.Dice.Fork("pillars");
        Sky.Paint(s, s.H * 0.62);
        for (var i = 0; i < 4; i++)
        {
            var level = s.H * (0.64 + (i * 0.07));
            var ridge = Land.Karst(s, dice, level, s.H * (0.44 - (i * 0.08)), 5 - (i / 2));
            s.Fill(ridge.Data(s.H + 5), 0.06 + (i * 0.24));
            if (i > 1)
            {
                Trees.Row(s, dice, ridge, 0, 1, 10, s.Size * 0.05, Trees.Kind.Pine, s.Depth(0.2 + (i * 0.24)));
            }

            Finish.Bank(s, level - (s.H * 0.01), s.H * 0.14, 0.5);
        }

        var line = s.H * 0.86;
        Water.Sheet(s, line, s.H);
        Water.Ripples(s, dice, line, s.H, 25, s.Colours.Horizon, 0.4);
        Boats.Raft(s, s.W * 0.62, line + (s.H * 0.03), s.Size * 0.16);
    }

    public static void Gorge(Stage s)
    {
        var dice = s.Dice.Fork("gorge");
        Sky.Paint(s, s.H * 0.6, 0.5, 0.24);
        s.Fill(Land.Peaks(s, dice, s.H * 0.7, s.H * 0.34, dice.Between(0.42, 0.58)).Data(s.H + 5), 0.14);
        Finish.Bank(s, s.H * 0.62, s.H * 0.16, 0.5);
        for (var i = 0; i < 3; i++)
        {
            for (var side = 0; side < 2; side++)
            {
                var noise = new Ripple(dice);
                var reach = 0.46 - (i * 0.13) + (dice.Between(-0.05, 0.05));
                var high = 0.48 + (i * 0.16) + dice.Between(-0.1, 0.06);
                var cliff = Ridge.Of(s, 44, false, at =>
                {
                    var off = side == 0 ? at : 1 - at;
                    var wall = 1 / (1 + Math.Exp((off - reach) * 26));
                    return s.H * (0.9 - (wall * high) + (0.035 * noise.Rough(at * 13, 4, 0.6)));
                });
                s.Fill(cliff.Data(s.H + 5), 0.35 + (i * 0.3));
                Trees.Row(s, dice, cliff, side == 0 ? 0 : 1.02 - reach, side == 0 ? reach - 0.02 : 1, 5, s.Size * 0.06, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(0.4 + (i * 0.3)));
            }
        }

        Water.Sheet(s, s.H * 0.86, s.H);
        Water.Ripples(s, dice, s.H * 0.87, s.H, 30, s.Colours.Horizon, 0.45);
        Boats.Raft(s, s.W * 0.5, s.H * 0.89, s.Size * 0.13);
    }

    public static void Retreat(Stage s)
    {
        var dice = s.Dice.Fork("retreat");
        Sky.Paint(s, s.H * 0.6, 0.28, 0.26);
        for (var i = 0; i < 3; i++)
        {
            var level = s.H * (0.6 + (i * 0.09));
            s.Fill(Land.Peaks(s, dice, level, s.H * (0.36 - (i * 0.08)), dice.Between(0.3, 0.8)).Data(s.H + 5), 0.06 + (i * 0.2));
            Finish.Bank(s, level, s.H * 0.13, 0.4);
        }

        var top = s.Pick(0.66, 0.6);
        var mount = Ridge.Of(s, 30, true, at => s.H * (0.9 - (0.32 * Math.Exp(-Math.Pow((at - top) / s.Pick(0.16, 0.26), 2)))));
        Buildings.Shrine(s, s.W * top, mount.At(s.W * top) + 6, s.Size * 0.2, s.Depth(1.25));
        s.Fill(mount.Data(s.H + 5), 0.95);
        Trees.Row(s, dice, mount, top - 0.24, top - 0.06, 6, s.Size * 0.11, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(1.15));
        Trees.Row(s, dice, mount, top + 0.07, top + 0.3, 6, s.Size * 0.11, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(1.15));
        Finish.Bank(s, s.H * 0.84, s.H * 0.12, 0.35);
        var front = Land.Hills(s, dice, s.H * 0.92, s.H * 0.04, 1.4);
        s.Fill(front.Data(s.H + 5), 1.4);
        Cast.Stand(s, s.W * 0.28, front.At(s.W * 0.28) + 3, s.Size * 0.13);
    }
}
