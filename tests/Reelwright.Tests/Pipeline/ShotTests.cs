using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;

namespace Reelwright.Tests.Pipeline;

/// <summary>What shots make of a film's lines and slots; what was made before there were shots stays current.</summary>
public sealed class ShotTests
{
    private const int Fps = 24;
    private static readonly VideoSettings Video = new() { Width = 128, Height = 72, Fps = Fps, QualityPreset = "draft" };
    private static readonly DecidingMakers Makers = new("drawn 1", "espeak 1");

    private static readonly Line Rain = new(Guid.NewGuid(), Guid.NewGuid(), "It rained.", "en", "Rain.", null, 1, 1, 1, 7, "zoom-in", EndsParagraph: false);
    private static readonly Line Stop = new(
        Guid.NewGuid(), Rain.ParagraphId, "It stopped.", "en", "Sun.", "anna", 1.2, 1, 0.5, -8, "still", EndsParagraph: true, "p", null, new Dictionary<string, string>(StringComparer.Ordinal) { ["128x72"] = "c" });

    [Fact]
    public void What_was_made_before_there_were_shots_stays_current()
    {
        // Digests as they were before: of the parts in this order, each with its length.
        Film(Rain, Stop).ShouldBe("4ec8e08b95b600e186d0882dbfb409c165d56ecb0e9898577423e96f360b2f84");
        Inputs.Digest(new MakerInfo("espeak", "1", true), Inputs.Settling, Inputs.Voice(Rain, new GenerationSettings(), pace: 1)).ShouldBe("66101a65a773916c4b43457dbc3f8d52c5ba3f627fa63ff35bf7921f0f54b8b2");
        Inputs.Digest(new MakerInfo("drawn", "1", true), Inputs.Picture(Rain, Video)).ShouldBe("b33e8c18c2441fff1c32f85d593e727dd0f5dffa4cc6bcc60a2f6930feb2d7b0");
        // Of a shot in which something is said, its length says nothing.
        Film(Rain with { Shot = Shot(5) }, Stop).ShouldBe(Film(Rain, Stop));
        Film(Rain with { Shot = Shot(6) }, Stop).ShouldBe(Film(Rain, Stop));
        Json.Write(new TimelineData(Fps, "128x72", 48_000, [Slot(10)])).ShouldEndWith("""[{"sentence":"00000000-0000-0000-0000-000000000000","first_frame":0,"frames":10,"voice":"v","voice_samples":1,"gap":0,"picture":"p","motion":"still","text":"","language":"en","cues":[]}],"frames":10,"seconds":0.4166666666666667}""");
    }

