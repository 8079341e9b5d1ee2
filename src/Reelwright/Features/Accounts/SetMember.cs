using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Lets somebody work on a project, or changes as what.</summary>
public sealed class SetMember(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<SetMember> log)
{
    /// <summary>Who, by username or e-mail address, and as what.</summary>
    public sealed record Request([property: Required, StringLength(100)] string Name, [property: Required] ProjectRole? Role);

    /// <summary>Only the project's owner may. Errors: <c>not_found</c>, <c>forbidden</c>, <c>member_is_owner</c>.</summary>
    public async Task Run(Caller caller, Guid project, Request request, CancellationToken ct)
    {
        var owner = await access.Project(caller, project, Right.Own, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var user = await Names.Find(db, request.Name, ct);
        if (user is not { IsActive: true })
        {
            throw new ReelException("not_found", $"There is no user '{Titles.Cut(request.Name, 60)}': an owner of the installation can invite them.");
        }

        if (user.Id == owner)
        {
            throw new ReelException("member_is_owner", $"{user.Username} owns this project and may do everything already.");
        }

        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            insert into project_members (project_id, user_id, role, created_at, updated_at) values ({project}, {user.Id}, {request.Role!.Value.Word()}, {now}, {now})
            on conflict (project_id, user_id) do update set role = excluded.role, updated_at = excluded.updated_at
            """, ct);
        log.LogInformation("Account {User} let {Username} work on project {Project} as {Role}", caller.User, user.Username, project, request.Role!.Value.Word());
    }
}
