using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Finds an account by what people call it, for whoever runs the machine.</summary>
public sealed class FindUser(IDbContextFactory<ReelDb> databases)
{
    /// <summary>The user of a username or address. Errors: <c>not_found</c>.</summary>
    public async Task<User> Run(string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Names.Find(db, name, ct) ?? throw new ReelException("not_found", $"There is no user '{Titles.Cut(name, 60)}'.");
    }
}
