using System.Globalization;
using System.Text;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>A typeface for subtitles.</summary>
/// <param name="Family">Fontconfig's name of it.</param>
/// <param name="Tall">How many times its em its lines are high: libass measures a font by its lines.</param>
public sealed record SubtitleFace(string Family, double Tall)
{
    /// <summary>Every face that <see cref="Of"/> may give.</summary>
    public static IReadOnlyList<SubtitleFace> All { get; } =
    [
        new("Noto Sans", 1.362), new("Noto Sans CJK SC", 1.448), new("Noto Sans CJK TC", 1.448),
        new("Noto Sans CJK HK", 1.448), new("Noto Sans CJK JP", 1.448), new("Noto Sans CJK KR", 1.448),
    ];

    /// <summary>The face whose shapes a language (BCP 47) expects: one Han character is drawn differently in each of them.</summary>
    public static SubtitleFace Of(string language)
    {
        var parts = language.ToLowerInvariant().Split('-', '_');
        return All[parts[0] switch
        {
            "zh" or "cmn" or "wuu" when parts.Contains("hk") || parts.Contains("mo") => 3,
            "zh" or "cmn" when parts.Contains("tw") || parts.Contains("hant") => 2,
            "zh" or "cmn" or "wuu" => 1,
            "yue" => 3,
            "ja" => 4,
            "ko" => 5,
            _ => 0,
        }];
    }
}

/// <summary>Size and place of subtitles on a frame: an outline and a soft shadow, inside the part that players and phones leave free.</summary>
public sealed record SubtitleStyle
{
    /// <summary>Changes whenever the same cue may look different.</summary>
    public const string Version = "1";

    private const double LinesOfRoom = 4.5;

    /// <summary>The style for frames of one size.</summary>
    public SubtitleStyle(FrameFormat format)
    {
        var upright = format.Height > format.Width;
        Em = upright ? format.Width * 0.054 : Math.Min(format.Height, format.Width) * 0.047;
        SafeWidth = (int)(format.Width * (upright ? 0.86 : 0.88));
        // An upright film is watched on a phone, whose buttons cover the lower part.
        var margin = format.Height * (upright ? 0.17 : 0.065);
        Edge = Even(Em * 0.4);
        Width = format.Width;
        Height = Math.Min(Even(LinesOfRoom * Em * 1.448) + (2 * Edge), format.Height);
        Top = Math.Clamp(Even(format.Height - margin - Height + Edge), 0, format.Height - Height);
    }

    /// <summary>Height of a full-width character, pixels.</summary>
    public double Em { get; }

    /// <summary>Longest line, pixels.</summary>
    public int SafeWidth { get; }

    /// <summary>Room around the text for outline and shadow, pixels.</summary>
    public int Edge { get; }

    /// <summary>Size of the strip that is drawn, pixels, even.</summary>
    public int Width { get; }

    /// <summary>Size of the strip that is drawn, pixels, even.</summary>
    public int Height { get; }

    /// <summary>Row of the frame on which the strip begins, even.</summary>
    public int Top { get; }

    /// <summary>A script for libass whose second i shows the i-th cue.</summary>
    public string Script(IEnumerable<(string Text, string Language)> cues)
    {
        var script = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            [Script Info]
            ScriptType: v4.00+
            PlayResX: {Width}
            PlayResY: {Height}
            WrapStyle: 0
            ScaledBorderAndShadow: yes

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding

            """));
        foreach (var face in SubtitleFace.All)
        {
            var side = (Width - SafeWidth) / 2;
            script.Append(CultureInfo.InvariantCulture, $"Style: {face.Family},{face.Family},{Em * face.Tall:0.##},&H00FFFFFF,&H00FFFFFF,&H00101010,&H00000000,-1,0,0,0,100,100,0,0,1,{Em * 0.045:0.##},0,2,{side},{side},{Edge},1\n");
        }

        script.Append("\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
        var second = 0;
        foreach (var (text, language) in cues)
        {
            var face = SubtitleFace.Of(language);
            var size = Em * face.Tall * SubtitleText.Fit(text, SafeWidth / Em);
            var (start, end) = (Time(second), Time(++second));
            var line = SubtitleText.Escape(text);
            // Below, a wide blurred copy: white text stays readable on snow without a hard frame around it.
            script.Append(CultureInfo.InvariantCulture, $"Dialogue: 0,{start},{end},{face.Family},,0,0,0,,{{\\fs{size:0.##}\\bord{Em * 0.09:0.##}\\blur{Em * 0.07:0.##}\\1a&HFF&\\3a&H60&}}{line}\n");
            script.Append(CultureInfo.InvariantCulture, $"Dialogue: 1,{start},{end},{face.Family},,0,0,0,,{{\\fs{size:0.##}\\blur0.6}}{line}\n");
        }

        return script.ToString();
    }

    private static string Time(int second) => string.Create(CultureInfo.InvariantCulture, $"{second / 3600}:{second / 60 % 60:00}:{second % 60:00}.00");

    private static int Even(double value) => (int)Math.Round(value / 2) * 2;
}
