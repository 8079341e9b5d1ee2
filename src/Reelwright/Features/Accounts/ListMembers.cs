using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Who else works on a project.</summary>
public sealed class ListMembers(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>Somebody, and as what.</summary>
    public sealed record Row(Guid UserId, string Username, string DisplayName, ProjectRole Role, DateTimeOffset CreatedAt);

    /// <summary>By name; the owner is not among them. Errors: <c>not_found</c>.</summary>
    public async Task<IReadOnlyList<Row>> Run(Caller caller, Guid project, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ProjectMembers.AsNoTracking().Where(m => m.ProjectId == project)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { Member = m, User = u }).OrderBy(x => x.User.Username)
            .Select(x => new Row(x.User.Id, x.User.Username, x.User.DisplayName ?? x.User.Username, x.Member.Role, x.Member.CreatedAt)).ToListAsync(ct);
    }
}
