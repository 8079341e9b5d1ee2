using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;
using Reelwright.Media.Sound;
using Reelwright.Media.Text;
using Reelwright.Storage;
using Reelwright.Tests.Media.Sound;

namespace Reelwright.Tests.Engine;

/// <summary>What the rows of a film, its parts and its makers say, before, during and after.</summary>
[Trait("turn", "d")]
public sealed class RowTests : IAsyncLifetime
{
    private const string Text = "It rained all night. Nobody came to the door.\n\nThe lamp went out. Anna slept.\n";

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task The_rows_of_a_film_say_what_is_so_and_another_output_leaves_the_primary_ones_alone()
    {
        var book = runs.Write("rain.txt", Text);
        await Preview(book);
        await Planned(book);
        var output = runs.NewOut();
        await Make(output, book);
        await Finished(output);
        var film = Told(output, "01-rain");
        // What was paid in several currencies has no one cost.
        film.TryGetProperty("cost", out _).ShouldBeFalse();
        await Accounts();
        await Upright(output, book);
        film = Told(output, "01-rain-72x128");
        (film.GetProperty("cost").GetDecimal(), film.GetProperty("currency").GetString()).ShouldBe((0m, "USD"));
        await Burned(output, book);
        await Unburned(output, book);
    }

    [Fact]
    public async Task A_silent_film_holds_no_music_and_its_silent_track_is_no_track()
    {
        var music = runs.Write("music.wav", "");
        await File.WriteAllBytesAsync(music, Wave.Write(Sounds.Tone(96_000, 0.2)));
        (await runs.Make(runs.Write("rain.txt", "It rained.\n"), "--no-audio", "--music", music)).Well();
        (await runs.Rows("select distinct role from film_assets order by role")).Select(r => r[0]).ShouldBe(["picture", "subtitle", "voice"]);
        (await runs.Rows("select background_music_url, audio_track_url, audio_duration, audio_sample_rate from timelines")).Single().ShouldAllBe(value => value is DBNull);
    }

