using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>How this folder speaks to ffmpeg: quiet, no keyboard, local files and pipes only; its failures in our words.</summary>
internal static class Ffmpeg
{
    /// <summary>What every call begins with.</summary>
    public static readonly IReadOnlyList<string> Quiet = ["-hide_banner", "-nostdin", "-loglevel", "error", "-xerror"];

    /// <summary>What every input begins with.</summary>
    public static readonly IReadOnlyList<string> Local = ["-protocol_whitelist", "file,pipe"];

    /// <summary>For calls through which whole frames pass. The C library gives back and asks for each frame's memory anew unless told to keep it: a twentieth of the encoding time.</summary>
    public static readonly IReadOnlyDictionary<string, string> KeepMemory =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["MALLOC_MMAP_THRESHOLD_"] = "33554432" };

    /// <summary>The failure of a child that ended badly: <c>disk_full</c> or <c>render_failed</c> with its last line.</summary>
    public static async Task<ReelException> Failure(Child child, string doing)
    {
        var exit = await child.Exited;
        return Failure(exit.Code, await child.Error, doing);
    }

    /// <summary>The failure behind an exit code and what was written to standard error.</summary>
    public static ReelException Failure(int code, string error, string doing)
    {
        if (error.Contains("No space left on device", StringComparison.Ordinal))
        {
            return DiskFull(doing);
        }

        var said = error.TrimEnd().Split('\n')[^1];
        return new ReelException("render_failed", code < 0
            ? $"{doing} failed: ffmpeg was ended by signal {-code}."
            : $"{doing} failed (ffmpeg exit {code}): {(said.Length > 0 ? said : "it said nothing")}");
    }

    /// <summary>There is no room for what <paramref name="doing"/> writes.</summary>
    public static ReelException DiskFull(string doing, Exception? inner = null) =>
        new("disk_full", $"{doing} failed: the disk is full. Make room and run it again; finished parts are kept.", inner);

    /// <summary>Whether an input/output failure of our own means that the disk (or the quota) is full.</summary>
    public static bool IsDiskFull(IOException failure) => (failure.HResult & 0xffff) is 28 or 112 or 122;
}
