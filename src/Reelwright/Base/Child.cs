using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Reelwright.Base;

/// <summary>What a child process used, from the kernel's own account at its end.</summary>
/// <param name="CpuSeconds">User and system time of the child and of what it waited for.</param>
/// <param name="PeakMemory">Largest resident size in bytes, the child's own; 0 when it ended before it could be seen.</param>
public sealed record ChildUsage(double CpuSeconds, long PeakMemory);

/// <summary>How a child ended. <paramref name="Code"/> is its exit code, or minus the signal that ended it.</summary>
public sealed record ChildExit(int Code, ChildUsage Usage);

/// <summary>A child run to its end.</summary>
/// <param name="Error">The last 64 KiB it wrote to standard error.</param>
public sealed record ChildResult(int Code, byte[] Output, string Error, ChildUsage Usage)
{
    /// <summary>Throws <c>tool_failed</c> with the last line of standard error unless the exit code was 0.</summary>
    public ChildResult OrThrow(string doing) => Code == 0 ? this : throw new ReelException(
        "tool_failed", $"{doing} failed (exit {Code}): {Error.TrimEnd().Split('\n')[^1]}");
}

/// <summary>A child process: an argument list, never a shell; a process group of its own, killed whole; its resource use read.</summary>
public sealed class Child : IDisposable
{
    private const int ErrorKept = 64 * 1024;
    private readonly ResourceMeter? meter = ResourceMeter.Current;
    private readonly Activity? span;
    private readonly int id;
    private readonly ChildMemory memory;
    private readonly Lock gate = new();
    private bool reaped;

    // Reading a pipe holds a pool thread, and the pool starts with one a core: a dozen children would wait for each other.
    static Child() => ThreadPool.SetMinThreads(48, 8);

    private Child(int id, Activity? span, Stream input, Stream output, Stream error)
    {
        (this.id, this.span) = (id, span);
        Input = input;
        Output = output;
        Error = Task.Run(() => ReadTail(error));
        var done = new TaskCompletionSource<ChildExit>(TaskCreationOptions.RunContinuationsAsynchronously);
        Exited = done.Task;
        memory = new ChildMemory(id);
        memory.Begin();
        new Thread(() => Reap(done), 128 * 1024) { IsBackground = true, Name = "child " + id }.Start();
    }

    /// <summary>The child's standard input. Dispose it to say that there is no more.</summary>
    public Stream Input { get; }

    /// <summary>The child's standard output.</summary>
    public Stream Output { get; }

    /// <summary>The end of the child's standard error, when it is closed.</summary>
    public Task<string> Error { get; }

    /// <summary>Completes when the child has ended.</summary>
    public Task<ChildExit> Exited { get; }

    /// <summary>Starts a program found on PATH. Errors: <c>tool_missing</c> when it isn't there.</summary>
    /// <param name="muchInput">Whole films go in: its standard input is a socket, which moves bytes at half a pipe's cost. It can't be opened again by name.</param>
    public static unsafe Child Start(
        string file, IReadOnlyList<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null, bool muchInput = false)
    {
        int* input = stackalloc int[2], output = stackalloc int[2], error = stackalloc int[2];
        if (muchInput)
        {
            OpenSockets(input);
        }
        else
        {
            OpenPipe(input);
        }

        OpenPipe(output);
        OpenPipe(error);
        byte* actions = stackalloc byte[Native.OpaqueSize], attributes = stackalloc byte[Native.OpaqueSize];
        byte* broken = stackalloc byte[Native.OpaqueSize], mask = stackalloc byte[Native.OpaqueSize];
        _ = Native.posix_spawn_file_actions_init(actions);
        _ = Native.posix_spawn_file_actions_adddup2(actions, input[0], 0);
        _ = Native.posix_spawn_file_actions_adddup2(actions, output[1], 1);
        _ = Native.posix_spawn_file_actions_adddup2(actions, error[1], 2);
        if (folder is not null)
        {
            _ = Native.posix_spawn_file_actions_addchdir_np(actions, folder);
        }

        _ = Native.posix_spawnattr_init(attributes);
        _ = Native.posix_spawnattr_setflags(attributes, Native.SpawnSetGroup | Native.SpawnSetDefaultSignals | Native.SpawnSetSignalMask);
        _ = Native.posix_spawnattr_setpgroup(attributes, 0);
        // .NET ignores SIGPIPE and SIGINT may be ignored by whoever started us: a child must not inherit either.
        _ = Native.sigemptyset(broken);
        _ = Native.sigaddset(broken, 13);
        _ = Native.sigaddset(broken, 2);
        _ = Native.posix_spawnattr_setsigdefault(attributes, broken);
        _ = Native.sigemptyset(mask);
        _ = Native.posix_spawnattr_setsigmask(attributes, mask);

        var argv = Strings([file, .. arguments]);
        var envp = Strings(Variables(environment));
        int pid;
        var failed = Native.posix_spawnp(&pid, file, actions, attributes, argv, envp);
        Free(argv);
        Free(envp);
        _ = Native.posix_spawn_file_actions_destroy(actions);
        _ = Native.posix_spawnattr_destroy(attributes);
        _ = Native.close(input[0]);
        _ = Native.close(output[1]);
        _ = Native.close(error[1]);
        if (failed != 0)
        {
            _ = Native.close(input[1]);
            _ = Native.close(output[0]);
            _ = Native.close(error[0]);
            throw failed == 2
                ? new ReelException("tool_missing", $"The program '{file}' is not installed: run `reel doctor` to see what is missing and how to get it.")
                : new ReelException("tool_failed", $"The program '{file}' could not be started: {Marshal.GetPInvokeErrorMessage(failed)}.");
        }

        return new Child(pid, ChildSpan.Begin(file), Pipe(input[1], FileAccess.Write), Pipe(output[0], FileAccess.Read), Pipe(error[0], FileAccess.Read));
    }

