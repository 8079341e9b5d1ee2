using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Subtitles;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Errands;
using Reelwright.Pipeline.Hearing;
using Reelwright.Storage;

namespace Reelwright.Features.Narrations;

/// <summary>The errand of a narration: hears the recording, finds the chapter's sentences in it, and gives each its voice.</summary>
public sealed class HearNarration(IDbContextFactory<ReelDb> databases, HearWords hear, Borders borders, NarratedVoice voices, FileStore files) : IErrand
{
    private const int Heard = 30;

    /// <inheritdoc />
    public ErrandKind Kind => ErrandKind.Narration;

    /// <inheritdoc />
    public async Task Run(Errand errand, ErrandAsker by, CancellationToken ct)
    {
        var (asset, lines) = await Load(errand, ct);
        using var sound = new LateRecording(files, asset.FilePath);
        var parts = await borders.Of(errand, sound.Open, ct);
        var words = await hear.Of(by, errand.ApiConfigId, asset.Digest, parts, sound.Open, errand.Language, ct);
        await Tell(by, Heard, ct);
        var recording = await sound.Open(ct);
        var found = Narration.Align([.. lines.Select(l => l.Text)], words, recording.Seconds);
        var done = await voices.Done(errand.Id, ct);
        var missing = new List<Guid>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!done.Contains(lines[i].Id)
                && (Piece.Of(recording, found, words, i) is not { } piece || !await voices.Put(by, errand, asset, lines[i], piece, found[i], ct)))
            {
                missing.Add(lines[i].Id);
            }

            if (i % 20 == 19)
            {
                await Tell(by, Heard + ((100 - Heard) * i / lines.Count), ct);
            }
        }

        await voices.Complete(by, Json.Write(new { heard = lines.Count - missing.Count, not_heard = missing, seconds = Math.Round(recording.Seconds, 3) }), ct);
    }

    private async Task<(MediaAsset Asset, IReadOnlyList<Line> Lines)> Load(Errand errand, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var asset = await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == errand.AssetId, ct);
        return asset is not null && await files.Exists(asset.FilePath, ct)
            ? (asset, (await ChapterLines.Read(db, errand.ChapterId!.Value, null, ct, errand.Language)).Where(l => !l.Silent).ToList())
            : throw new ReelException("file_removed", "The recording is no longer there: send it again.");
    }

    private async Task Tell(ErrandAsker by, int percent, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await by.Tell(db, percent, ct);
    }
}
