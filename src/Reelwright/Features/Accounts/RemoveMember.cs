using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Ends somebody's work on a project; what they did stays. A member may also leave by themselves.</summary>
public sealed class RemoveMember(IDbContextFactory<ReelDb> databases, Access access, ILogger<RemoveMember> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public async Task Run(Caller caller, Guid project, Guid user, CancellationToken ct)
    {
        await access.Project(caller, project, user == caller.User ? Right.Look : Right.Own, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.ProjectMembers.Where(m => m.ProjectId == project && m.UserId == user).ExecuteDeleteAsync(ct) == 0)
        {
            throw new ReelException("not_found", $"{user} is no member of project {project}.");
        }

        log.LogInformation("Account {User} ended the work of {Member} on project {Project}", caller.User, user, project);
    }
}
