using System.Globalization;
using System.Text;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>A film's subtitles as one styled script, kept beside the film as a TEXT_OVERLAY (002 <c>media_assets</c>).</summary>
public static class FilmSubtitles
{
    /// <summary>What 002 asks to know of a TEXT_OVERLAY.</summary>
    public sealed record OverlayStyle(string Font, double Size, string Color, string Position);

    /// <summary>The style of frames of this size.</summary>
    public static OverlayStyle Style(FrameFormat format) =>
        new(SubtitleFace.All[0].Family, Math.Round(new SubtitleStyle(format).Em, 2), "#FFFFFF", "bottom-center");

    /// <summary>The script, UTF-8, with absolute times.</summary>
    public static byte[] Script(TimelineData timeline, FrameFormat format)
    {
        var style = new SubtitleStyle(format);
        var side = (format.Width - style.SafeWidth) / 2;
        var bottom = format.Height - style.Top - style.Height + style.Edge;
        var script = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            [Script Info]
            ScriptType: v4.00+
            PlayResX: {format.Width}
            PlayResY: {format.Height}
            WrapStyle: 0
            ScaledBorderAndShadow: yes

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding

            """));
        foreach (var face in timeline.Slots.Select(s => SubtitleFace.Of(s.Language)).Distinct())
        {
            script.Append(CultureInfo.InvariantCulture, $"Style: {face.Family},{face.Family},{style.Em * face.Tall:0.##},&H00FFFFFF,&H00101010,&H60000000,-1,1,{style.Em * 0.06:0.##},{style.Em * 0.03:0.##},2,{side},{side},{bottom},1\n");
        }

        script.Append("\n[Events]\nFormat: Layer, Start, End, Style, Text\n");
        foreach (var slot in timeline.Slots)
        {
            var start = Slots.Milliseconds(slot.FirstFrame, timeline.Fps);
            foreach (var cue in slot.Cues)
            {
                script.Append(CultureInfo.InvariantCulture, $"Dialogue: 0,{Time(start + cue.StartMs)},{Time(start + cue.EndMs)},{SubtitleFace.Of(slot.Language).Family},{SubtitleText.Escape(cue.Text)}\n");
            }
        }

        return Encoding.UTF8.GetBytes(script.ToString());
    }

    private static string Time(long ms) =>
        string.Create(CultureInfo.InvariantCulture, $"{ms / 3_600_000}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}.{ms / 10 % 100:00}");
}
