using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>A chosen file of a sentence.</summary>
public sealed record Chosen(Guid Sentence, Guid AssetId, string Path, string Digest, string Url, long Size)
{
    // The WAV files of voice lines have the plain 44-byte header and two bytes a sample.
    private const int WavHeader = 44;

    /// <summary>Of a voice line: when each word is heard, in seconds, where its maker told.</summary>
    public IReadOnlyList<(string Word, double Start, double End)> Words { get; init; } = [];

    /// <summary>Samples of a voice line.</summary>
    public int Samples => (int)((Size - WavHeader) / 2);
}

/// <summary>Reads what is chosen for the sentences of a chapter.</summary>
public static class ChosenMedia
{
    /// <summary>Voice lines by sentence.</summary>
    public static async Task<Dictionary<Guid, Chosen>> Voices(ReelDb db, IReadOnlyList<Line> lines, string language, CancellationToken ct)
    {
        var voices = await Read(db, lines, MediaSlot.Voice, language, "", ct);
        var ids = voices.Values.Select(v => (Guid?)v.AssetId).Distinct().ToList();
        // Of made ones, only makers that are paid tell words.
        var told = await db.ProviderCalls.Where(c => ids.Contains(c.AssetId) && c.Status == CallStatus.Done && !c.Repeatable && c.Answer != null).Select(c => new { c.AssetId, c.Answer }).ToListAsync(ct);
        var words = told.DistinctBy(t => t.AssetId).Select(t => (t.AssetId, Json.Read<Heard>(t.Answer!).Words)).Where(t => t.Words is not null).ToDictionary(t => t.AssetId!.Value, t => t.Words!);
        var narrated = await Narrated(db, lines, language, ct);
        return words.Count + narrated.Count == 0 ? voices : voices.ToDictionary(
            v => v.Key, v => (narrated.GetValueOrDefault(v.Key) ?? words.GetValueOrDefault(v.Value.AssetId)) is { } times ? v.Value with { Words = [.. times.Select(t => (t.Word, t.Start, t.End))] } : v.Value);
    }

    /// <summary>Words of voice lines that were found in a recording.</summary>
    private static async Task<Dictionary<Guid, IReadOnlyList<WordTime>>> Narrated(ReelDb db, IReadOnlyList<Line> lines, string language, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Id).ToList();
        var found = await db.SentenceMedia.Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Slot == MediaSlot.Voice && m.Language == language)
            .Join(db.NarratedLines, m => m.Id, n => n.SentenceMediaId, (m, n) => new { m.SentenceId, n.Words }).ToListAsync(ct);
        return found.ToDictionary(f => f.SentenceId, f => Json.Read<IReadOnlyList<WordTime>>(f.Words));
    }

    private sealed record Heard(IReadOnlyList<WordTime>? Words);

    /// <summary>Pictures by sentence: a person's own, which fits every size, or that of this size.</summary>
    public static Task<Dictionary<Guid, Chosen>> Pictures(ReelDb db, IReadOnlyList<Line> lines, string size, CancellationToken ct) =>
        Read(db, lines, MediaSlot.Picture, "", size, ct);

    /// <summary>Clips by sentence that play in the place of its picture of this size.</summary>
    public static Task<Dictionary<Guid, Chosen>> Clips(ReelDb db, IReadOnlyList<Line> lines, string size, CancellationToken ct) =>
        Read(db, lines, MediaSlot.Clip, "", size, ct);

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
