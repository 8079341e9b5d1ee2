using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>PostgreSQL's programs on this machine, run as the user the server runs as, in its folder and with a clean environment.</summary>
public sealed partial class PostgresTools
{
    private const int Oldest = 15;
    private const string Debian = "/usr/lib/postgresql";
    private static readonly bool Root = Environment.IsPrivilegedProcess;
    private readonly PostgresPlace place;
    private readonly string programs;

    private PostgresTools(PostgresPlace place, string programs)
    {
        this.place = place;
        this.programs = programs;
    }

    /// <summary>Finds the version that made the cluster, or the newest when there is none yet. Errors: <c>postgres_missing</c>.</summary>
    public static Task<PostgresTools> Find(PostgresPlace place, CancellationToken ct) => Find(place, Folders(), ct);

    /// <summary>The same among these folders of programs.</summary>
    public static async Task<PostgresTools> Find(PostgresPlace place, IEnumerable<string> folders, CancellationToken ct)
    {
        var found = new List<(int Version, string Folder)>();
        foreach (var folder in folders.Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"))))
        {
            var answer = await Child.Run(Path.Combine(folder, "postgres"), ["--version"], ct: ct);
            if (Major().Match(Encoding.UTF8.GetString(answer.Output)) is { Success: true } said)
            {
                found.Add((int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture), folder));
            }
        }

        int? made = place.Version is { } version ? int.Parse(version, CultureInfo.InvariantCulture) : null;
        var best = found.Where(tool => made is null ? tool.Version >= Oldest : tool.Version == made).OrderByDescending(tool => tool.Version).Select(tool => tool.Folder).FirstOrDefault();
        return best is not null ? new PostgresTools(place, best) : throw Missing(place, made, found.Count == 0 ? "" : $" (found: {string.Join(", ", found.Select(tool => tool.Version))})");
    }

    /// <summary>The path of one of PostgreSQL's programs.</summary>
    public string PathOf(string program) => Path.Combine(programs, program);

    /// <summary>Runs a program as the server's user, in the server's folder, to its end.</summary>
    public Task<ChildResult> Run(string program, IReadOnlyList<string> arguments, CancellationToken ct, ReadOnlyMemory<byte> input = default)
    {
        // A clean environment: PGPORT, PGOPTIONS, PGDATA and the language of messages are not the caller's to set here.
        string[] user = Root ? ["--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        return Child.Run("setpriv", [.. user, "--reset-env", "--", program, .. arguments], input, place.Folder, ct: ct);
    }

    private static IEnumerable<string> Folders() =>
        (Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : [])
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathRooted))
        .Where(folder => File.Exists(Path.Combine(folder, "postgres")))
        .Distinct(StringComparer.Ordinal);

    private static ReelException Missing(PostgresPlace place, int? made, string found) => new(
        "postgres_missing",
        made is null
            ? $"PostgreSQL {Oldest} or newer is not installed{found}: run `apt install postgresql` as root (elsewhere your system's PostgreSQL server package), or set DATABASE_URL to a server you have."
            : $"{place.Data} was made by PostgreSQL {made}, which is not installed{found}: run `apt install postgresql-{made}` as root.");

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Major();
}
