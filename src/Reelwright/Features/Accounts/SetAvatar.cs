using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Gives somebody a picture of their own, a square, or takes it away (003 <c>users.avatar_url</c>). Everybody with an account sees it.</summary>
public sealed class SetAvatar(IDbContextFactory<ReelDb> databases, Received received, FileStore files, TimeProvider clock)
{
    /// <summary>Bytes the file may have.</summary>
    public const long Largest = 16L << 20;

    private const int Side = 512;

    /// <summary>The account with its picture. Errors: <c>precondition_failed</c>, <c>quota_exceeded</c>, those of <see cref="Received"/> and of <see cref="OwnPicture.Square"/>.</summary>
    public async Task<User> Run(Guid user, uint version, Stream bytes, long? length, CancellationToken ct)
    {
        var own = await received.Use(bytes, length, Largest, path => Cut(path, ct), ct);
        return await Change(user, version, async db => (await OwnAssets.Keep(db, files, user, own, clock.GetUtcNow(), ct)).UrlPath, ct);
    }

    /// <summary>The account without one; the file is a clean-up's. Errors: <c>precondition_failed</c>.</summary>
    public Task<User> Remove(Guid user, uint version, CancellationToken ct) => Change(user, version, _ => Task.FromResult<string?>(null), ct);

    private async Task<User> Change(Guid user, uint version, Func<ReelDb, Task<string?>> address, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Users.SingleAsync(u => u.Id == user, ct);
        Versions.Expect(db.Entry(row), version);
        row.AvatarUrl = await address(db);
        await Versions.Save(db, "Your account", ct);
        await tx.CommitAsync(ct);
        return row;
    }

    private async Task<OwnFile> Cut(string path, CancellationToken ct)
    {
        var format = OwnPicture.FormatOf(path);
        var written = files.NewTempPath(StorageType.Images, format);
        try
        {
            var facts = await OwnPicture.Square(path, written, Side, ct);
            return OwnFile.Of(facts, await files.Adopt(StorageType.Images, written, format, ct));
        }
        finally
        {
            File.Delete(written);
        }
    }
}