    [Fact]
    public async Task A_voice_that_says_nothing_fails_its_sentence_and_counts_in_its_account()
    {
        var tools = Path.GetDirectoryName(runs.Write("espeak-ng", """
            #!/bin/sh
            text=$(cat)
            case "$text" in *lamp*) set -- "$@" -a 0;; esac
            printf %s "$text" | /usr/bin/espeak-ng "$@"
            """))!;
        File.SetUnixFileMode(Path.Combine(tools, "espeak-ng"), (UnixFileMode)0b111_101_101);
        var made = await runs.MakeAs(
            runs.Write("lamp.txt", "It rained. The lamp went out. … Anna slept.\n"), Runs.Small,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}" });
        made.Code.ShouldBe(1);
        made.Error.ShouldStartWith("reel: voice_silent: 1 of ");
        var failed = made.Of("failed").Single();
        failed.GetProperty("message").GetString()!.ShouldContain("The lamp went out.");
        var (calls, account) = (await Ledger("audio_generation"), await Account("audio_generation"));
        account.ShouldBe([calls, calls, calls - 1, 1]);
        (await runs.One<bool>("select last_used is not null and last_error like 'The voice says nothing%' from api_configs where service_type = 'audio_generation'")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_note_is_said_in_words()
    {
        var book = runs.Write("rain.txt", "It rained.\n");
        using (var door = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning))
        {
            await Add(door.Services, book);
        }

        await runs.Rows("update sentences set volume = 0.1");
        var (code, said, error) = await runs.Reel(["make", book, "--out", runs.NewOut(), .. Runs.Small]);
        (code, error).ShouldBe((0, ""));
        said.ShouldContain("The film's loudness is ");
        said.ShouldNotContain("{");
        (await runs.One<string>("select message from progress_events where kind = 'note'")).ShouldStartWith("The film's loudness is ");
    }

    private async Task Preview(string book)
    {
        var path = runs.NewOut();
        await Make(path, book, "--preview", "1");
        (await runs.One<long>("select count(*) from paragraphs where audio_url is not null")).ShouldBe(0);
        (await runs.One<long>("select count(*) from sentences where start_time is not null")).ShouldBe(0);
        (await runs.One<long>("select count(*) from sentences where image_url is not null and audio_url is not null")).ShouldBe(1);
        (await runs.One<long>("select count(*) from sentences where image_prompt is distinct from content")).ShouldBe(0);
        (await runs.Rows("select from_status, to_status from status_changes where noun = 'projects' order by id limit 2"))
            .Select(r => $"{r[0]} {r[1]}").ShouldBe(["uploaded parsing", "parsing parsed"]);
    }

    /// <summary>Orders the film without anybody who works, and looks at what is promised.</summary>
    private async Task Planned(string book)
    {
        using var door = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        var project = await Add(door.Services, book);
        await using var db = await door.Services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var makers = new GenerationSettings
        {
            PictureConfig = await db.ApiConfigs.Where(c => c.ServiceType == ServiceType.ImageGeneration).Select(c => c.Id).SingleAsync(),
            SpeechConfig = await db.ApiConfigs.Where(c => c.ServiceType == ServiceType.AudioGeneration).Select(c => c.Id).SingleAsync(),
        };
        var chapter = await db.Chapters.Where(c => c.ProjectId == project).Select(c => c.Id).SingleAsync();
        await door.Services.GetRequiredService<CreateOrder>().Run(
            new CreateOrder.Request(runs.Installation.Owner, chapter, "test", makers, new VideoSettings { Width = 128, Height = 72, Fps = 24, QualityPreset = "draft" }, 0, Confirm: true),
            CancellationToken.None);
        var film = await db.GeneratedVideos.SingleAsync(f => f.GenerationStatus == FilmStatus.Pending);
        film.FilePath.ShouldBe(Path.Combine(runs.Installation.Files.FolderOf(StorageType.Videos), film.Id + ".mp4"));
        film.DurationMs.ShouldBeInRange(4_000, 16_000);
        var settings = await db.VideoGenerationJobs.Where(j => j.Id == film.GenerationJobId).Select(j => j.CompositionSettings).SingleAsync();
        Json.Read<JsonElement>(settings!).GetProperty("target_duration").ValueKind.ShouldBe(JsonValueKind.Null);
        // Two calls of this order that were paid in different currencies, as other makers may ask.
        foreach (var currency in new[] { "EUR", "CNY" })
        {
            await runs.Rows($"""
                insert into provider_calls (id, owner_id, api_config_id, task_id, service_type, provider, status, repeatable, input_digest, request, units, unit, price, currency, node, started_at, closed_at)
                select gen_random_uuid(), user_id, id, (select task_id from video_generation_jobs where id = '{film.GenerationJobId}'), service_type, 'p', 'done', false, '{currency}', '[]', 1, 'call', 2, '{currency}', 'here', now(), now()
                from api_configs where service_type = 'video_synthesis'
                """);
        }
    }

    private async Task Finished(string output)
    {
        var film = Path.Combine(output, "01-rain.mp4");
        var row = (await runs.Rows("""
            select f.file_path, f.duration_ms, f.resolution, f.cost, f.currency, f.id, f.generation_job_id from generated_videos f where f.generation_status = 'COMPLETED' and f.output = '128x72/full'
            """)).Single();
        row[1].ShouldBe((long)Math.Round(double.Parse(await Probe(film, "format=duration"), CultureInfo.InvariantCulture) * 1000));
        row[2..5].ShouldBe(["128x72", DBNull.Value, DBNull.Value]);
        (await runs.Rows($"select role, count(*) from film_assets where film_id = '{row[5]}' group by role order by role")).Select(r => $"{r[0]} {r[1]}")
            .ShouldBe(["picture 4", "sound 1", "subtitle 3", "voice 4"]);

        var timeline = (await runs.Rows($"select timeline_data, audio_track_url, audio_duration, audio_sample_rate, subtitle_track_url, total_duration from timelines where generation_job_id = '{row[6]}'")).Single();
        foreach (var slot in Json.Read<TimelineData>((string)timeline[0]).Slots)
        {
            slot.Gap.ShouldBe((slot.Frames / 24.0) - (slot.VoiceSamples / 48_000.0), 0.000_001);
        }

        var sound = (await runs.Rows($"select file_path, duration_ms, metadata from media_assets where url_path = '{timeline[1]}'")).Single();
        var decoded = (await Sounds.Decode((string)sound[0])).Length / 2 / 48_000.0;
        ((double)timeline[2]).ShouldBe(decoded, 0.001);
        ((double)timeline[2]).ShouldBeGreaterThan((double)timeline[5]);
        sound[1].ShouldBe((int)Math.Round((double)timeline[2] * 1000));
        timeline[3].ShouldBe(48_000);
        Json.Read<JsonElement>((string)sound[2]).GetProperty("channels").GetInt32().ShouldBe(2);

        var subtitles = await runs.One<string>($"select file_path from media_assets where asset_type = 'TEXT_OVERLAY' and url_path = '{timeline[4]}'");
        subtitles.ShouldEndWith(".srt");
        File.ReadAllText(subtitles).ShouldBe(File.ReadAllText(Path.ChangeExtension(film, ".srt")));
        (await runs.One<string>("select subtitle_url from generation_tasks where output = '128x72/full'")).ShouldBe((string)timeline[4]);
        (await runs.One<long>("select count(*) from paragraphs where audio_url is not null")).ShouldBe(2);
        (await runs.Rows("select key from step_speeds where key like '%:offline:%' order by key")).Select(r => r[0]).ShouldBe(["audio_generation:offline:en", "image_generation:offline:128x72"]);
    }

    private async Task Accounts()
    {
        foreach (var service in new[] { "image_generation", "audio_generation" })
        {
            var calls = await Ledger(service);
            (await Account(service)).ShouldBe([calls, calls, calls, 0], service);
        }
    }

    /// <summary>The same chapter upright, into the same folder.</summary>
    private async Task Upright(string output, string book)
    {
        const string Shown = "select image_url, audio_url, start_time, end_time from sentences order by id";
        var before = await runs.Rows(Shown);
        var film = File.ReadAllBytes(Path.Combine(output, "01-rain.mp4"));
        await Make(output, book, "--resolution", "72x128");
        (await runs.Rows(Shown)).ShouldBe(before);
        (await runs.Rows("select cost, currency from generated_videos where generation_status = 'COMPLETED' and output = '72x128/full'")).Single().ShouldBe([0m, "USD"]);
        File.ReadAllBytes(Path.Combine(output, "01-rain.mp4")).ShouldBe(film);
        File.Exists(Path.Combine(output, "01-rain-72x128.mp4")).ShouldBeTrue();
    }

    private async Task Burned(string output, string book)
    {
        await Make(output, book, "--subtitles", "burn");
        Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([
            "01-rain-72x128.json", "01-rain-72x128.mp4", "01-rain-72x128.srt", "01-rain-72x128.vtt", "01-rain.json", "01-rain.mp4",
        ]);
    }

    /// <summary>Subtitles in files only, and none at all: the pictures are the same, and others than those with subtitles in them.</summary>
    /// <param name="burned">Where the film with subtitles in its pictures lies.</param>
    private async Task Unburned(string burned, string book)
    {
        var (files, none) = (runs.NewOut(), runs.NewOut());
        await Make(files, book, "--subtitles", "files");
        await Make(none, book, "--subtitles", "none");
        Directory.GetFiles(files).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["01-rain.json", "01-rain.mp4", "01-rain.srt", "01-rain.vtt"]);
        Directory.GetFiles(none).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["01-rain.json", "01-rain.mp4"]);
        Segments(none).ShouldBe(Segments(files));
        Segments(none).Intersect(Segments(burned), StringComparer.Ordinal).ShouldBeEmpty();
        Told(none, "01-rain");

