using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Compares the store with its rows: removes files that no row names, tells rows whose file is not there, sets totals right.</summary>
public sealed class FileScan(NpgsqlDataSource database, FileStore files, TimeProvider clock)
{
    /// <summary>How old a file without a row must be before it is removed; one that is being stored gets its row at once.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const int Batch = 1000;

    /// <summary>A row whose file is missing, or of another size.</summary>
    /// <param name="Expected">Bytes.</param>
    /// <param name="Found">Bytes; null when there is no such file.</param>
    /// <param name="References">How many rows name it: what they are has to be made or uploaded again.</param>
    public sealed record Lack(string Name, long Expected, long? Found, int References);

    /// <summary>What was seen and done in an area.</summary>
    /// <param name="Files">Files with a row.</param>
    /// <param name="Orphans">Files without one that were removed.</param>
    /// <param name="Young">Files without one that are too young to say.</param>
    /// <param name="Drift">Bytes by which the shelf's total was wrong.</param>
    public sealed record Report(StorageType Area, int Files, long Bytes, int Orphans, long OrphanBytes, int Young, long Drift, IReadOnlyList<Lack> Missing);

    private sealed record Row(string Digest, string[] Extensions, long Size, int References)
    {
        public const string Columns = "select digest, extensions, size_bytes, reference_count from file_blobs where area = $1 and ";

        public static Row Of(NpgsqlDataReader row) => new(row.GetString(0), row.GetFieldValue<string[]>(1), row.GetInt64(2), row.GetInt32(3));

        public bool Names(string extension) => Extensions.Contains(extension, StringComparer.Ordinal);
    }

    /// <summary>Scans every area. What people put beside our files is not touched.</summary>
    public async Task<IReadOnlyList<Report>> Run(TimeSpan grace, CancellationToken ct)
    {
        var reports = new List<Report>();
        foreach (var area in Enum.GetValues<StorageType>())
        {
            reports.Add(await Run(area, clock.GetUtcNow() - grace, ct));
        }

        return reports;
    }

    private async Task<Report> Run(StorageType area, DateTimeOffset since, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        var report = new Report(area, 0, 0, 0, 0, 0, 0, []);
        var batch = new List<HeldFile>(Batch);
        await foreach (var file in files.Held(area, ct))
        {
            seen[file.Name] = file.Size;
            batch.Add(file);
            if (batch.Count == Batch)
            {
                report = await Compare(connection, batch, since, report, ct);
                batch.Clear();
            }
        }

        report = await Compare(connection, batch, since, report, ct);
        return report with { Missing = await Missing(connection, area, seen, ct), Drift = await Recount(connection, area, ct) };
    }

    private async Task<Report> Compare(NpgsqlConnection connection, List<HeldFile> batch, DateTimeOffset since, Report report, CancellationToken ct)
    {
        var known = (await Known(connection, report.Area, [.. batch.Select(f => f.Digest)], ct)).ToDictionary(r => r.Digest, StringComparer.Ordinal);
        foreach (var file in batch)
        {
            if (known.TryGetValue(file.Digest, out var row) && (row.Names(file.Extension) || await Learn(connection, report.Area, file, row, ct)))
            {
                report = report with { Files = report.Files + 1, Bytes = report.Bytes + file.Size };
            }
            else if (file.Modified <= since && await Remove(connection, report.Area, file, since, ct))
            {
                report = report with { Orphans = report.Orphans + 1, OrphanBytes = report.OrphanBytes + file.Size };
            }
            else
            {
                report = report with { Young = report.Young + 1 };
            }
        }

        return report;
    }

    /// <summary>A row of before that does not know its file's name yet.</summary>
    private static async Task<bool> Learn(NpgsqlConnection connection, StorageType area, HeldFile file, Row row, CancellationToken ct) => row.Extensions is []
        && await connection.Do("update file_blobs set extensions = array[$3] where area = $1 and digest = $2 and extensions = '{}'", ct, area.Word(), file.Digest, file.Extension) == 1;

    /// <summary>Under the lock of its digest, so that nobody notes it between the look and the removal.</summary>
    private async Task<bool> Remove(NpgsqlConnection connection, StorageType area, HeldFile file, DateTimeOffset since, CancellationToken ct)
    {
        var key = area.Word() + file.Digest;
        if (!await connection.Ask<bool>($"select pg_try_advisory_lock(hashtextextended($1, {Blobs.Lock}))", ct, key))
        {
            return false;
        }

        try
        {
            return !(await Known(connection, area, [file.Digest], ct)).Exists(r => r.Names(file.Extension))
                && await files.Remove(area, file.Digest, file.Extension, since, ct);
        }
        finally
        {
            await connection.Do($"select pg_advisory_unlock(hashtextextended($1, {Blobs.Lock}))", CancellationToken.None, key);
        }
    }

    private async Task<IReadOnlyList<Lack>> Missing(NpgsqlConnection connection, StorageType area, Dictionary<string, long> seen, CancellationToken ct)
    {
        var lacks = new List<Lack>();
        for (var after = ""; ;)
        {
            var rows = await connection.Read($"{Row.Columns} digest > $2 order by digest limit {Batch}", Row.Of, ct, area.Word(), after);
            foreach (var row in rows)
            {
                // A row of before has learned its file's name by now, if there is one.
                string[] names = row.Extensions is [] ? [row.Digest] : [.. row.Extensions.Select(e => $"{row.Digest}.{e}")];
                foreach (var name in names.Where(n => !seen.TryGetValue(n, out var size) || size != row.Size))
                {
                    // It may have come or gone since: what is looked at last is right.
                    var there = name.Split('.') is [_, var extension] ? await files.Look(area, row.Digest, extension, ct) : null;
                    if (there?.Size != row.Size && await Known(connection, area, [row.Digest], ct) is [var still] && still.Extensions.SequenceEqual(row.Extensions))
                    {
                        lacks.Add(new Lack(name, row.Size, there?.Size, still.References));
                    }
                }
            }

            if (rows.Count < Batch)
            {
                return lacks;
            }

            after = rows[^1].Digest;
        }
    }

    /// <summary>Sets the shelf's totals to what its rows add up to.</summary>
    private static async Task<long> Recount(NpgsqlConnection connection, StorageType area, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Whoever adds to the totals from here on waits; whoever has added is seen by the sum.
        var was = await connection.Ask<long>("select total_size_bytes from media_storage where storage_type = $1 for update", ct, area.Word());
        await connection.Do("""
            update media_storage s set total_size_bytes = sum.bytes, file_count = sum.files
            from (select coalesce(sum(size_bytes * greatest(cardinality(extensions), 1)), 0) as bytes, coalesce(sum(greatest(cardinality(extensions), 1)), 0) as files from file_blobs where area = $1) as sum
            where s.storage_type = $1 and (s.total_size_bytes, s.file_count) is distinct from (sum.bytes, sum.files)
            """, ct, area.Word());
        var now = await connection.Ask<long>("select total_size_bytes from media_storage where storage_type = $1", ct, area.Word());
        await transaction.CommitAsync(ct);
        return was - now;
    }

    private static Task<List<Row>> Known(NpgsqlConnection connection, StorageType area, string[] digests, CancellationToken ct) =>
        connection.Read($"{Row.Columns} digest = any($2)", Row.Of, ct, area.Word(), digests);
}
