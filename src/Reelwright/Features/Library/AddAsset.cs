using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Keeps a picture or a sound, music say, as an asset of the caller's; with a licence, as stock for everybody.</summary>
public sealed class AddAsset(IDbContextFactory<ReelDb> databases, Received received, FileStore files, TimeProvider clock)
{
    /// <summary>Bytes it may have.</summary>
    public const long Largest = 256L << 20;

    /// <summary>Characters a licence may have.</summary>
    public const int LongestLicence = 2000;

    /// <summary>The asset. Errors: <c>forbidden</c>, <c>licence_invalid</c>, <c>file_type_unsupported</c>, those of <see cref="Received"/> and of <see cref="OwnPicture.Settle"/>.</summary>
    /// <param name="licence">Under which the installation may use it: only an owner adds stock.</param>
    public async Task<AssetRow> Run(Caller caller, Stream bytes, long? length, string? name, string? licence, CancellationToken ct)
    {
        EnsureMayBe(caller, licence);
        var own = await received.Use(bytes, length, Largest, path => Store(caller, path, licence is not null, ct), ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var asset = await OwnAssets.Keep(db, files, caller.User, own with { Name = name, Licence = licence?.Trim() }, clock.GetUtcNow(), ct);
        await tx.CommitAsync(ct);
        return AssetRow.Of(asset);
    }

    /// <summary>Whether one may add such a thing at all. Errors: <c>forbidden</c>, <c>licence_invalid</c>.</summary>
    internal static void EnsureMayBe(Caller caller, string? licence)
    {
        if (licence is null)
        {
            return;
        }

        caller.MustBeOwner();
        if (string.IsNullOrWhiteSpace(licence) || licence.Length > LongestLicence || licence.Any(c => char.IsControl(c) && c is not '\n'))
        {
            throw new ReelException("licence_invalid", $"A licence is a text of 1 to {LongestLicence} characters, such as CC0 or CC BY 4.0, Jane Doe.");
        }
    }

    private async Task<OwnFile> Store(Caller caller, string path, bool stock, CancellationToken ct)
    {
        var type = PictureKind.OfFile(path) is null ? AssetType.Audio : AssetType.Image;
        var area = OwnAssets.AreaOf(type, stock);
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            (await ShelfRules.Of(db, area, ct)).EnsureWritable(caller);
        }

        return type == AssetType.Image ? await ReplacePicture.Settle(files, area, path, ct) : await Sound(area, path, ct);
    }

    private async Task<OwnFile> Sound(StorageType area, string path, CancellationToken ct)
    {
        AudioFacts facts;
        try
        {
            facts = await AudioFacts.Of(path, ct);
        }
        catch (ReelException silent) when (silent.Code is "music_not_audio")
        {
            throw new ReelException("file_type_unsupported", "This is neither a PNG, JPEG or WebP picture nor a second of sound that can be decoded, whatever it is called: convert it, then send it again.", silent);
        }

        await using var file = File.OpenRead(path);
        return OwnFile.Of(facts, await files.Put(area, file, facts.Extension, ct));
    }
}
