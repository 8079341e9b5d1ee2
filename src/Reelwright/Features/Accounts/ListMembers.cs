using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Who else works on a project.</summary>
public sealed class ListMembers(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<User>> Sorts = [Sort.ByText("name", (User u) => u.Username)];

    /// <summary>Somebody, and as what.</summary>
    public sealed record Row(Guid UserId, string Username, string DisplayName, ProjectRole Role, DateTimeOffset CreatedAt);

    /// <summary>A part of the list, by name; the owner is not among them. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Guid project, PageRequest page, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await sort.Read(
            db.Users.AsNoTracking().Where(u => db.ProjectMembers.Any(m => m.ProjectId == project && m.UserId == u.Id)),
            u => new { User = u, Member = db.ProjectMembers.First(m => m.ProjectId == project && m.UserId == u.Id) }, page, ct);
        return new Page<Row>([.. found.Items.Select(x => new Row(x.User.Id, x.User.Username, x.User.DisplayName ?? x.User.Username, x.Member.Role, x.Member.CreatedAt))], found.Next);
    }
}
