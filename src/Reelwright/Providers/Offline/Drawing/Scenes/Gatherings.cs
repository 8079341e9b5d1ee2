using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Doors, stairs, fires and company.</summary>
internal static class Gatherings
{
    public static readonly Action<Stage>[] Crowds = [OnCrest, Dinner, Procession, Audience];

    public static readonly Action<Stage>[] Doors = [Rooms.Doorway, Openings.Facade, Gardens.All[2], Ideas.Shapes[5]];

    public static readonly Action<Stage>[] Stairs = [Flight, Ideas.Shapes[4], Palaces.Temples[1]];

    public static readonly Action<Stage>[] Fires = [CampFire, Rooms.Hearth, Burning, Lanterns];

    public static readonly Action<Stage>[] Lamps = [Stills.LampLight, Towns.Streets[2], Lanterns, Rooms.LampCorner];

    private static IReadOnlyList<Silhouette> Walkers(Stage s) => s.Plan.East && s.Plan.Has(Notion.Former)
        ? [Silhouettes.Scholar, Silhouettes.Maiden, Silhouettes.Scholar, Silhouettes.Monk]
        : [Silhouettes.Man, Silhouettes.Woman, Silhouettes.Gentleman, Silhouettes.Walker];

    private static void OnCrest(Stage s)
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

    private static void Dinner(Stage s)
    {
        var dice = s.Dice.Fork("dinner");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.35);
        Furniture.Window(s, dice, s.W * s.Pick(0.08, 0.08), s.H * 0.16, s.W * s.Pick(0.15, 0.3), s.H * 0.38, room.Frame, true, 2, 3);
        Rooms.Picture(s, dice, s.W * s.Pick(0.8, 0.66), s.H * 0.22, s.Size * 0.18, s.Size * 0.2, room);
        var (x, y) = (s.W * 0.5, s.H * s.Pick(0.2, 0.26));
        s.Svg.Rect(x - 2, -5, 4, y, room.Wood);
        s.Svg.Stroke(new Pen().Move(x - (s.Size * 0.16), y).Quad(x, y + (s.Size * 0.1), x + (s.Size * 0.16), y).Data, room.Wood, s.Size * 0.01);
        for (var i = -2; i <= 2; i++)
        {
            var (cx, cy) = (x + (i * s.Size * 0.08), y + (s.Size * 0.048) - (Math.Abs(i) * s.Size * 0.022));
            s.Svg.Rect(cx - 3, cy - (s.Size * 0.035), 6, s.Size * 0.035, s.Colours.Horizon);
            Lights.Glow(s, cx, cy - (s.Size * 0.045), s.Size * 0.1, 0.5);
            Lights.Flame(s, cx, cy - (s.Size * 0.035), s.Size * 0.028);
        }

        Lights.Glow(s, x, s.H * 0.5, s.Size * 0.7, 0.4);
        var (foot, height, width) = (s.H * 0.87, s.Size * 0.19, Math.Min(s.W * 0.84, s.Size * 1.05));
        var guests = Walkers(s);
        var count = s.Wide ? 6 : 4;
        for (var i = 0; i < count; i++)
        {
            var gx = x + (width * (((i + 0.5) / count) - 0.5) * 0.86);
            Cast.Draw(s, dice.Pick(guests), gx, foot, s.Size * 0.38, i < count / 2 ? 1 : -1, room.Wood.To(s.Colours.Ink, 0.5), i == 1);
        }

