using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>What .NET does not tell about a path: where it really leads, and whose it is.</summary>
public static unsafe class UnixPath
{
    // PATH_MAX, the size that realpath writes at most.
    private const int LongestPath = 4096;

    // struct statx is the kernel's own, 256 bytes on every processor, stx_uid at 20.
    private const int StatSize = 256;
    private const int StatOwnerAt = 20;

    /// <summary>The user id we act as.</summary>
    public static uint Me => Native.geteuid();

    /// <summary>The absolute path with every link resolved; what does not exist yet is kept as written behind what does. Errors: <see cref="IOException"/>.</summary>
    public static string Real(string path)
    {
        var at = Path.GetFullPath(path);
        var rest = "";
        while (true)
        {
            if (Resolve(at) is { } real)
            {
                return rest.Length == 0 ? real : Path.Combine(real, rest);
            }

            // A link to what isn't there yet leads there all the same: writing through it would create it.
            if (new FileInfo(at).LinkTarget is { } target)
            {
                return Path.Combine(Real(Path.Combine(Path.GetDirectoryName(at)!, target)), rest);
            }

            rest = Path.Combine(Path.GetFileName(at), rest);
            at = Path.GetDirectoryName(at)!;
        }
    }

    /// <summary>The user id that owns the path itself (a link isn't followed). Errors: <see cref="IOException"/>.</summary>
    public static uint Owner(string path)
    {
        var result = stackalloc byte[StatSize];
        return Native.statx(Native.CurrentFolder, path, Native.DontFollowLinks, Native.StatOwner, result) == 0
            ? *(uint*)(result + StatOwnerAt)
            : throw Failure(path);
    }

    /// <summary>Makes the names in a folder survive a power cut. Errors: <see cref="IOException"/>.</summary>
    public static void SyncFolder(string path)
    {
        var folder = Native.open(path, Native.OpenCloseOnExec, 0);
        if (folder < 0)
        {
            throw Failure(path);
        }

        var failure = Native.fsync(folder) == 0 ? null : Failure(path);
        _ = Native.close(folder);
        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <summary>Gives a file a second name on the same disk; false when there is no such file. Errors: <see cref="IOException"/>.</summary>
    public static bool Link(string file, string name) =>
        Native.link(file, name) == 0 || (Marshal.GetLastPInvokeError() == Native.NotFound ? false : throw Failure(name));

    /// <summary>An open handle on a folder, good for naming it as <c>/proc/self/fd/N</c>. Errors: <see cref="IOException"/>.</summary>
    public static SafeFileHandle OpenFolder(string path)
    {
        var folder = Native.open(path, Native.OpenPathOnly | Native.OpenCloseOnExec, 0);
        return folder >= 0 ? new SafeFileHandle(folder, ownsHandle: true) : throw Failure(path);
    }

    private static string? Resolve(string path)
    {
        var buffer = stackalloc byte[LongestPath];
        if (Native.realpath(path, buffer) is not null)
        {
            return Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer));
        }

        return Marshal.GetLastPInvokeError() == Native.NotFound ? null : throw Failure(path);
    }

    private static IOException Failure(string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: {path}", error);
    }
}
