using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Everybody who has an account here, by name unless asked otherwise.</summary>
public sealed class ListUsers(IDbContextFactory<ReelDb> databases)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<User>> Sorts =
        [Sort.ByText("name", (User u) => u.Username), Sort.ByText("email", (User u) => u.Email), Sort.By("created", (User u) => u.CreatedAt)];

    /// <summary>Which.</summary>
    /// <param name="Text">In the name, the address or what is shown, whatever its case.</param>
    public sealed record Request(string? Text = null, UserRole? Role = null, bool? Active = null);

    /// <summary>A part of the list. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<User>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var users = db.Accounts;
        if (request.Text is { Length: > 0 } text)
        {
            var pattern = Pattern.Within(text);
            users = users.Where(u => EF.Functions.ILike(u.Username, pattern, Pattern.Escape) || EF.Functions.ILike(u.Email, pattern, Pattern.Escape) || EF.Functions.ILike(u.DisplayName!, pattern, Pattern.Escape));
        }

        users = request.Role is { } role ? users.Where(u => u.Role == role) : users;
        users = request.Active is { } active ? users.Where(u => u.IsActive == active) : users;
        return await sort.Read(users.AsNoTracking(), u => u, page, ct);
    }
}
