using System.Runtime.InteropServices;

namespace Reelwright.Base;

/// <summary>The few calls of the C library that .NET does not offer: spawning with exact resource use, durable renames, owners, thread clocks.</summary>
internal static unsafe partial class Native
{
    public const int OpenCloseOnExec = 0x80000;
    public const int SignalKill = 9;
    public const int SetPipeSize = 1031;
    public const int LocalSockets = 1;
    public const int StreamSocket = 1;
    public const int SocketLevel = 1;
    public const int SendBuffer = 7;
    public const int ClockThreadCpu = 3;
    public const short SpawnSetGroup = 0x02;
    public const short SpawnSetDefaultSignals = 0x04;
    public const short SpawnSetSignalMask = 0x08;

    public const int OpenPathOnly = 0x200000;
    public const int NotFound = 2;
    public const int CurrentFolder = -100;
    public const int DontFollowLinks = 0x100;
    public const uint StatOwner = 0x08;

    // posix_spawn_file_actions_t is 80 bytes and posix_spawnattr_t 336 in glibc, sigset_t 128: room to spare for any libc.
    public const int OpaqueSize = 1024;

    [LibraryImport("libc", SetLastError = true)]
    public static partial int pipe2(int* ends, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int socketpair(int domain, int type, int protocol, int* ends);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int setsockopt(int fd, int level, int option, int* value, uint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int fd);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int fcntl(int fd, int command, int argument);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int kill(int pid, int signal);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int wait4(int pid, int* status, int options, long* usage);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int clock_gettime(int clock, long* time);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int open(string path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int fsync(int fd);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int link(string from, string to);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial byte* realpath(string path, byte* resolved);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int statx(int folder, string path, int flags, uint mask, byte* result);

    [LibraryImport("libc")]
    public static partial uint geteuid();

    [LibraryImport("libc")]
    public static partial int sigemptyset(void* set);

    [LibraryImport("libc")]
    public static partial int sigaddset(void* set, int signal);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_init(void* actions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_destroy(void* actions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_adddup2(void* actions, int fd, int target);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int posix_spawn_file_actions_addchdir_np(void* actions, string path);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_init(void* attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_destroy(void* attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setflags(void* attributes, short flags);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setpgroup(void* attributes, int group);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setsigdefault(void* attributes, void* set);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setsigmask(void* attributes, void* set);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int posix_spawnp(int* pid, string file, void* actions, void* attributes, byte** arguments, byte** environment);
}
