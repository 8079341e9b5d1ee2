using System.ComponentModel.DataAnnotations;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>A document that comes as bytes or as pasted text becomes a project of the caller's.</summary>
public sealed class AddUpload(AddManuscript manuscripts, FileStore files)
{
    /// <summary>Bytes a document may have.</summary>
    public const long Largest = 256L << 20;

    /// <summary>Pasted text.</summary>
    public sealed record Pasted(
        [property: Required, StringLength(200, MinimumLength = 1)] string Title,
        [property: Required, MinLength(1)] string Text,
        [property: StringLength(10)] string? Language = null);

    /// <summary>Reads the bytes to their end. Errors: <c>file_name_invalid</c>, those of <see cref="Documents.Read"/>.</summary>
    public async Task<AddManuscript.Answer> Run(Caller caller, Stream bytes, string fileName, string? language, CancellationToken ct)
    {
        var name = Name(fileName);
        // A folder of its own, so that the document keeps its name: it is the title of a book that has none.
        var folder = Directory.CreateDirectory(files.NewTempPath(StorageType.Temp, "upload")).FullName;
        var path = Path.Combine(folder, name);
        try
        {
            await using (var file = File.Create(path))
            {
                await bytes.CopyToAsync(file, ct);
            }

            return await manuscripts.Run(caller.User, path, source: null, await Documents.Read(path, language, ct), ct);
        }
        catch (ReelException refused) when (refused.Message.Contains(folder, StringComparison.Ordinal))
        {
            throw new ReelException(refused.Code, refused.Message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), refused);
        }
        catch (IOException full) when (DiskSpace.IsFull(full))
        {
            throw new ReelException("disk_full", "The disk of this installation is full: nothing was kept; make room, then send it again.", full);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same for text. A blank line ends a paragraph; a line that begins with # is a chapter's heading.</summary>
    public Task<AddManuscript.Answer> Run(Caller caller, Pasted pasted, CancellationToken ct) => Run(
        caller, new MemoryStream(Encoding.UTF8.GetBytes(pasted.Text)), Titles.Cut(string.Concat(pasted.Title.Split(Path.GetInvalidFileNameChars())), 100) + ".md", pasted.Language, ct);

    private static string Name(string given)
    {
        // Windows browsers of old sent the whole path.
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length is > 0 and <= 255 && Encoding.UTF8.GetByteCount(name) <= 255 && name is not ("." or "..") && !name.Any(char.IsControl)
            ? name
            : throw new ReelException("file_name_invalid", "The document needs a name of 1 to 255 bytes, such as book.txt: send it as file_name.");
    }
}
