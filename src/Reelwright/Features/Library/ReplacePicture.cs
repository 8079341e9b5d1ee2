using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Puts a person's own picture in a sentence. It fits every size of film, and no maker replaces it.</summary>
public sealed class ReplacePicture(Access access, ReceivePicture receive, OwnMedia media)
{
    /// <summary>Bytes a picture may have.</summary>
    public const long Largest = 64L << 20;

    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>wrong_kind</c> for a sentence of a shot, those of <see cref="Received"/> and of <see cref="OwnPicture.Settle"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var owner = await access.Sentence(caller, sentence, Right.Edit, ct);
        var own = await receive.Run(caller, bytes, length, name, async db =>
        {
            await SlotChoice.Hold(db, sentence, version, ct);
            await SlotChoice.EnsureFree(db, sentence, MediaSlot.Picture, ct);
        }, ct);
        return await media.Put(caller, owner, sentence, version, MediaSlot.Picture, "", own, ct);
    }

    /// <summary>Stores a received picture as films need it.</summary>
    internal static async Task<OwnFile> Settle(FileStore files, StorageType area, string path, CancellationToken ct)
    {
        var format = OwnPicture.FormatOf(path);
        var written = files.NewTempPath(area, format);
        try
        {
            var facts = await OwnPicture.Settle(path, written, ct);
            return OwnFile.Of(facts, await files.Adopt(area, written, format, ct));
        }
        finally
        {
            File.Delete(written);
        }
    }
}
