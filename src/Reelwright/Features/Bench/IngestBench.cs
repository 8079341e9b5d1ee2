using System.Globalization;
using System.Text;
using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary><c>reel bench ingest</c>: a long novel from its file to its rows, against a bare copy of those rows.</summary>
public sealed class IngestBench(IngestSizes sizes, TextWriter said)
{
    /// <summary>Measures everything.</summary>
    public async Task<IReadOnlyList<Figure>> Run(CancellationToken ct)
    {
        using var folder = new BenchFolder();
        var novel = folder.At("novel.txt");
        await Novel.Write(novel, sizes, ct);
        await using var installation = await Installation.Open(folder.Options, TimeProvider.System, ct);
        var copy = new RowCopy(installation.Database, folder.Root);
        await said.WriteLineAsync("making the rows for the yardstick");
        var first = await Add(folder.Data, novel, ct);
        await copy.Save(ct);
        // The rows to be copied belong to this project; the novel must be new to the next process all the same.
        await Run(installation.Database, $"update projects set file_hash = null, source_path = null where id = '{first.Project}'", ct);
        var (ours, yardstick) = (new List<IngestCase>(), new List<double>());
        for (var round = 0; round < sizes.Rounds; round++)
        {
            if (round % 2 == 1)
            {
                yardstick.Add(await Empty(installation.Database, first, copy.Run, ct));
            }

            ours.Add(await Empty(installation.Database, first, stop => Add(folder.Data, novel, stop), ct));
            if (round % 2 == 0)
            {
                yardstick.Add(await Empty(installation.Database, first, copy.Run, ct));
            }

            await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {ours[^1].Wall:0.0} s, bare copy {yardstick[^1]:0.0} s, {ours[^1].Peak:0} MiB"));
        }

        return
        [
            new Figure("read, split and store / bare copy", Figure.Median(ours.Zip(yardstick, (a, b) => a.Wall / b)), 3),
            new Figure("largest size of the process, MiB", ours.Max(c => c.Peak), 400),
            new Figure("novel, MB", new FileInfo(novel).Length / 1e6),
            new Figure("chapters", first.Chapters),
            new Figure("sentences", first.Sentences),
            new Figure("read, split and store, s", Figure.Median(ours.Select(c => c.Wall))),
            new Figure("bare copy, s", Figure.Median(yardstick)),
        ];
    }

    private static async Task<IngestCase> Add(string data, string novel, CancellationToken ct)
    {
        var added = (await Child.Run(Environment.ProcessPath!, ["bench", BenchVerb.Adding, data, novel], ct: ct)).OrThrow("Adding the novel");
        return Json.Read<IngestCase>(Encoding.UTF8.GetString(added.Output));
    }

    // Each starts with empty tables and nothing left to write from before.
    private static async Task<T> Empty<T>(NpgsqlDataSource database, IngestCase first, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await Run(database, "truncate chapters cascade", ct);
        await Run(database, $"delete from projects where id <> '{first.Project}'", ct);
        await Run(database, "checkpoint", ct);
        return await work(ct);
    }

    private static async Task Run(NpgsqlDataSource database, string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