        s.Svg.Path(Pen.Polygon((x - (width / 2), foot - height), (x + (width / 2), foot - height), (x + (width * 0.48), foot - (height * 0.1)), (x - (width * 0.48), foot - (height * 0.1))), s.Svg.Fade(new(0, s.Colours.Horizon.To(s.Colours.Lamp, 0.3).To(room.Wall, 0.25)), new(1, room.Wall.Lift(0.04))));
        s.Svg.Rect(x - (width * 0.51), foot - height - (s.Size * 0.012), width * 1.02, s.Size * 0.02, s.Colours.Horizon.To(s.Colours.Lamp, 0.4));
        Notion[] laid = [Notion.Table, Notion.Flower, Notion.Lamp];
        for (var i = 0; i < 3; i++)
        {
            Things.Draw(s, dice, laid[i], x + (width * 0.27 * (i - 1)), foot - height - (s.Size * 0.01), s.Size * 0.105);
        }
    }

    private static void Procession(Stage s)
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

    private static void Audience(Stage s)
    {
        var dice = s.Dice.Fork("audience");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Depth(1.4)), new(1, s.Depth(1.8))));
        var (x, floor) = (s.W * 0.5, s.H * 0.66);
        s.Svg.Path(Pen.Polygon((x - (s.Size * 0.02), -5), (x + (s.Size * 0.02), -5), (x + (s.Size * 0.3), floor + 10), (x - (s.Size * 0.3), floor + 10)), s.Svg.Fade(new(0, c.Orb, 0.7), new(1, c.Lamp, 0.25)));
        s.Svg.Rect(-5, floor, s.W + 10, s.H * 0.1, s.Svg.Fade(new(0, s.Depth(0.9)), new(1, s.Depth(1.5))));
        s.Svg.Ellipse(x, floor + (s.H * 0.025), s.Size * 0.3, s.H * 0.022, c.Lamp, 0.5);
        Furniture.Curtain(s, -10, -10, s.W * s.Pick(0.27, 0.3), s.H * 0.78, c.Accent.To(c.Ink, 0.3));
        Furniture.Curtain(s, s.W + 10, -10, -s.W * s.Pick(0.27, 0.3), s.H * 0.78, c.Accent.To(c.Ink, 0.3));
        Cast.Stand(s, x, floor + (s.H * 0.03), s.Size * 0.28, c.Ink, true);
        for (var row = 0; row < 3; row++)
        {
            var (size, y) = (s.Size * (0.035 + (row * 0.012)), s.H * (0.78 + (row * 0.075)));
            var pen = new Pen();
            for (var hx = -size + (row % 2 * size * 1.5); hx < s.W + size; hx += size * dice.Between(3, 3.6))
            {
                pen.Move(hx - size, y).Arc(size, hx + size, y).Arc(size, hx - size, y).Close();
                pen.Move(hx - (size * 1.6), y + (size * 2.6)).Curve(hx - (size * 1.6), y + (size * 0.9), hx + (size * 1.6), y + (size * 0.9), hx + (size * 1.6), y + (size * 2.6)).Line(hx + (size * 1.6), s.H + 5).Line(hx - (size * 1.6), s.H + 5).Close();
            }

            s.Svg.Path(pen.Data, s.Depth(1.55 + (row * 0.2)));
        }
    }

    private static void Flight(Stage s)
    {
        var dice = s.Dice.Fork("flight");
        var room = new Chamber(s);
        room.Paint(0.7, 0.3);
        Furniture.Window(s, dice, s.W * s.Pick(0.68, 0.6), s.H * 0.1, s.W * s.Pick(0.16, 0.28), s.H * 0.34, room.Frame, true, 2, 3);
        var steps = 11;
        var pen = new Pen().Move(-10, s.H * 0.85);
        var (x0, x1, y0, y1) = (s.W * 0.14, s.W * s.Pick(0.72, 0.94), s.H * 0.85, s.H * 0.4);
        pen.Line(x0, y0);
        for (var i = 0; i < steps; i++)
        {
            pen.Line(x0 + ((x1 - x0) * i / steps), y0 + ((y1 - y0) * (i + 1) / steps)).Line(x0 + ((x1 - x0) * (i + 1) / steps), y0 + ((y1 - y0) * (i + 1) / steps));
        }

        s.Svg.Path(pen.Line(s.W + 10, y1).Line(s.W + 10, s.H + 10).Line(-10, s.H + 10).Close().Data, s.Svg.Fade(new(0, room.Floor.Lift(0.05)), new(1, room.Floor.Lift(-0.06))));
        var rails = new Pen();
        for (var i = 0; i < steps; i++)
        {
            var (x, y) = (x0 + ((x1 - x0) * (i + 0.5) / steps), y0 + ((y1 - y0) * (i + 1) / steps));
            rails.Move(x, y).Line(x, y - (s.Size * 0.12));
        }

        var at = 0.46;
        var stand = Math.Floor(at * steps);
        Cast.Stand(s, x0 + ((x1 - x0) * (stand + 0.5) / steps), y0 + ((y1 - y0) * (stand + 1) / steps), s.Size * 0.34, s.Colours.Ink, true);
        s.Svg.Stroke(rails.Data, room.Wood, s.Size * 0.007);
        s.Svg.Stroke(new Pen().Move(x0, y0 - (s.Size * 0.13)).Line(x1, y1 - (s.Size * 0.11)).Line(s.W + 10, y1 - (s.Size * 0.11)).Data, room.Wood, s.Size * 0.016);
        s.Svg.Rect(x0 - (s.Size * 0.016), y0 - (s.Size * 0.16), s.Size * 0.026, s.Size * 0.17, room.Wood);
        s.Svg.Circle(x0 - (s.Size * 0.003), y0 - (s.Size * 0.165), s.Size * 0.018, room.Wood);
        s.Svg.Rect(-5, s.H * 0.85, s.W + 10, s.H, room.Floor.Lift(-0.08));
    }

    private static void CampFire(Stage s)
    {
        var dice = s.Dice.Fork("camp fire");
        Sky.Paint(s, s.H * 0.64, 0.76, 0.2);
        for (var i = 0; i < 2; i++)
        {
            var ridge = Land.Hills(s, dice, s.H * (0.62 + (i * 0.08)), s.H * 0.08, 2);
            Trees.Row(s, dice, ridge, 0, 1, s.Wide ? 20 : 11, s.Size * (0.14 + (i * 0.1)), Trees.Kind.Conifer, s.Depth(0.6 + (i * 0.5)));
            s.Fill(ridge.Data(s.H + 5), 0.6 + (i * 0.5));
        }

        var (x, y) = (s.W * 0.48, s.H * 0.82);
        s.Svg.Rect(-5, s.H * 0.78, s.W + 10, s.H, s.Depth(1.35));
        Lights.Camp(s, dice, x, y, s.Size * 0.13);
        Cast.Draw(s, Silhouettes.Sitter, x - (s.Size * 0.26), y + (s.H * 0.02), s.Size * 0.32, 1, s.Colours.Ink, false);
        Cast.Stand(s, x + (s.Size * 0.3), y + (s.H * 0.015), s.Size * 0.25, s.Colours.Ink, s.Plan.Has(Notion.Two) || s.Plan.Has(Notion.Crowd));
    }

    private static void Burning(Stage s)
    {
        var dice = s.Dice.Fork("burning");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.7, 0.5, 0.2);
        s.Svg.Rect(-5, s.H * 0.3, s.W + 10, s.H * 0.46, s.Svg.Fade(new(0, c.Lamp, 0), new(0.8, c.Lamp.To(c.Accent, 0.4), 0.75), new(1, c.Lamp, 0.9)));
        var ridge = Land.Hills(s, dice, s.H * 0.74, s.H * 0.05, 2);
        for (var layer = 0; layer < 2; layer++)
        {
            s.Svg.Path(Tongues(s, dice, s.H * 0.74, s.H * (0.34 - (layer * 0.14))), s.Svg.Fade(new(0, Lights.Fire.To(c.Lamp, layer * 0.5), 0.35 + (layer * 0.4)), new(1, c.Lamp.To(Lights.Fire, 0.3 - (layer * 0.2)))));
        }

        Trees.Row(s, dice, ridge, 0, 1, s.Wide ? 14 : 8, s.Size * 0.15, Trees.Kind.Bare, s.Depth(1.7));
        s.Fill(ridge.Data(s.H + 5), 1.4);
        for (var i = 0; i < 46; i++)
        {
            s.Svg.Circle(dice.Unit() * s.W, s.H * dice.Between(0.1, 0.72), s.Size * dice.Between(0.0015, 0.004), c.Lamp, dice.Between(0.4, 0.95));
        }

        Cast.Stand(s, s.W * 0.5, s.H * 0.84, s.Size * 0.18, c.Ink, true);
    }

    private static string Tongues(Stage s, Dice dice, double foot, double height)
    {
        var pen = new Pen().Move(-20, foot + 40);
        var step = s.Size * 0.075;
        for (var x = -20.0; x < s.W + 20;)
        {
            var (w, h) = (step * dice.Between(0.6, 1.4), height * dice.Between(0.3, 1));
            var lean = w * dice.Between(-0.2, 0.5);
            pen.Curve(x + (w * 0.1), foot - (h * 0.3), x + (w * 0.3) + lean, foot - (h * 0.5), x + (w * 0.45) + lean, foot - h)
                .Curve(x + (w * 0.6) + lean, foot - (h * 0.5), x + (w * 0.95), foot - (h * 0.3), x + w, foot - (h * 0.1));
            x += w;
        }

        return pen.Line(s.W + 30, foot + 60).Line(-20, foot + 60).Close().Data;
    }

    public static void Lanterns(Stage s)
    {
        var dice = s.Dice.Fork("lanterns");
        var line = s.H * 0.7;
        Sky.Paint(s, line, 0.2, 0.2, 0.05);
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.2, 0.3, 0.8).Data(line + 2), 0.4);
        Water.Sheet(s, line, s.H);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Lamp, 0.3);
        for (var i = 0; i < 26; i++)
        {
            var t = i / 25.0;
            var (x, y) = (dice.Between(0.04, 0.96) * s.W, s.H * dice.Between(0.08, 0.66));
            var size = s.Size * (0.012 + (0.04 * t * t));
            Lights.Glow(s, x, y, size * 2, 0.45);
            s.Svg.Path(new Pen().Move(x - (size * 0.4), y + (size * 0.55)).Line(x - (size * 0.55), y - (size * 0.45)).Quad(x, y - (size * 0.85), x + (size * 0.55), y - (size * 0.45)).Line(x + (size * 0.4), y + (size * 0.55)).Close().Data, s.Colours.Lamp.To(s.Colours.Accent, 0.3), 0.55 + (0.4 * t));
        }

        s.Svg.Path(new Pen().Move(-5, s.H * 0.87).Quad(s.W * 0.4, s.H * 0.83, s.W + 5, s.H * 0.9).Line(s.W + 5, s.H + 5).Line(-5, s.H + 5).Close().Data, s.Depth(1.6));
        Cast.Stand(s, s.W * 0.4, s.H * 0.86, s.Size * 0.2, s.Colours.Ink, true);
    }
}