    [Fact]
    public void Whatever_a_shot_says_of_the_film_changes_its_digest()
    {
        var silent = Silent(5);
        string[] films = [Film(silent), Film(silent with { Shot = Shot(6) }), Film(silent with { Shot = Shot(5) with { Transition = Transition.Fade } }), Film(silent with { Shot = Shot(5) with { Transition = Transition.Fade, First = false } })];
        films.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        films[3].ShouldBe(films[0]);
        var clip = silent with { Clips = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "c" } };
        string[] heard = [Inputs.Heard(silent, "128x72"), Inputs.Heard(silent with { Shot = Shot(6) }, "128x72"), Inputs.Heard(silent with { Volume = 0.5 }, "128x72"), Inputs.Heard(clip, "128x72")];
        heard.Distinct(StringComparer.Ordinal).Count().ShouldBe(heard.Length);
        // What is drawn by rule has nothing but the prompt to go by.
        Inputs.Picture(silent with { Prompt = "A brook." }, Video).Text.ShouldBe("A brook.");
    }

    [Fact]
    public void What_is_said_of_a_voice_or_of_the_cut_lists_subtitles_is_made_anew_and_what_is_not_said_stays()
    {
        string[] films = [Film(Rain, Stop), Film(Rain with { Manner = new VoiceManner("sad", null) }, Stop), Film(Rain with { Manner = new VoiceManner(null, "sad") }, Stop), Inputs.Film([Rain, Stop], new GenerationSettings(), Makers, Video with { SubtitleFormat = "vtt" }, "One")];
        films.Distinct(StringComparer.Ordinal).Count().ShouldBe(films.Length);
        string[] voices = [Spoken(VoiceManner.Read(null)), Spoken(new VoiceManner("sad", null)), Spoken(new VoiceManner(null, "sad"))];
        voices.Distinct(StringComparer.Ordinal).Count().ShouldBe(voices.Length);
        voices[0].ShouldBe(Inputs.Digest(new MakerInfo("espeak", "1", true), Inputs.Settling, new SpeechRequest("It rained.", "en", null, 1, 1, 1)));
        // Settings that were frozen before there was a choice.
        Film(Rain, Stop).ShouldBe(Inputs.Film([Rain, Stop], new GenerationSettings(), Makers, Json.Read<VideoSettings>("""{"width":128,"height":72,"fps":24,"quality_preset":"draft"}"""), "One"));
        (new VoiceManner(null, null).Write(), VoiceManner.Read(new VoiceManner("sad", "low").Write())).ShouldBe((null, new VoiceManner("sad", "low")));

        static string Spoken(VoiceManner manner) => Inputs.Digest(new MakerInfo("espeak", "1", true), Inputs.Settling, Inputs.Voice(Rain with { Manner = manner }, new GenerationSettings(), pace: 1));
    }

    [Fact]
    public void How_a_character_speaks_goes_to_a_model_that_takes_it_unless_the_sentence_says_otherwise()
    {
        var line = Rain with { Shot = Shot(5) with { Speaks = "low and hoarse" } };
        Style(line, null).ShouldBeNull();
        Style(line, Fields()).ShouldBeNull();
        Style(line, Fields(("style", new FieldRule()))).ShouldBe("low and hoarse");
        Style(line, Fields(("style", new FieldRule { Letters = 5 }))).ShouldBeNull("it is too long for it");
        Style(line, Fields(("style", new FieldRule { OneOf = ["newscast"] }))).ShouldBeNull("it knows only its own words");
        Style(line with { Manner = new VoiceManner(null, "whispering") }, Fields(("style", new FieldRule()))).ShouldBe("whispering");
        Style(Rain with { Shot = Shot(5) }, Fields(("style", new FieldRule()))).ShouldBeNull();
        // A film of voices that are made as before stays as it is, too.
        Film(line, Stop).ShouldBe(Film(Rain with { Shot = Shot(5) }, Stop));
        Told(line).ShouldNotBe(Told(Rain with { Shot = Shot(5) }), StringComparer.Ordinal);
        var silent = Silent(5);
        Told(silent with { Shot = Shot(5) with { Speaks = "low and hoarse" } }).ShouldBe(Told(silent));

        static string Told(Line line) => Inputs.Film([line], new GenerationSettings(), Makers with { Spoken = Fields(("style", new FieldRule())) }, Video, "One");

        static string? Style(Line line, Dictionary<string, FieldRule>? fields) => Inputs.Voice(line, new GenerationSettings(), pace: 1, fields).Style;

        static Dictionary<string, FieldRule> Fields(params IEnumerable<(string Name, FieldRule Rule)> some) => some.ToDictionary(f => f.Name, f => f.Rule, StringComparer.Ordinal);
    }

    [Fact]
    public void A_clip_runs_on_through_the_sentences_of_its_shot_and_of_no_other()
    {
        Line[] lines = [Rain with { Shot = Shot(5) }, Stop with { Shot = Shot(5) with { First = false } }, Rain with { Shot = Shot(5) with { Id = 2 } }, Rain, Rain];
        var cut = ShotCuts.Of(lines, [Slot(10, "c"), Slot(20, "c"), Slot(5, "c"), Slot(5, "c"), Slot(5, "c")], Fps);
        cut.Select(s => s.ClipFrom).ShouldBe([0, 10, 0, 0, 0]);
        cut.Select(s => s.Shot).ShouldBe([1, 1, 2, null, null]);
        ShotCuts.Of(lines, [Slot(10, "c"), Slot(20), Slot(5), Slot(5), Slot(5)], Fps)[1].ClipFrom.ShouldBe(0);
    }

    [Fact]
    public void A_fade_lies_in_the_slots_at_its_sides_and_leaves_each_a_third()
    {
        var fade = Shot(5) with { Transition = Transition.Fade };
        Line[] lines = [Rain with { Shot = fade }, Stop with { Shot = fade with { First = false } }, Rain with { Shot = fade }, Rain with { Shot = Shot(5) }];
        var cut = ShotCuts.Of(lines, [Slot(48), Slot(48), Slot(15), Slot(48)], Fps);
        cut.Select(s => (s.FadeIn, s.FadeOut)).ShouldBe([(10, 0), (0, 10), (5, 0), (0, 0)]);
        ShotCuts.Of(lines, [Slot(2), Slot(2), Slot(2), Slot(2)], Fps).ShouldAllBe(s => s.FadeIn == 0 && s.FadeOut == 0);
    }

    [Fact]
    public void A_shot_in_which_nothing_is_said_keeps_its_length_in_a_film_of_a_set_length()
    {
        Line[] lines = [Rain, Silent(2.5), Stop, Silent(1)];
        var voices = lines.ToDictionary(l => l.Id, l => Voice(l, l.Silent ? l.Shot!.Samples : 48_000));
        foreach (var seconds in new[] { 6.0, 7, 9.5 })
        {
            var fit = CutList.Fitted(lines, voices, new GenerationSettings(), seconds, Fps).Frames!;
            (fit.Sum(), fit[1], fit[3]).ShouldBe(((int)(seconds * Fps), 60, 24));
        }

        Should.Throw<ReelException>(() => CutList.Fitted([lines[1]], voices, new GenerationSettings(), 4, Fps)).Message.ShouldContain("2.50 to 2.50 s");
        CutList.Fitted([lines[1]], voices, new GenerationSettings(), 2.5, Fps).Frames.ShouldBe([60]);
        CutList.Gaps(lines, new GenerationSettings()).ShouldBe([0.35, 0, 0.9, 0]);
    }

    [Fact]
    public void A_film_in_which_nothing_is_said_is_forecast_by_its_shots()
    {
        Line[] lines = [Silent(2.5), Silent(1)];
        var forecast = new FrameForecast(lines, CutList.Gaps(lines, new GenerationSettings()), Fps);
        forecast.Frames.ShouldBe(84);
        forecast.Note(lines[0].Id, 2.5);
        forecast.Frames.ShouldBe(84);
        lines.Sum(FrameForecast.Weight).ShouldBeGreaterThan(0);
    }

    private static string Film(params IReadOnlyList<Line> lines) => Inputs.Film(lines, new GenerationSettings(), Makers, Video, "One");

    private static ShotLine Shot(double seconds) => new(1, seconds, Transition.Cut, First: true);

    private static Line Silent(double seconds) => Rain with { Id = Guid.NewGuid(), Text = "", Original = "", Shot = Shot(seconds) };

    private static TimelineSlot Slot(int frames, string? clip = null) => new(Guid.Empty, 0, frames, "v", 1, 0, "p", "still", "", "en", []) { Clip = clip };

    private static Chosen Voice(Line line, int samples) => new(line.Id, Guid.NewGuid(), "voice.wav", "v", "/media/audio/voice.wav", 44 + (2L * samples));
}
