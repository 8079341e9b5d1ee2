using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>What was done at the platform for a publication, step by step, the last first.</summary>
public sealed class ListPostSteps(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A step.</summary>
    /// <param name="EndedAt">Null while nobody knows what became of it.</param>
    /// <param name="Bytes">Bytes the platform held after it.</param>
    /// <param name="Fault">What kind of trouble it met.</param>
    public sealed record Step(string Id, Guid AttemptId, PublishStep Name, DateTimeOffset BeganAt, DateTimeOffset? EndedAt, long? Bytes, PlatformFault? Fault, string? Message);

    /// <summary>A part of them. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Step>> Run(Caller caller, Guid publication, PageRequest page, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Look, ct);
        var after = page.Number() ?? long.MaxValue;
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.PublicationSteps.AsNoTracking().Where(s => s.PublicationId == publication && s.Id < after).OrderByDescending(s => s.Id).Take(page.Limit + 1).ToListAsync(ct);
        return page.Cut(rows, s => s.Id).As(s => new Step(s.Id.ToString(CultureInfo.InvariantCulture), s.AttemptId, s.Step, s.BeganAt, s.EndedAt, s.Bytes, s.Fault, s.Message));
    }
}
