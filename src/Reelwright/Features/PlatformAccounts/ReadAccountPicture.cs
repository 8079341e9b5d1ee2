using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>The picture of an account, brought from its platform each time: pages show nothing that lies elsewhere, and platforms want it seen by whoever posts.</summary>
public sealed class ReadAccountPicture(IDbContextFactory<ReelDb> databases, Fetch fetch)
{
    /// <summary>Bytes it may have.</summary>
    public const int Largest = 1 << 20;

    /// <summary>Its bytes, and their MIME type as the bytes themselves tell it. Errors: <c>not_found</c> without one, or where what comes is none; <c>address_refused</c>, <c>address_unreachable</c>.</summary>
    public async Task<(byte[] Bytes, string Type)> Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await OwnPlatforms.Account(db, caller, id, ct);
        // Nobody typed it: what is no address of the web is no picture.
        var bytes = Uri.TryCreate(account.PictureUrl, UriKind.Absolute, out var at) && at.Scheme is "http" or "https" ? await fetch.From(at, (from, _) => Read(from, ct), ct) : [];
        return PictureKind.Of(bytes) is { } kind ? (bytes, kind is "jpg" ? "image/jpeg" : $"image/{kind}")
            : throw new ReelException("not_found", $"'{account.Name}' has no picture that can be shown.");
    }

    private static async Task<byte[]> Read(Stream from, CancellationToken ct)
    {
        var room = new byte[Largest + 1];
        var read = await from.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, ct);
        return read > Largest ? [] : room[..read];
    }
}
