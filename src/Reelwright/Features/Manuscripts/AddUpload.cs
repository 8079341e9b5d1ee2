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

    private const int LongestName = 80;

    /// <summary>Pasted text.</summary>
    public sealed record Pasted(
        [property: Required, StringLength(200, MinimumLength = 1)] string Title,
        [property: Required, MinLength(1)] string Text,
        [property: StringLength(10)] string? Language = null,
        bool Again = false);

    /// <summary>What is said of a document's bytes.</summary>
    /// <param name="Again">Makes another project where there is one of the same bytes.</param>
    public sealed record Document(string FileName, string? Language = null, bool Again = false);

    /// <summary>Reads the bytes to their end; <paramref name="length"/> is how many there are, when that is known. Errors: <c>file_name_invalid</c>, <c>language_unknown</c>, <c>disk_full</c>, those of <see cref="Documents.Read"/>.</summary>
    public Task<AddManuscript.Answer> Run(Caller caller, Stream bytes, long? length, Document document, CancellationToken ct) => Run(caller, bytes, length, document, title: null, ct);

    private async Task<AddManuscript.Answer> Run(Caller caller, Stream bytes, long? length, Document document, string? title, CancellationToken ct)
    {
        var (name, language) = (Name(document.FileName), document.Language);
        LanguageTag.Ensure(language);
        DiskSpace.Ensure(files.FolderOf(StorageType.Temp), length ?? Largest);
        // A folder of its own, so that the document keeps its name: it is the title of a book that has none.
        var folder = Directory.CreateDirectory(files.NewTempPath(StorageType.Temp, "upload")).FullName;
        var path = Path.Combine(folder, name);
        try
        {
            await using (var file = File.Create(path))
            {
                await bytes.CopyToAsync(file, ct);
            }

            var book = await Documents.Read(path, language, ct);
            var known = document.Again ? AddManuscript.Known.Never : title is null ? AddManuscript.Known.ByBytes : AddManuscript.Known.ByNameAndBytes;
            return await manuscripts.Run(caller.User, path, source: null, title is null ? book : Named(book, title), known, ct);
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
    public Task<AddManuscript.Answer> Run(Caller caller, Pasted pasted, CancellationToken ct)
    {
        var text = Encoding.UTF8.GetBytes(pasted.Text);
        return Run(caller, new MemoryStream(text), text.Length, new Document(FileName(pasted.Title), pasted.Language, pasted.Again), pasted.Title, ct);
    }

    // A chapter without a heading of its own is called as the book is.
    private static BookText Named(BookText book, string title) => book with
    {
        Title = title,
        Chapters = [.. book.Chapters.Select(c => string.Equals(c.Title, book.Title, StringComparison.Ordinal) ? c with { Title = title } : c)],
    };

    // Three bytes a character at most, and no sign that means something in a path.
    private static string FileName(string title)
    {
        var letters = string.Concat(title.Select(c => c is '/' or '\\' || char.IsControl(c) ? ' ' : c)).Trim();
        return (letters.Length == 0 ? "text" : Titles.Cut(letters, LongestName)) + ".md";
    }

    private static string Name(string given)
    {
        // Windows browsers of old sent the whole path.
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length is > 0 and <= 255 && Encoding.UTF8.GetByteCount(name) <= 255 && name is not ("." or "..") && !name.Any(char.IsControl)
            ? name
            : throw new ReelException("file_name_invalid", "The document needs a name of 1 to 255 bytes, such as book.txt: send it as file_name.");
    }
}