        static List<string> Segments(string output) =>
            [.. Facts(output, "01-rain").GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("segment").GetString()!)];
    }

    /// <summary>Holds the facts beside a film against the film, and returns those of the film itself.</summary>
    private static JsonElement Told(string output, string name)
    {
        var facts = Facts(output, name);
        var film = facts.GetProperty("film");
        var bytes = File.ReadAllBytes(Path.Combine(output, name + ".mp4"));
        film.GetProperty("digest").GetString().ShouldBe(Digest.Of(bytes));
        film.GetProperty("size").GetInt64().ShouldBe(bytes.Length);
        var ended = 0.0;
        foreach (var sentence in facts.GetProperty("sentences").EnumerateArray())
        {
            var (start, end) = (sentence.GetProperty("start").GetDouble(), sentence.GetProperty("end").GetDouble());
            start.ShouldBe(ended);
            sentence.GetProperty("spoken_end").GetDouble().ShouldBeInRange(start, end);
            ended = end;
        }

        // The film's length is told in whole milliseconds.
        ended.ShouldBeInRange(0.001, film.GetProperty("duration").GetDouble() + 0.001);
        return film;
    }

    private static JsonElement Facts(string output, string name) => Json.Read<JsonElement>(File.ReadAllText(Path.Combine(output, name + ".json")));

    private async Task Make(string output, string book, params string[] options)
    {
        var (code, _, error) = await runs.Reel(["make", book, "--json", "--out", output, .. options.Contains("--resolution", StringComparer.Ordinal) ? Runs.Small.Skip(2) : Runs.Small, .. options]);
        (code, error).ShouldBe((0, ""));
    }

    private async Task<Guid> Add(IServiceProvider services, string book) => (await services.GetRequiredService<AddManuscript>().Run(
        runs.Installation.Owner, book, await Documents.Read(book, null, CancellationToken.None), CancellationToken.None)).ProjectId;

    private async Task<int> Ledger(string service) =>
        (int)await runs.One<long>($"select count(*) from provider_calls where status in ('done', 'failed') and service_type = '{service}'");

    private async Task<object[]> Account(string service) =>
        (await runs.Rows($"select current_usage, total_usage, success_count, error_count from api_configs where service_type = '{service}'")).Single();

    private static async Task<string> Probe(string file, string entry) =>
        System.Text.Encoding.UTF8.GetString((await Child.Run("ffprobe", ["-v", "error", "-show_entries", entry, "-of", "csv=p=0", file])).OrThrow("Probing").Output).Trim();
}
