using System.Globalization;
using System.Text;
using Reelwright.Domain;

namespace Reelwright.Media.Subtitles;

/// <summary>Writes the subtitles of a film as SubRip and WebVTT.</summary>
public static class SubtitleFiles
{
    /// <summary>The cues of a slot at their place in the film. Each is placed from the frame count itself, so nothing adds up.</summary>
    /// <param name="cues">In milliseconds from the start of the slot.</param>
    /// <param name="firstFrame">Frame at which the slot begins.</param>
    /// <param name="fps">Frames a second.</param>
    public static IEnumerable<Cue> Place(IEnumerable<Cue> cues, long firstFrame, int fps)
    {
        var start = (int)Slots.Milliseconds(firstFrame, fps);
        return cues.Select(cue => cue with { StartMs = start + cue.StartMs, EndMs = start + cue.EndMs });
    }

    /// <summary>Both files as text, to be written as UTF-8. Cues come in order, in milliseconds from the start of the film.</summary>
    public static (string Srt, string Vtt) Write(IEnumerable<Cue> absolute)
    {
        var srt = new StringBuilder();
        var vtt = new StringBuilder("WEBVTT\n\n");
        var number = 0;
        foreach (var cue in absolute)
        {
            // An empty line would end the cue.
            var text = string.Join('\n', cue.Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (text.Length == 0)
            {
                continue;
            }

            // SubRip has no escapes, and players take an arrow for a line of times: an invisible joiner parts it.
            srt.Append(CultureInfo.InvariantCulture, $"{++number}\n{Time(cue.StartMs, ',')} --> {Time(cue.EndMs, ',')}\n{text.Replace("-->", "--\u2060>", StringComparison.Ordinal)}\n\n");
            vtt.Append(CultureInfo.InvariantCulture, $"{Time(cue.StartMs, '.')} --> {Time(cue.EndMs, '.')}\n{Escape(text)}\n\n");
        }

        return (srt.ToString(), vtt.ToString());
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Time(int ms, char point) => string.Create(
        CultureInfo.InvariantCulture, $"{ms / 3_600_000:00}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}{point}{ms % 1000:000}");
}
