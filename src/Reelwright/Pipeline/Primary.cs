using Microsoft.EntityFrameworkCore;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>The output and language whose film the manuscript's own columns show: the first whole film asked for, in the project's language.</summary>
public static class Primary
{
    /// <summary>Whether this attempt makes that film.</summary>
    public static Task<bool> Is(ReelDb db, StageContext context, CancellationToken ct) =>
        db.Projects.AnyAsync(p => p.Id == context.ProjectId && p.PrimaryOutput == context.Video.Output && (p.Language ?? context.Language) == context.Language, ct);
}
