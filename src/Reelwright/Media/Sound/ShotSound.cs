using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Media.Sound;

/// <summary>What is heard in a shot in which nothing is said: its clip's own sound, or nothing.</summary>
public static class ShotSound
{
    /// <summary>A file as <see cref="Wave"/> writes it, of exactly so many samples: what sounds longer is cut, what sounds shorter is followed by silence. Same bytes in, same bytes out. Errors: <c>clip_unreadable</c>, <c>tool_failed</c>.</summary>
    /// <param name="clip">A clip we keep; null for silence.</param>
    /// <param name="volume">0 to 2, a factor of amplitude. Its loudness is the clip's own: a brook isn't made as loud as a voice.</param>
    public static async Task<byte[]> Of(string? clip, int samples, double volume, CancellationToken ct)
    {
        if (clip is null || volume <= 0 || (await ClipFacts.Of(clip, ClipFile.DemuxerOf(clip), ct)).Sound is null)
        {
            return Wave.Silence(samples);
        }

        var line = new float[samples];
        var heard = await Read(clip, line, ct);
        for (var i = 0; i < heard; i++)
        {
            line[i] *= (float)volume;
        }

        Limiter.Hold(line.AsSpan(0, heard), Limiter.VoiceCeiling);
        Trim.Soften(line.AsSpan(0, heard));
        return Wave.Write(line);
    }

    private static async Task<int> Read(string clip, float[] line, CancellationToken ct)
    {
        using var child = SoundDecoder.Start(Path.GetFullPath(clip), 1, (line.Length / Slots.SampleRate) + 1, placed: true);
        await using var stop = ct.Register(child.Kill);
        await child.Input.DisposeAsync();
        var heard = 0;
        await SoundDecoder.ReadAll(child.Output, 1, block =>
        {
            var fits = Math.Min(block.Length, line.Length - heard);
            block.Span[..fits].CopyTo(line.AsSpan(heard));
            heard += fits;
        }, CancellationToken.None);
        var error = await child.Error;
        var exit = await child.Exited;
        ct.ThrowIfCancellationRequested();
        return exit.Code switch
        {
            0 => heard,
            < 0 => throw new ReelException("tool_failed", $"ffmpeg was ended by signal {-exit.Code} while it read a clip's sound: run it again."),
            _ => throw ClipFacts.Unreadable(error.TrimEnd().Split('\n')[^1]),
        };
    }
}
