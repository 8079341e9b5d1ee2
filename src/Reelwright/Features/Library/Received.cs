using System.Buffers;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>A file on its way in: taken to a temporary place as it comes, no larger than it may be, and gone when it has been worked on.</summary>
public sealed class Received(FileStore files)
{
    private const int Block = 1 << 17;

    /// <summary>Takes the bytes to their end and hands the path of a file with them to <paramref name="work"/>. Errors: <c>file_empty</c>, <c>file_too_large</c>, <c>disk_full</c>, those of the work.</summary>
    /// <param name="length">How many there are, when that is known.</param>
    /// <param name="most">How many there may be.</param>
    public async Task<T> Use<T>(Stream bytes, long? length, long most, Func<string, Task<T>> work, CancellationToken ct)
    {
        if (length > most)
        {
            throw TooLarge(most);
        }

        DiskSpace.Ensure(files.FolderOf(StorageType.Temp), length ?? most);
        var path = files.NewTempPath(StorageType.Temp, "upload");
        try
        {
            await Take(bytes, path, most, ct);
            return await work(path);
        }
        catch (IOException full) when (DiskSpace.IsFull(full))
        {
            throw new ReelException("disk_full", "The disk of this installation is full: nothing was kept; make room, then send it again.", full);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task Take(Stream bytes, string path, long most, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            await using var file = File.Create(path);
            for (int read; (read = await bytes.ReadAsync(buffer, ct)) > 0;)
            {
                if (file.Position + read > most)
                {
                    throw TooLarge(most);
                }

                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            if (file.Length == 0)
            {
                throw new ReelException("file_empty", "There is nothing in this file: send it again.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReelException TooLarge(long most) => new("file_too_large", $"This file is larger than {most >> 20} MB: send a smaller one.");
}
