using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>A stored file on its way out.</summary>
/// <param name="Bytes">Can be sought in; whoever gets them closes them.</param>
/// <param name="Digest">Of the bytes: what makes its entity tag a strong one.</param>
/// <param name="Name">What it is offered as.</param>
public sealed record MediaFile(Stream Bytes, string Digest, string Name)
{
    /// <summary>Of what a row says. Errors: <c>file_removed</c>.</summary>
    /// <param name="what">What it is, for the message.</param>
    internal static async Task<MediaFile> Of(FileStore files, string path, string digest, string name, string what, CancellationToken ct) => await files.Exists(path, ct)
        ? new MediaFile(await files.Read(path, ct), digest, name)
        : throw Removed(what);

    /// <summary>A clip's file is where it was put away, or went then.</summary>
    internal static ReelException PutAway(Guid clip) => new("file_removed", $"Clip {clip} was put away: restore it first or, where there is no archive shelf, make another take of it or upload it again.");

    /// <summary>The row is there, the file is not.</summary>
    internal static ReelException Removed(string what) => new("file_removed", $"The file of {what} was removed by a clean-up: order its chapter again, or upload it again if it was yours.");
}
