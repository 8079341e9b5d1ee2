using System.Globalization;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Media.Film;
using Reelwright.Tests.Media.Sound;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Twelve shots of every kind become one film through the stages that make every film.</summary>
public sealed class EpisodeTests(WorkingServer server) : IClassFixture<WorkingServer>, IDisposable
{
    private const int Fps = 24;
    private static readonly FrameFormat Format = new(256, 144, Fps);
    private static readonly string[] Nothing = [];
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Clips_of_all_sizes_and_rates_stills_silence_and_fades_become_one_film()
    {
        var files = await Files();
        var episode = await Episode.Of(server, "episode.txt");
        await episode.Shot(Nothing, 1, Transition.Fade, files["sea.mp4"]);
        await episode.Shot(["The lamp goes out."], clip: files["wide.mp4"]);
        var mute = await episode.Shot(Nothing, 1.5, clip: files["mute.mp4"]);
        await episode.Shot(["He walks.", "He stops."], clip: files["ramp.mp4"]);
        await episode.Shot(["She looks up."], transition: Transition.Fade, clip: files["tall.mp4"]);
        await episode.Shot(Nothing, 1.2, clip: files["web.webm"]);
        await episode.Shot(["Nobody answers."], picture: await Pictures.Draw(Pictures.Red, "still.png"));
        await episode.Shot(Nothing, 1);
        var pictured = episode.Latest;
        await episode.Shot(["It is late."]);
        var moved = episode.Latest;
        await episode.Shot(["Go home."], transition: Transition.Fade, clip: files["mute.mp4"]);
        await episode.Shot(["Good night."], clip: files["square.mp4"]);
        await episode.Shot(Nothing, 2, Transition.Fade, files["sea.mp4"]);
        await Taken(pictured, moved);

        var wishes = new { resolution = "256x144", fps = Fps, quality = "draft", confirm = true };
        var forecast = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{episode.Chapter}/estimate", wishes).Is(200);
        (forecast.GetProperty("sentences").GetInt32(), forecast.GetProperty("voices").GetInt32(), forecast.GetProperty("pictures").GetInt32()).ShouldBe((13, 8, 0));
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{episode.Chapter}/orders", wishes).Is(200)).Text("order");
        await server.Finished(order);
        (await server.Runs.Rows($"select service_type, count(*) from provider_calls where project_id = '{episode.Project}' group by 1 order by 1")).Select(r => $"{r[0]} {r[1]}").ShouldBe(["audio_generation 8", "image_generation 1", "video_generation 2"]);

        var timeline = (await server.Ada.GetAsync($"/api/orders/{order}/timeline").Is(200)).GetProperty("timeline_data");
        var slots = timeline.GetProperty("slots").EnumerateArray().Select(s => new Seen(s)).ToList();
        var film = await server.Runs.One<string>($"select file_path from generated_videos where script_id = '{episode.Chapter}' and generation_status = 'COMPLETED'");
        Looks(slots, await FilmFixture.Frames(film, Format));
        var plain = await Media.Sound.Sounds.Decode(film);
        Sounds(slots, plain);
        await Subtitles(slots, order);

        // Nothing of it is stale, until a shot shall last longer.
        var again = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{episode.Chapter}/orders", wishes).Is(200);
        again.TryGetProperty("film", out _).ShouldBeTrue(again.ToString());
        (await Stale(episode)).ShouldBe("True");
        await server.Runs.Rows($"update storyboards set duration = 3 where chapter_id = '{episode.Chapter}' and storyboard_number = 3");
        (await Stale(episode)).ShouldBe($"False voice {mute[0]}");
        await server.Runs.Rows($"update storyboards set duration = 1.5, transition = 'fade' where chapter_id = '{episode.Chapter}' and storyboard_number = 3");
        (await Stale(episode)).ShouldBe("False");
        await server.Runs.Rows($"update storyboards set transition = 'cut' where chapter_id = '{episode.Chapter}' and storyboard_number = 3");
        await Music(episode, slots, plain);
    }

    [Fact]
    public async Task An_episode_without_a_word_is_a_film_without_a_subtitle()
    {
        var episode = await Episode.Of(server, "wordless.txt");
        await episode.Shot(Nothing, 0.5, prompt: "A brook in the hills.");
        await episode.Shot(Nothing, 1.02, Transition.Fade, prompt: "The sea.");
        var wishes = new { resolution = "128x72", fps = Fps, quality = "draft", confirm = true };
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{episode.Chapter}/estimate", wishes).Is(200)).GetProperty("film_seconds").GetDouble().ShouldBe(1.5);
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{episode.Chapter}/orders", wishes).Is(200)).Text("order");
        var finished = (await server.Finished(order)).GetProperty("order");
        (await server.Ada.GetStringAsync(finished.Text("subtitle_url"))).ShouldBe("");
        (await server.Runs.One<double>($"select total_duration from timelines where chapter_id = '{episode.Chapter}'")).ShouldBe(37 / 24.0, 0.001);
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{episode.Project}' and service_type = 'audio_generation'")).ShouldBe(0);
    }

