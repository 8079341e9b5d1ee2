using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>An owner of the installation says how much somebody may keep. What is there already stays.</summary>
public sealed class SetQuota(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Null takes the limit away.</summary>
    public sealed record Request([property: Range(0, long.MaxValue)] long? Bytes);

    /// <summary>Sets it. Errors: <c>forbidden</c>, <c>not_found</c>, <c>precondition_failed</c>.</summary>
    /// <param name="version">The account's version it is based on; null takes whichever there is.</param>
    public async Task<User> Run(Caller caller, Guid user, uint? version, Request request, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Accounts.SingleOrDefaultAsync(u => u.Id == user, ct) ?? throw new ReelException("not_found", $"There is no user {user}.");
        if (version is { } expected)
        {
            Versions.Expect(db.Entry(row), expected);
        }

        row.StorageQuotaBytes = request.Bytes;
        await Versions.Save(db, $"The account of {row.Username}", ct);
        return row;
    }
}
