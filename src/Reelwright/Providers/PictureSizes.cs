namespace Reelwright.Providers;

/// <summary>Which of a model's sizes serves a film's best: none smaller where there is one, of the shape that loses least when it is cut.</summary>
public static class PictureSizes
{
    /// <summary>Of those a rule lists, or of those it allows.</summary>
    public static PictureSize Nearest(FieldRule rule, PictureSize asked) => rule.OneOf is { } listed
        ? listed.Where(s => s.Contains('x', StringComparison.Ordinal)).Select(PictureSize.Parse).OrderBy(s => Lost(s, asked)).ThenBy(s => Short(s, asked)).ThenBy(s => (long)s.Width * s.Height).First()
        : Free(rule, asked);

    /// <summary>Of names of shapes, such as <c>16:9</c>, the nearest.</summary>
    public static string NearestShape(IEnumerable<string> shapes, PictureSize asked) => shapes
        .Where(s => s.Contains(':', StringComparison.Ordinal)).OrderBy(s => Lost(Shape(s), asked)).First();

    private static PictureSize Free(FieldRule rule, PictureSize asked)
    {
        var (multiple, stretch) = (rule.Multiple ?? 1, rule.Stretch ?? double.MaxValue);
        double width = asked.Width, height = asked.Height;
        (width, height) = width > height * stretch ? (height * stretch, height) : height > width * stretch ? (width, width * stretch) : (width, height);
        var grow = Math.Sqrt(Math.Max(1, (rule.LeastPixels ?? 0) / (width * height)));
        var shrink = Math.Sqrt(Math.Min(1, (rule.MostPixels ?? long.MaxValue) / (width * height)));
        var (up, factor) = (shrink >= 1, grow * shrink);
        return new PictureSize(Whole(width * factor, multiple, up), Whole(height * factor, multiple, up));
    }

    private static int Whole(double side, int multiple, bool up) => Math.Max(1, (int)(up ? Math.Ceiling((side / multiple) - 1e-9) : Math.Floor((side / multiple) + 1e-9))) * multiple;

    /// <summary>Share of the picture that is cut away, or the same the other way round.</summary>
    private static double Lost(PictureSize made, PictureSize asked) =>
        Math.Round(Math.Abs(Math.Log((double)made.Width * asked.Height / ((double)made.Height * asked.Width))), 3);

    /// <summary>How much it has to be enlarged.</summary>
    private static double Short(PictureSize made, PictureSize asked) => Math.Max(0, Math.Max((double)asked.Width / made.Width, (double)asked.Height / made.Height) - 1);

    private static PictureSize Shape(string text) => PictureSize.Parse(text.Replace(':', 'x'));
}
