using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>A data folder, the films made in it and all that runs on it; nothing of it is left afterwards.</summary>
internal sealed class Studio(Scratch scratch) : IAsyncDisposable
{
    private readonly List<ReelProcess> runs = [];

    /// <summary>The data folder.</summary>
    public string Data => scratch.At("data");

    /// <summary>The private PostgreSQL's place.</summary>
    public PostgresPlace Postgres => new(UnixPath.Real(Data));

    /// <summary>Starts making the film of the book, small.</summary>
    public async Task<ReelProcess> Make()
    {
        var run = await ReelProcess.Start(
            "make", Book.Write(scratch.Folder), "--json", "--resolution", "128x72", "--fps", "24", "--quality", "draft", "--data", Data, "--out", scratch.At("films"));
        runs.Add(run);
        return run;
    }

    /// <summary>Makes it to the end, which must be a good one.</summary>
    public async Task MakeWhole() => EnsureGood(await (await Make()).End());

    /// <summary>Fails unless the run ended well, with what it said.</summary>
    public void EnsureGood(ReelEnd end) => end.Code.ShouldBe(0, end.Error + Log());

    /// <summary>Digest of the film that was handed out.</summary>
    public Task<string> Film() => Digest.OfFile(Directory.GetFiles(scratch.At("films"), "*.mp4").ShouldHaveSingleItem());

    /// <summary>What stands in the ledger, as one line: digests with the number of their results.</summary>
    public Task<string> Ledger() => Ask("""
        select string_agg(input_digest || ' ' || done, ', ' order by input_digest)
        from (select input_digest, count(*) filter (where status = 'done' and asset_id is not null) as done from provider_calls group by 1) as calls
        """);

    /// <summary>The statuses of the calls that brought no result.</summary>
    public Task<string> Interrupted() => Ask("select coalesce(string_agg(distinct status, ', '), '') from provider_calls where status <> 'done'");

    /// <summary>Fails unless every file the database counts is on the disk, whole, and its shelf counts right.</summary>
    public async Task EnsureShelves()
    {
        (await Ask("""
            select coalesce(string_agg(storage_type, ', '), '') from media_storage s
            where (file_count, total_size_bytes) <> (select count(*), coalesce(sum(size_bytes), 0) from file_blobs b where b.area = s.storage_type)
            """)).ShouldBe("");
        var known = await Ask("select string_agg(lower(area) || '/' || digest || ' ' || size_bytes, e'\\n' order by lower(area), digest) from file_blobs");
        var there = Enum.GetValues<StorageType>().Select(area => area.ToString().ToLowerInvariant())
            .SelectMany(area => new DirectoryInfo(Path.Combine(Data, "media", area)).GetFiles().Select(file => $"{area}/{Path.GetFileNameWithoutExtension(file.Name)} {file.Length}"))
            .ToHashSet(StringComparer.Ordinal);
        known.Split('\n').Where(file => !there.Contains(file)).ShouldBeEmpty();
    }

    /// <summary>Unfinished files of any process.</summary>
    public IEnumerable<string> Unfinished() => Directory.GetDirectories(Path.Combine(Data, "media"))
        .Select(area => Path.Combine(area, ".incoming")).Where(Directory.Exists)
        .SelectMany(incoming => Directory.GetFiles(incoming, "*", SearchOption.AllDirectories));

    /// <summary>Warnings and worse that its runs wrote down.</summary>
    public string Log() => File.Exists(Path.Combine(Data, "reel.log")) ? File.ReadAllText(Path.Combine(Data, "reel.log")) : "";

    public async ValueTask DisposeAsync()
    {
        foreach (var run in runs)
        {
            await run.Kill();
            run.Dispose();
        }

        if (Directory.Exists(Data))
        {
            // The last one out stops the server, whoever left it running.
            await (await LocalPostgres.Open(Data)).DisposeAsync();
        }

        await scratch.DisposeAsync();
    }

    private async Task<string> Ask(string sql)
    {
        await using var postgres = await LocalPostgres.Open(Data);
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