    private static void Looks(List<Seen> slots, List<byte[]> frames)
    {
        slots.Count.ShouldBe(13);
        frames.Count.ShouldBe(slots.Sum(s => s.Frames));
        slots.Where(s => s.Cues == 0).Select(s => s.Frames).ShouldBe([24, 36, 29, 24, 48]);
        slots.Select(s => (s.In > 0, s.Out > 0)).ShouldBe([
            (true, false), (false, false), (false, false), (false, false), (false, true), (true, false), (false, false), (false, false), (false, false), (false, true), (true, false), (false, true), (true, false)]);
        foreach (var slot in slots)
        {
            (Luma(frames[slot.First]) < 18, Luma(frames[slot.First + slot.Frames - 1]) < 18).ShouldBe((slot.In > 0, slot.Out > 0), slot.ToString());
            Luma(frames[slot.Middle]).ShouldBeGreaterThan(30, slot.ToString());
        }

        foreach (var (one, next) in slots.Zip(slots.Skip(1)).Where(pair => pair.First.From == pair.Second.From && pair.Second.From == 0))
        {
            Difference(frames[one.Middle], frames[next.Middle]).ShouldBeGreaterThan(8, $"{one} and {next}");
        }

        // Over in a second: then it stands still.
        var mute = slots[2];
        Difference(frames[mute.First + 2], frames[mute.First + 20]).ShouldBeGreaterThan(5);
        Difference(frames[mute.First + 26], frames[mute.First + 35]).ShouldBeLessThan(1);
        // It grows light within six seconds, through both sentences.
        var (walks, stops) = (slots[3], slots[4]);
        (walks.From, stops.From, walks.Shot).ShouldBe((0, walks.Frames, stops.Shot));
        for (var n = 4; n < Math.Min(140, walks.Frames + stops.Frames - stops.Out); n += 7)
        {
            Luma(frames[walks.First + n]).ShouldBe(126 + (109 * n / 144.0), 4, $"frame {n}");
        }
    }

    private static void Sounds(List<Seen> slots, float[] stereo)
    {
        var heard = slots.ConvertAll(s => Level(stereo, s.First, s.Frames));
        slots.Where(s => s.Cues == 0).Select(s => heard[slots.IndexOf(s)] > 0.02).ShouldBe([true, false, true, false, true]);
        slots.Where(s => s.Cues > 0).ShouldAllBe(s => heard[slots.IndexOf(s)] > 0.02);
        slots.Where(s => s.Cues == 0).Select(s => s.VoiceSamples > 0).ShouldBe([true, false, true, false, true]);
        Level(stereo, slots[2].First + 1, 34).ShouldBeLessThan(0.001);
        // The clip's sound is over after 1.2 s, and nothing comes after it.
        Level(stereo, slots[^1].First + 32, 15).ShouldBeLessThan(0.001);
    }

    /// <summary>A shot's picture and its clip, by those who make them: of two takes of the clip the second is chosen.</summary>
    private async Task Taken(long pictured, long moved)
    {
        await using var fal = new FakeFal { LooksNeeded = 0 };
        await fal.Start();
        var maker = await ClipStudio.Maker(server, fal);
        await server.Ada.Send(HttpMethod.Post, $"/api/shots/{pictured}/pictures", new { prompt = "A lighthouse above the sea at night." }).Is(200);
        var take = "";
        foreach (var seed in new[] { 1, 2 })
        {
            take = (await server.Ada.Send(HttpMethod.Post, $"/api/shots/{moved}/takes", new { maker, prompt = "It is late.", seed }).Is(200)).Text("id");
            await server.Runs.Until($"select count(*) from video_generations where id = {take} and status = 'completed'", 1, 60);
        }

        var version = (await server.Ada.GetAsync($"/api/shots/{moved}").Is(200)).GetProperty("version").GetUInt32();
        await server.Ada.Send(HttpMethod.Post, $"/api/takes/{take}/choose", null, ("If-Match", $"\"{version}\"")).Is(200);
        (await server.Runs.One<long>($"select id from video_generations where storyboard_id = {moved} and chosen")).ToString(CultureInfo.InvariantCulture).ShouldBe(take);
        await server.Runs.Until($"select count(*) from image_generations where storyboard_id = {pictured} and status = 'completed' and chosen", 1, 60);
    }

