using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Writes columns of a publication that do not follow from its state.</summary>
internal static class PostRows
{
    /// <summary>In the caller's transaction, which holds the row.</summary>
    /// <param name="assignments">Such as <c>$"paused_at = {now}"</c>.</param>
    public static Task<int> Set(ReelDb db, Guid id, FormattableString assignments, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        FormattableStringFactory.Create($"update publication_records set {assignments.Format} where id = {{{assignments.ArgumentCount}}}", [.. assignments.GetArguments(), id]), ct);
}
