using Reelwright.Media.Sound;
using Reelwright.Providers;

namespace Reelwright.Tests.Providers;

/// <summary>What every maker of speech keeps to. An adapter's tests inherit it.</summary>
public abstract class SpeechMakerContract : IStoppedHalfway
{
    private const string Sentence = "The old lighthouse stood above the grey sea.";

    [Theory]
    [InlineData("en", Sentence)]
    [InlineData("zh", "夜里下了一场雨，院子里的石榴树掉了一地的花。")]
    [InlineData("fr", "Il avait plu toute la nuit, et la cour était pleine de fleurs.")]
    [InlineData("de", "In der Nacht hatte es geregnet, und der Hof war voller Blüten.")]
    [InlineData("ja", "よるのあめで、にわのはながたくさんちった。")]
    [InlineData("ru", "Ночью прошёл дождь, и весь двор был усыпан цветами.")]
    public async Task It_speaks_the_language_in_the_format_it_says(string language, string text)
    {
        var made = await New().Speak(Request(text, language), default);
        var found = await Probe.Of(made.Bytes);
        found.Container.ShouldBe(made.Format);
        found.Seconds.ShouldBeInRange(1, 10);
        (await Probe.Samples(made.Bytes)).Max(Math.Abs).ShouldBeGreaterThan(0.05f);
        double[] times = [0, .. made.Words.SelectMany(word => new[] { word.Start, word.End }), found.Seconds];
        times.ShouldBe(times.Order());
    }

    [Fact]
    public async Task More_text_is_more_speech()
    {
        var lengths = new List<double>();
        foreach (var text in new[] { "The sea.", "The old grey sea.", Sentence, Sentence + " " + Sentence })
        {
            lengths.Add(await Seconds(Request(text)));
        }

        lengths.ShouldBe(lengths.Order());
        lengths.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("en", Sentence)]
    [InlineData("zh", "夜里下了一场雨，院子里的石榴树掉了一地的花，老人坐在门口。")]
    public async Task Twice_the_rate_is_about_half_the_time(string language, string text)
    {
        var usual = await Seconds(Request(text, language));
        (await Seconds(Request(text, language, rate: 2)) / usual).ShouldBeInRange(0.4, 0.62);
        (await Seconds(Request(text, language, rate: 0.5)) / usual).ShouldBeInRange(1.6, 2.4);
    }

    [Fact]
    public async Task The_pitch_moves_the_fundamental()
    {
        var (low, usual, high) = (await Hertz(0.5), await Hertz(1), await Hertz(2));
        (usual / low).ShouldBeGreaterThan(1.15, $"{low:0}, {usual:0}, {high:0} Hz");
        (high / usual).ShouldBeGreaterThan(1.15, $"{low:0}, {usual:0}, {high:0} Hz");
    }

    [Fact]
    public async Task At_no_volume_the_settled_line_is_silent()
    {
        var request = Request(volume: 0);
        var made = await New().Speak(request, default);
        var line = await VoiceLine.Settle(made.Bytes, made.Format, request.Volume, default);
        line.Samples.ShouldBeGreaterThan(0);
        line.Wav.AsSpan(Wave.HeaderBytes).IndexOfAnyExcept((byte)0).ShouldBe(-1);
    }

    [Fact]
    public async Task A_repeatable_maker_gives_the_same_bytes_again_and_so_does_another_like_it()
    {
        var maker = New();
        if (maker.Info.Repeatable)
        {
            var first = (await maker.Speak(Request(), default)).Bytes;
            (await maker.Speak(Request(), default)).Bytes.ShouldBe(first);
            (await New().Speak(Request(), default)).Bytes.ShouldBe(first);
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Names), MemberType = typeof(HostileTexts))]
    public async Task No_text_breaks_it(string name)
    {
        var made = await New().Speak(Request(HostileTexts.Of(name)), default);
        (await Probe.Of(made.Bytes)).Seconds.ShouldBeInRange(0.1, 1800);
        Directory.EnumerateFileSystemEntries(Environment.CurrentDirectory, "stolen*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-voice")]
    [InlineData("")]
    [InlineData("-h")]
    [InlineData("--help")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("en-us+../../../../../../etc/passwd")]
    [InlineData("en-us+no-such-variant")]
    [InlineData("en-us+")]
    [InlineData("en-us\0")]
    [InlineData("en-us -w stolen.wav")]
    public async Task A_voice_it_has_not_is_refused(string voice) => (await Refusal.Of(() => New().Speak(Request(voice: voice), default))).ShouldBe("voice_unknown");

    [Theory]
    [InlineData("qq")]
    [InlineData("")]
    [InlineData("-h")]
    [InlineData("en+../../../../../../etc/passwd")]
    [InlineData("../../etc/passwd")]
    [InlineData("en\0")]
    public async Task A_language_it_does_not_speak_is_refused(string language) => (await Refusal.Of(() => New().Speak(Request(language: language), default))).ShouldBe("voice_unknown");

    [Fact]
    public void Who_it_is_stays_the_same()
    {
        var info = New().Info;
        New().Info.ShouldBe(info);
        info.Id.ShouldMatch("^[a-z0-9-]+$");
        info.Version.ShouldMatch(@"^\S[^\n]*\S$");
    }

    [Fact]
    public async Task A_stop_before_it_began_makes_nothing() =>
        await Should.ThrowAsync<OperationCanceledException>(() => New().Speak(Request(), new CancellationToken(canceled: true)));

    [Fact]
    public Task A_stop_in_the_middle_is_followed_soon_and_leaves_nothing() => Halfway.Expect(GetType());

    /// <inheritdoc/>
    public Task<string> StopHalfway()
    {
        var maker = New();
        return Halfway.Stop(Sentence, ct => maker.Speak(Request(string.Join(' ', Enumerable.Repeat(Sentence, 5000))), ct));
    }

    /// <summary>The maker, new.</summary>
    protected abstract ISpeechMaker New();

    private static SpeechRequest Request(
        string text = Sentence, string language = "en", string? voice = null, double rate = 1, double pitch = 1, double volume = 1) => new(text, language, voice, rate, pitch, volume);

    private async Task<double> Seconds(SpeechRequest request) => (await Probe.Of((await New().Speak(request, default)).Bytes)).Seconds;

    private async Task<double> Hertz(double pitch) => Probe.Fundamental(await Probe.Samples((await New().Speak(Request(pitch: pitch), default)).Bytes));
}