    /// <summary>The same film with a steady tone for music: it is heard where nothing is said, and at half of that under the words.</summary>
    private async Task Music(Episode episode, List<Seen> slots, float[] plain)
    {
        var music = (await server.Ada.PostAsync("/api/assets?file_name=tone.wav", new ByteArrayContent(Wave.Write(Media.Sound.Sounds.Tone(48_000 * 30, 0.2, 330)))).Is(201)).Text("id");
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{episode.Chapter}/orders", new { resolution = "256x144", fps = Fps, quality = "draft", confirm = true, music_asset_id = music }).Is(200)).Text("order");
        await server.Finished(order);
        var film = await server.Runs.One<string>($"select file_path from generated_videos where script_id = '{episode.Chapter}' and generation_status = 'COMPLETED' order by completion_timestamp desc limit 1");
        var alone = (await Media.Sound.Sounds.Decode(film)).Zip(plain, (with, without) => with - without).ToArray();
        // The mute shot stands between two that speak: long after the words of the one, before it goes down for those of the other.
        var (spoken, mute) = (slots[1], slots[2]);
        var (free, under) = (Level(alone, mute.First + 8, 16), Level(alone, spoken.First, spoken.VoiceSamples / Format.Samples));
        free.ShouldBeInRange(0.006, 0.03);
        (free / under).ShouldBeInRange(1.5, 2.5, $"{free} and {under}");
    }

    private async Task Subtitles(List<Seen> slots, string order)
    {
        var links = (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order");
        var srt = await server.Ada.GetStringAsync(links.Text("subtitle_url"));
        var starts = srt.Split('\n').Where(l => l.Contains(" --> ", StringComparison.Ordinal)).Select(l => TimeSpan.ParseExact(l[..12], @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture).TotalSeconds).ToList();
        starts.Count.ShouldBe(slots.Sum(s => s.Cues));
        starts.ShouldAllBe(at => slots.Single(s => at * Fps >= s.First - 0.02 && at * Fps < s.First + s.Frames - 0.02).Cues > 0);
    }

    private async Task<string> Stale(Episode episode)
    {
        var stale = await server.Ada.GetAsync($"/api/chapters/{episode.Chapter}/stale").Is(200);
        return string.Join(' ', stale.GetProperty("slots").EnumerateArray().Select(s => $"{s.Text("kind")} {s.Text("sentence")}").Prepend(stale.GetProperty("film_current").GetBoolean().ToString()));
    }

    // Above the subtitles.
    private static double Luma(byte[] frame) => frame.Take(Format.Width * Format.Height / 2).Average(y => (double)y);

    private static double Difference(byte[] one, byte[] other) => one.Zip(other).Take(Format.Width * Format.Height / 2).Average(p => (double)Math.Abs(p.First - p.Second));

    private static double Level(float[] stereo, int first, int frames) => Math.Sqrt(stereo.Skip(first * 2 * Format.Samples).Take(frames * 2 * Format.Samples).Average(s => (double)s * s));

    private async Task<Dictionary<string, string>> Files()
    {
        (string Name, string Pictures, string? Sound)[] made =
        [
            ("sea.mp4", "testsrc2=s=640x360:r=24:d=1.2", "sine=f=440:d=1.2"), ("mute.mp4", "testsrc2=s=320x180:r=25:d=1,negate,vflip", null),
            ("ramp.mp4", "color=white:s=426x240:r=60:d=6,fade=in:st=0:d=6:color=gray", null), ("tall.mp4", "testsrc2=s=360x640:r=25:d=1.5,hue=h=90", "sine=f=300:d=1.5"),
            ("web.webm", "testsrc2=s=400x300:r=30:d=1.2,hue=h=180,hflip", "sine=f=880:d=1.2"), ("wide.mp4", "smptebars=s=960x400:r=24:d=1", null), ("square.mp4", "testsrc=s=300x300:r=60:d=2,negate", null),
        ];
        await Task.WhenAll(made.Select(async clip => (await Child.Run("ffmpeg",
        [
            "-v", "error", "-f", "lavfi", "-i", clip.Pictures, .. clip.Sound is null ? (string[])[] : ["-f", "lavfi", "-i", clip.Sound], "-pix_fmt", "yuv420p",
            .. clip.Name.EndsWith("webm", StringComparison.Ordinal) ? (string[])["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"] : ["-c:v", "libx264", "-preset", "ultrafast"], folder[clip.Name],
        ])).OrThrow(clip.Name)));
        return made.ToDictionary(c => c.Name, c => folder[c.Name], StringComparer.Ordinal);
    }

    /// <summary>A slot, as it is told.</summary>
    private sealed record Seen(int First, int Frames, int VoiceSamples, int Cues, int From, long Shot, int In, int Out)
    {
        public Seen(JsonElement slot) : this(
            Number(slot, "first_frame"), Number(slot, "frames"), Number(slot, "voice_samples"), slot.GetProperty("cues").GetArrayLength(), Number(slot, "clip_from"), Number(slot, "shot"), Number(slot, "fade_in"), Number(slot, "fade_out"))
        {
        }

        public int Middle => First + (Frames / 2);

        private static int Number(JsonElement slot, string name) => slot.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
    }
}
