using System.Text;

namespace Reelwright.Storage;

/// <summary>
/// Where the private PostgreSQL keeps its things. Everything in <c>pg</c> belongs to the user it runs as, and only that user
/// writes there: as root we read, look at locks and remove, so nothing the database's user may plant there makes root write elsewhere.
/// </summary>
/// <param name="Home">The data folder, its real path.</param>
public sealed record PostgresPlace(string Home)
{
    /// <summary>The name of the server's own folder in the data folder.</summary>
    public const string FolderName = "pg";

    // struct sockaddr_un: 108 bytes, one of them the end.
    private const int LongestSocket = 107;

    /// <summary>The server's own folder; its socket lies here.</summary>
    public string Folder { get; } = Path.Combine(Home, FolderName);

    /// <summary>The cluster.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>What the server says.</summary>
    public string Log => Path.Combine(Folder, "log");

    /// <summary>Held by one program while it starts or stops the server.</summary>
    public string StartLock => Path.Combine(Home, "start.lock");

    /// <summary>Shared by every program that uses the server.</summary>
    public string UsersLock => Path.Combine(Home, "users.lock");

    /// <summary>
    /// Held by the server itself and each of its processes, which inherit it: free means that no one at all works in the cluster,
    /// whatever process ids, zombies or containers may pretend.
    /// </summary>
    public string ServerLock => Path.Combine(Folder, "server.lock");

    /// <summary>Whether clients cannot name the socket's folder: too long for the system, or with a mark that the driver reads as several hosts or a port.</summary>
    public bool IsUnspeakable => Encoding.UTF8.GetByteCount(Folder) + "/.s.PGSQL.5432".Length > LongestSocket || Folder.AsSpan().ContainsAny(',', ':');

    /// <summary>The version that made the cluster; null before there is one.</summary>
    public string? Version => File.Exists(Path.Combine(Data, "PG_VERSION")) ? File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim() : null;

    /// <summary>Whether any process of the server, or an unfinished making of the cluster, is alive.</summary>
    public bool IsHeld
    {
        get
        {
            // Never made here: it has to belong to the server's user.
            using var free = File.Exists(ServerLock) ? FileLock.TryExclusive(ServerLock) : null;
            return free is null && File.Exists(ServerLock);
        }
    }
}
