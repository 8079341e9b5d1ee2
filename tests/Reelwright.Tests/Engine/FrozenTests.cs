using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Tests.Engine;

/// <summary>A process that was frozen and given up for dead: another takes its stage, and when it wakes up it writes nothing more for it.</summary>
[Trait("turn", "b")]
public sealed class FrozenTests : IAsyncLifetime
{
    private const int Chapters = 3;

    // What the database has been told takes a moment to be done.
    private static readonly TimeSpan Settles = TimeSpan.FromMilliseconds(300);

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task Who_wakes_up_over_a_stage_that_another_has_taken_lets_it_be_and_works_on()
    {
        var book = runs.Write("book.md", LongBook.Text(12, Chapters));
        using (var make = Running.Make(runs, book, Runs.Small))
        {
            await make.Order();
            await runs.Until("select count(*) from generation_tasks", Chapters);
            await make.Kill();
        }

        // The worker may be called as the killed run was: what that one left is not the worker's.
        var left = (await runs.Rows("select owner from attempt_stages where status = 'running'")).Select(r => $"'{r[0]}'").Prepend("''");
        using var one = Running.Worker(runs);
        var node = (await one.Says(l => l.StartsWith("Working as ", StringComparison.Ordinal))).Split(' ')[2].TrimEnd('.');
        var id = Processes.Children("worker --data " + runs.Data).ShouldHaveSingleItem();
        var (attempt, stage, owner, epoch) = await Freeze(
            id, $"select job_id, stage, owner, epoch from attempt_stages where status = 'running' and owner like '{node}%' and owner not in ({string.Join(", ", left)})");
        using var two = Running.Worker(runs);
        await runs.Until($"select count(*) from attempt_stages where job_id = '{attempt}' and stage = '{stage}' and epoch > {epoch}", 1);
        // To the microsecond, and by a clock that all of them share.
        var taken = await runs.One<string>("select clock_timestamp()::text");
        (await Processes.Send(id, "CONT")).ShouldBeTrue();

        await runs.Until($"select count(*) from system_logs where message like '% of attempt {attempt} was taken over'", 1);
        await runs.Until("select count(*) from generation_tasks where status = 'completed'", Chapters, seconds: 300);
        Processes.Runs(id).ShouldBeTrue();
        (await runs.One<long>($"select count(*) from provider_calls where node = '{owner}' and status = 'done' and closed_at > '{taken}'")).ShouldBe(0);
        (await runs.One<long>("select count(*) from (select 1 from provider_calls where status = 'done' group by owner_id, input_digest having count(*) > 1) x")).ShouldBe(0);
        (await runs.One<long>("select count(*) from generated_videos")).ShouldBe(Chapters);
        await EnsureWhole((await runs.Make(book)).Well());
    }

    /// <summary>Stops the process while it owns a stage and is in the midst of no transaction: what such a one holds nobody else gets.</summary>
    /// <param name="running">The query of its running stages.</param>
    private async Task<(Guid Attempt, string Stage, string Owner, long Epoch)> Freeze(int id, string running)
    {
        for (var turn = 0; turn < 100; turn++)
        {
            await runs.Until($"select count(*) from ({running}) r", 1);
            (await Processes.Send(id, "STOP")).ShouldBeTrue();
            await Task.Delay(Settles);
            var open = await runs.One<long>("select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()");
            if (open == 0 && await runs.Rows(running) is [var row, ..])
            {
                return ((Guid)row[0], (string)row[1], (string)row[2], (long)row[3]);
            }

            (await Processes.Send(id, "CONT")).ShouldBeTrue();
            await Task.Delay(turn);
        }

        throw new InvalidOperationException("The worker was never met between two transactions.");
    }

    /// <summary>Fails unless each film is there without being made again, as it was stored, with all its frames.</summary>
    private static async Task EnsureWhole(Made made)
    {
        made.Of("ordered").ShouldBeEmpty();
        var films = made.Of("film").Select(f => f.GetProperty("file").GetString()!).ToList();
        films.Count.ShouldBe(Chapters);
        foreach (var film in films)
        {
            var facts = Json.Read<JsonElement>(File.ReadAllText(Path.ChangeExtension(film, ".json"))).GetProperty("film");
            facts.GetProperty("digest").GetString().ShouldBe(await Digest.OfFile(film));
            var counted = (await Child.Run("ffprobe", ["-v", "error", "-select_streams", "v", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", film])).OrThrow("Probing");
            int.Parse(Encoding.UTF8.GetString(counted.Output), CultureInfo.InvariantCulture).ShouldBe(facts.GetProperty("frames").GetInt32());
        }
    }
}
