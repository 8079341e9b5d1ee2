using Reelwright.Media.Film;

namespace Reelwright.Media.Sound;

/// <summary>Writes a sound file whole or not at all.</summary>
internal static class SoundFile
{
    /// <summary>Writes <paramref name="path"/> anew; after a failure it is not there. Errors: <c>disk_full</c>, and what <paramref name="write"/> throws.</summary>
    public static async Task<T> Write<T>(string path, Func<FileStream, Task<T>> write)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            return await write(file);
        }
        catch (Exception failure)
        {
            File.Delete(path);
            throw failure is IOException io && Ffmpeg.IsDiskFull(io) ? Ffmpeg.DiskFull($"Writing sound to '{path}'", io) : failure;
        }
    }
}
