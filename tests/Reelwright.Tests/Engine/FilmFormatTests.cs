using System.Text;
using Reelwright.Base;

namespace Reelwright.Tests.Engine;

/// <summary>A book's film as WebM: made from the same pictures and voices as the MP4, which stays, and kept in the same parts.</summary>
[Trait("turn", "c")]
public sealed class FilmFormatTests : IAsyncLifetime
{
    private const string Book = "The ferry left the harbour before dawn. Nobody on the deck spoke a word.\n\nFar ahead a single lamp turned. She counted the seconds.\n";

    private const int Sentences = 4;

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task A_webm_is_a_second_film_from_the_same_media()
    {
        var book = runs.Write("book.txt", Book);
        var mp4 = (await runs.Make(book)).Well();
        var webm = (await runs.Make(book, "--format", "webm")).Well();
        webm.DigestsMade("picture").ShouldBeEmpty();
        webm.DigestsMade("voice").ShouldBeEmpty();
        webm.DigestsMade("segment").ShouldBe(webm.Sentences("segment"), ignoreOrder: true);
        webm.Sentences("segment").ShouldNotBe(mp4.Sentences("segment"));
        Path.GetExtension(mp4.Path).ShouldBe(".mp4");
        Path.GetExtension(webm.Path).ShouldBe(".webm");
        Encoding.UTF8.GetString((await Child.Run("ffprobe", ["-v", "error", "-show_entries", "stream=codec_name:format=format_name", "-of", "csv=p=0", webm.Path])).Output)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(["vp9", "opus", "\"matroska,webm\""]);

        foreach (var (format, before) in (List<(string, Made)>)[("mp4", mp4), ("webm", webm)])
        {
            var again = (await runs.Make(book, "--format", format)).Well();
            again.Of("film").Single().GetProperty("up_to_date").GetBoolean().ShouldBeTrue();
            again.Film().ShouldBe(before.Film());
        }

        var rows = await runs.Rows("""
            select v.format, v.file_path, v.url_path = '/media/videos/' || v.id || '.' || v.format, v.output, j.composition_settings ->> 'format', t.video_url = v.url_path
            from generated_videos v join video_generation_jobs j on j.id = v.generation_job_id join generation_tasks t on t.id = j.task_id order by v.creation_timestamp
            """);
        rows.Select(row => (row[0], Path.GetExtension((string)row[1]), row[2], row[3], row[4], row[5])).ShouldBe(
        [
            ("mp4", ".mp4", true, "128x72/full", "mp4", true),
            ("webm", ".webm", true, "128x72/full/webm", "webm", true),
        ]);
        (await runs.Rows("select metadata ->> 'codec', right(url_path, 4) from media_assets where metadata ->> 'codec' in ('aac', 'opus') order by 1"))
            .Select(row => (row[0], row[1])).ShouldBe([("aac", ".aac"), ("opus", ".ogg")]);
    }

    [Fact]
    public async Task A_corrected_sentence_of_a_webm_costs_one_segment_and_undoing_it_none()
    {
        var first = (await runs.Make(runs.Write("book.txt", Book), "--format", "webm")).Well();
        var edited = (await runs.Make(runs.Write("book.txt", Book.Replace("Nobody on the deck", "Somebody on the deck", StringComparison.Ordinal)), "--format", "webm")).Well();
        edited.DigestsMade("segment").ShouldBe(edited.Sentences("segment").Except(first.Sentences("segment"), StringComparer.Ordinal));
        edited.DigestsMade("segment").Count.ShouldBe(1);
        var undone = (await runs.Make(runs.Write("book.txt", Book), "--format", "webm")).Well();
        undone.DigestsMade("segment").ShouldBeEmpty();
        undone.Film().ShouldBe(first.Film());
    }

    [Fact]
    public async Task A_webm_whose_making_was_killed_goes_on_with_the_segments_that_are_there_and_comes_out_the_same()
    {
        await using var other = await Runs.Open();
        var undisturbed = (await other.Make(other.Write("book.txt", Book), "--format", "webm")).Well();

        var book = runs.Write("book.txt", Book);
        using (var killed = await ReelProcess.Start(["make", book, "--data", runs.Data, "--out", runs.NewOut(), "--json", .. Runs.Small, "--format", "webm"]))
        {
            await runs.Until("select count(*) from render_parts where kind = 'segment'", 2);
            await killed.Kill();
        }

        var kept = await runs.Rows("select input_digest, created_at from render_parts where kind = 'segment'");
        var resumed = (await runs.Make(book, "--format", "webm")).Well();
        resumed.Film().ShouldBe(undisturbed.Film());
        (await runs.Rows("select data ->> 'digest' from progress_events where kind = 'made' and data ->> 'kind' = 'segment' group by 1 having count(*) > 1")).ShouldBeEmpty();
        var after = (await runs.Rows("select input_digest, created_at from render_parts where kind = 'segment'")).Select(row => (row[0], row[1])).ToList();
        after.Count.ShouldBe(Sentences);
        kept.Select(row => (row[0], row[1])).ShouldBeSubsetOf(after);
    }

    [Fact]
    public async Task A_silent_webm_has_no_sound()
    {
        var silent = (await runs.Make(runs.Write("book.txt", Book), "--format", "webm", "--no-audio")).Well();
        Encoding.UTF8.GetString((await Child.Run("ffprobe", ["-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", silent.Path])).Output).Trim().ShouldBe("vp9");
    }

    [Fact]
    public async Task An_unknown_format_is_refused_in_one_line_before_anything_is_written()
    {
        var refused = await runs.Make(runs.Write("book.txt", Book), "--format", "avi");
        refused.Code.ShouldBe(1);
        refused.Error.Trim().ShouldBe("reel: format_unsupported: The format 'avi' isn't known: use mp4 or webm.");
        Directory.Exists(refused.Out).ShouldBeFalse();
        (await runs.One<long>("select count(*) from projects")).ShouldBe(0);
    }
}