    /// <summary>Runs a program to its end: everything in, everything out. Cancelling kills its whole group. Errors: <c>tool_stuck</c> when it takes longer than <paramref name="longest"/>.</summary>
    public static async Task<ChildResult> Run(
        string file, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default, string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null, TimeSpan? longest = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        using var child = Start(file, arguments, folder, environment);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (longest is { } limit)
        {
            timed.CancelAfter(limit);
        }

        await using var stop = timed.Token.Register(child.Kill);
        var writing = Task.Run(() => WriteAll(child.Input, input), CancellationToken.None);
        using var output = new MemoryStream();
        await child.Output.CopyToAsync(output, CancellationToken.None);
        await writing;
        var error = await child.Error;
        var exit = await child.Exited;
        ct.ThrowIfCancellationRequested();
        return timed.IsCancellationRequested && exit.Code == -Native.SignalKill
            ? throw new ReelException("tool_stuck", $"'{file}' did not end within {longest!.Value.TotalSeconds:0} s and was stopped: try again when the machine has less to do.")
            : new ChildResult(exit.Code, output.ToArray(), error, exit.Usage);
    }

    /// <summary>Ends the child and everything it started, at once.</summary>
    public void Kill()
    {
        lock (gate)
        {
            if (!reaped)
            {
                _ = Native.kill(-id, Native.SignalKill);
            }
        }
    }

    /// <summary>Kills the child if it still runs, and closes its streams.</summary>
    public void Dispose()
    {
        Kill();
        try
        {
            Input.Dispose();
        }
        catch (IOException)
        {
            // The other end is gone; there is nobody left to tell.
        }

        Output.Dispose();
    }

    private static void WriteAll(Stream pipe, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using (pipe)
            {
                pipe.Write(bytes.Span);
            }
        }
        catch (IOException)
        {
            // A program may end without reading all its input; its exit code says whether that was right.
        }
    }

    private static string ReadTail(Stream error)
    {
        using (error)
        {
            var kept = new byte[ErrorKept * 2];
            var length = 0;
            int read;
            while ((read = error.Read(kept, length, kept.Length - length)) > 0)
            {
                length += read;
                if (length == kept.Length)
                {
                    Buffer.BlockCopy(kept, ErrorKept, kept, 0, ErrorKept);
                    length = ErrorKept;
                }
            }

            return Encoding.UTF8.GetString(kept, 0, length);
        }
    }

    private static unsafe void OpenPipe(int* ends)
    {
        if (Native.pipe2(ends, Native.OpenCloseOnExec) != 0)
        {
            throw new ReelException("too_many_files", $"No pipe could be opened: {Marshal.GetLastPInvokeErrorMessage()}; raise the limit of open files.");
        }

        // Whole frames pass through here: fewer, larger turns. Where the system forbids it, the default size still works.
        _ = Native.fcntl(ends[1], Native.SetPipeSize, 1 << 20);
    }

    private static unsafe void OpenSockets(int* ends)
    {
        if (Native.socketpair(Native.LocalSockets, Native.StreamSocket | Native.OpenCloseOnExec, 0, ends) != 0)
        {
            throw new ReelException("too_many_files", $"No socket could be opened: {Marshal.GetLastPInvokeErrorMessage()}; raise the limit of open files.");
        }

        var size = 1 << 20;
        _ = Native.setsockopt(ends[1], Native.SocketLevel, Native.SendBuffer, &size, sizeof(int));
    }

    private static FileStream Pipe(int fd, FileAccess access) => new(new SafeFileHandle(fd, ownsHandle: true), access, bufferSize: 0);

    private static IEnumerable<string> Variables(IReadOnlyDictionary<string, string>? changes)
    {
        foreach (DictionaryEntry pair in Environment.GetEnvironmentVariables())
        {
            // Tools read strangers' files; no secret of ours is theirs to tell.
            if (changes?.ContainsKey((string)pair.Key) != true && (string)pair.Key is not ("DATABASE_URL" or "REEL_STORE_KEY" or "REEL_STORE_SECRET"))
            {
                yield return $"{pair.Key}={pair.Value}";
            }
        }

        foreach (var (name, value) in changes ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            yield return $"{name}={value}";
        }
    }

    private static unsafe byte** Strings(IEnumerable<string> values)
    {
        var list = values.ToList();
        var array = (byte**)NativeMemory.AllocZeroed((nuint)(list.Count + 1), (nuint)sizeof(byte*));
        for (var i = 0; i < list.Count; i++)
        {
            array[i] = (byte*)Marshal.StringToCoTaskMemUTF8(list[i]);
        }

        return array;
    }

    private static unsafe void Free(byte** array)
    {
        for (var at = array; *at != null; at++)
        {
            Marshal.FreeCoTaskMem((nint)(*at));
        }

        NativeMemory.Free(array);
    }

    private unsafe void Reap(TaskCompletionSource<ChildExit> done)
    {
        int status;
        var usage = stackalloc long[18]; // struct rusage: two timevals, then ru_maxrss in KiB
        int got;
        ChildUsage used;
        do
        {
            got = Native.wait4(id, &status, 0, usage);
        }
        while (got < 0 && Marshal.GetLastPInvokeError() == 4);
        lock (gate)
        {
            reaped = true;
        }

        using (memory)
        {
            used = new ChildUsage(usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6), memory.End(usage[4] * 1024));
        }

        meter?.Add(used);
        var signal = status & 0x7f;
        var exit = new ChildExit(signal == 0 ? (status >> 8) & 0xff : -signal, used);
        ChildSpan.End(span, exit);
        done.SetResult(exit);
    }
}
