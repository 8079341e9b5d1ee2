using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Features.Clips;

/// <summary>What of a model's comes nearest to the size a clip shall have. It is asked for where nobody names another; the rest is made here.</summary>
internal static partial class ClipFit
{
    /// <summary>Pixels of a preset.</summary>
    public static PictureSize Pixels(ClipSize size) => PictureSize.Parse(size.Word());

    /// <summary>The preset for a picture or clip of so many pixels: of the nearest shape, no larger than it is where there is one.</summary>
    public static ClipSize Preset(int width, int height) => Enum.GetValues<ClipSize>()
        .OrderBy(s => Math.Round(Math.Abs(Math.Log((double)Pixels(s).Width * height / ((double)Pixels(s).Height * width))), 3))
        .ThenBy(s => Pixels(s).Width > width).ThenBy(s => Pixels(s).Width > width ? Pixels(s).Width : -Pixels(s).Width).First();

    /// <summary>The shape to ask for; null when the model lists none.</summary>
    public static string? Aspect(IReadOnlyDictionary<string, FieldRule> fields, PictureSize size) =>
        Listed(fields, "aspect_ratio", Shape()) is { Length: > 0 } shapes ? PictureSizes.NearestShape(shapes, size) : null;

    /// <summary>The size to ask for in the model's words, none smaller where there is one; null when it lists none.</summary>
    public static string? Resolution(IReadOnlyDictionary<string, FieldRule> fields, PictureSize size)
    {
        if (Listed(fields, "resolution", Exact()) is { Length: > 0 } sizes)
        {
            return PictureSizes.Nearest(new FieldRule { OneOf = sizes }, size).ToString();
        }

        var lines = Listed(fields, "resolution", Lines()).Select(word => (Word: word, Count: Count(word))).OrderBy(l => l.Count).ToList();
        return lines.Count == 0 ? null : lines.Where(l => l.Count >= Math.Min(size.Width, size.Height)).Select(l => l.Word).FirstOrDefault() ?? lines[^1].Word;
    }

    /// <summary>The seconds to ask for: none fewer where there are so many; null when the model takes no such wish.</summary>
    public static int? Seconds(IReadOnlyDictionary<string, FieldRule> fields, double wanted)
    {
        if (!fields.TryGetValue("duration", out var rule))
        {
            return null;
        }

        if (rule.OneOf is { } words)
        {
            var listed = words.Select(w => int.TryParse(w, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0).Order().ToList();
            return listed.Count == 0 ? null : listed.Find(n => n >= wanted) is > 0 and var enough ? enough : listed[^1];
        }

        var whole = Math.Clamp((decimal)Math.Ceiling(wanted), Math.Max(1, rule.Least ?? 1), Math.Max(1, rule.Most ?? 3600));
        return (int)(rule.Step is { } step && (whole - (rule.Least ?? 0)) % step is var over and not 0 ? whole - over : whole);
    }

    private static ImmutableArray<string> Listed(IReadOnlyDictionary<string, FieldRule> fields, string name, Regex form) =>
        fields.TryGetValue(name, out var rule) && rule.OneOf is { } words ? [.. words.Where(w => form.IsMatch(w))] : [];

    private static int Count(string word)
    {
        var number = int.Parse(word.AsSpan(0, word.Length - 1), CultureInfo.InvariantCulture);
        return char.ToLowerInvariant(word[^1]) is 'p' ? number : number is 2 ? 1440 : number * 540;
    }

    [GeneratedRegex(@"^[1-9]\d{0,4}:[1-9]\d{0,4}$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[1-9]\d{1,4}x[1-9]\d{1,4}$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"^([1-9]\d{2,3}[pP]|[1-8][kK])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Lines();
}
