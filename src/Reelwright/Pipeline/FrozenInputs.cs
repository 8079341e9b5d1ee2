using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>What an attempt began with. Its film is of that text or of none: an edit on the way fails the attempt, and the next one takes the new text.</summary>
public static class FrozenInputs
{
    /// <summary>Notes the digest of everything the film depends on, as it stands now.</summary>
    public static async Task Freeze(ReelDb db, MakerAccounts makers, StageContext context, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        var digest = await Now(db, makers, context, lines, ct);
        await db.GeneratedVideos.Where(f => f.GenerationJobId == context.AttemptId).ExecuteUpdateAsync(s => s.SetProperty(f => f.InputsDigest, digest), ct);
    }

    /// <summary>Throws <c>inputs_changed</c> when <paramref name="lines"/>, the title or a setting are others than those noted.</summary>
    public static async Task Ensure(ReelDb db, MakerAccounts makers, StageContext context, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        var frozen = await db.GeneratedVideos.Where(f => f.GenerationJobId == context.AttemptId).Select(f => f.InputsDigest).SingleAsync(ct);
        if (!string.Equals(frozen, await Now(db, makers, context, lines, ct), StringComparison.Ordinal))
        {
            throw Changed();
        }
    }

    /// <summary>The failure that lets the order begin again.</summary>
    public static ReelException Changed() =>
        new("inputs_changed", "The chapter was edited while its film was being made, or its makers are asked for something else now: the next attempt takes what is there.");

    private static async Task<string> Now(ReelDb db, MakerAccounts makers, StageContext context, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        var title = await db.Chapters.Where(c => c.Id == context.ChapterId).Select(c => c.Title).SingleAsync(ct);
        return Inputs.Film(lines, context.Makers, await makers.Deciding(db, context.OwnerId, context.Makers, ct), context.Video, title);
    }
}
