using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>A chosen file of a sentence.</summary>
public sealed record Chosen(Guid Sentence, Guid AssetId, string Path, string Digest, string Url, long Size)
{
    // The WAV files of voice lines have the plain 44-byte header and two bytes a sample.
    private const int WavHeader = 44;

    /// <summary>Samples of a voice line.</summary>
    public int Samples => (int)((Size - WavHeader) / 2);
}

/// <summary>Reads what is chosen for the sentences of a chapter.</summary>
public static class ChosenMedia
{
    /// <summary>Voice lines by sentence.</summary>
    public static Task<Dictionary<Guid, Chosen>> Voices(ReelDb db, IReadOnlyList<Line> lines, string language, CancellationToken ct) =>
        Read(db, lines, MediaSlot.Voice, language, "", ct);

    /// <summary>Pictures by sentence: a person's own, which fits every size, or that of this size.</summary>
    public static Task<Dictionary<Guid, Chosen>> Pictures(ReelDb db, IReadOnlyList<Line> lines, string size, CancellationToken ct) =>
        Read(db, lines, MediaSlot.Picture, "", size, ct);

    private static async Task<Dictionary<Guid, Chosen>> Read(
        ReelDb db, IReadOnlyList<Line> lines, MediaSlot slot, string language, string size, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Id).ToList();
        var rows = await (
            from m in db.SentenceMedia
            join a in db.MediaAssets on m.AssetId equals a.Id
            join b in db.FileBlobs on new { a.Digest, a.Area } equals new { b.Digest, b.Area }
            where ids.Contains(m.SentenceId) && m.Chosen && m.Slot == slot && m.Language == language && (m.FrameSize == size || m.FrameSize == "")
            select new Chosen(m.SentenceId, a.Id, a.FilePath, a.Digest, a.UrlPath, b.SizeBytes)).AsNoTracking().ToListAsync(ct);
        return rows.ToDictionary(r => r.Sentence);
    }
}
