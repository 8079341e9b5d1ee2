using System.Text.Json;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Piper;
using Reelwright.Providers.Wire;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers.Piper;

/// <summary>Piper, by a stand-in that takes the options it takes and writes down what it was told.</summary>
public sealed class PiperSpeechTests : IStoppedHalfway, IAsyncLifetime, IDisposable
{
    private const string Program = """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s\n' "$@" > "$here/arguments"
        while [ $# -gt 0 ]; do
          case $1 in
            --model) model=$2 ;;
            --output_file) [ "$2" = - ] || exit 3 ;;
            --noise_scale | --noise_w | --length_scale | --speaker) case $2 in *[!0-9.]*) exit 4 ;; esac ;;
            *) echo "unknown option $1" >&2; exit 2 ;;
          esac
          shift 2
        done
        [ -f "$model.json" ] || exit 5
        cat > "$here/text"
        case $(cat "$here/text") in slow*) sleep 60 ;; mute*) exit 0 ;; fail*) echo 'cannot read the model' >&2; exit 1 ;; esac
        cat "$here/sound.wav"
        """;

    private const string Described = """{"audio":{"sample_rate":24000},"num_speakers":3,"speaker_id_map":{"anna":2},"language":{"code":"en_GB","family":"en"}}""";

    private TempFolder? folder;

    private string At(string name) => folder![name];

    public async Task InitializeAsync() => folder = await Installed();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder?.Dispose();

    [Fact]
    public async Task It_speaks_by_standard_input_and_without_chance()
    {
        var made = await Open().Speak(new SpeechRequest("Hello\nthere, -f /etc/passwd", "en-US", "anna", 1.25, 1, 1), default);
        (await Probe.Of(made.Bytes)).Seconds.ShouldBe(1.4, 0.01);
        made.Format.ShouldBe("wav");
        (await File.ReadAllTextAsync(At("text"))).ShouldBe("Hello there, -f /etc/passwd\n");
        (await File.ReadAllLinesAsync(At("arguments"))).ShouldBe(["--model", At("voice.onnx"), "--output_file", "-", "--noise_scale", "0", "--noise_w", "0", "--length_scale", "0.8", "--speaker", "2"]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Names), MemberType = typeof(HostileTexts))]
    public async Task No_text_breaks_it(string name) =>
        (await Probe.Of((await Open().Speak(Line(HostileTexts.Of(name)), default)).Bytes)).Seconds.ShouldBeInRange(0.1, 10);

    [Fact]
    public async Task A_line_without_a_word_is_silence()
    {
        (await Probe.Samples((await Open().Speak(Line("…"), default)).Bytes)).ShouldAllBe(sample => sample == 0);
        File.Exists(At("text")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("mute", "voice_silent")]
    [InlineData("fail", "tool_failed")]
    public async Task What_goes_wrong_is_told(string text, string code) => (await Refusal.Of(() => Open().Speak(Line(text), default))).ShouldBe(code);

    [Fact]
    public async Task One_that_never_ends_is_stopped_when_its_account_says() =>
        (await Refusal.Of(() => Open(patience: 1).Speak(Line("slow and long"), default))).ShouldBe("tool_stuck");

    [Theory]
    [InlineData("no sound")]
    [InlineData("RIFF")]
    [InlineData("Loaded the voice in 0.2 seconds and spoke 1.4 seconds of sound with it.")]
    public async Task What_is_no_sound_is_not_taken_for_one(string output)
    {
        await File.WriteAllTextAsync(At("sound.wav"), output);
        (await Refusal.Of(() => Open().Speak(Line("Hello"), default))).ShouldBe("voice_silent");
    }

    [Theory]
    [InlineData("en", "3")]
    [InlineData("en", "")]
    [InlineData("en", "-1")]
    [InlineData("en", "--help")]
    [InlineData("en", "bert")]
    [InlineData("zh", null)]
    [InlineData("", null)]
    public async Task A_voice_or_a_language_it_has_not_is_refused(string language, string? voice) =>
        (await Refusal.Of(() => Open().Speak(Line("Hello") with { Language = language, Voice = voice }, default))).ShouldBe("voice_unknown");

    [Fact]
    public void Another_voice_file_is_another_maker()
    {
        var info = Open().Info;
        (info.Id, info.Repeatable, info.Model).ShouldBe(("piper", true, "voice"));
        Open().Info.ShouldBe(info);
        File.WriteAllText(At("voice.onnx"), "another voice");
        Open().Info.ShouldNotBe(info);
    }

    [Theory]
    [InlineData("/bin/sh")]
    [InlineData("piper")]
    [InlineData("")]
    [InlineData("{folder}/../../bin/sh")]
    [InlineData("{folder}x/piper")]
    [InlineData("{folder}/piper\0")]
    public void Only_what_lies_in_the_operators_folder_is_run(string binary)
    {
        var failure = Should.Throw<MakerException>(() => Open(binary.Replace("{folder}", Path.TrimEndingDirectorySeparator(At("")), StringComparison.Ordinal)));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("path_refused", "binary", Fate.NotExecuted), failure.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("somewhere")]
    public void Without_a_folder_of_the_operators_nothing_is_run(string? allowed) =>
        Should.Throw<MakerException>(() => new PiperSpeech(Account(At("piper")), allowed)).Code.ShouldBe("path_refused");

    [Fact]
    public void A_file_that_is_not_there_is_blamed()
    {
        Should.Throw<MakerException>(() => Open(At("piper2"))).Code.ShouldBe("file_missing");
        File.Delete(At("voice.onnx.json"));
        var failure = Should.Throw<MakerException>(() => Open());
        (failure.Code, failure.Setting).ShouldBe(("file_missing", "voice_file"));
    }

    [Fact]
    public async Task An_account_is_tried_by_a_word()
    {
        await Open().Try(default);
        await File.WriteAllTextAsync(At("sound.wav"), "no sound");
        (await Should.ThrowAsync<MakerException>(() => Open().Try(default))).Setting.ShouldBe("binary");
    }

    [Fact]
    public void It_takes_what_it_is_told_to_and_nothing_else()
    {
        Open().Fields.Keys.ShouldBe(Open().Sends.Keys, ignoreOrder: true);
        Should.Throw<ReelException>(() => FieldCheck.Ensure(Line("Hello") with { Pitch = 2 }, Open().Fields, "piper")).Code.ShouldBe("field_unsupported");
    }

    [Fact]
    public void An_account_of_this_installation_has_no_folder_until_the_operator_names_one() =>
        Should.Throw<MakerException>(() => new MakerList(new VendorHttp(new Outbound([]), TimeProvider.System)).Open<ISpeechMaker>(Account(At("piper")), ServiceType.AudioGeneration)).Code.ShouldBe("path_refused");

    [Fact]
    public async Task A_stop_before_it_began_makes_nothing() =>
        await Should.ThrowAsync<OperationCanceledException>(() => Open().Speak(Line("Hello"), new CancellationToken(canceled: true)));

    [Fact]
    public Task A_stop_in_the_middle_is_followed_soon_and_leaves_nothing() => Halfway.Expect(GetType());

    /// <inheritdoc />
    public async Task<string> StopHalfway()
    {
        using (folder = await Installed())
        {
            var maker = Open();
            return await Halfway.Stop("slow and long", ct => maker.Speak(Line("slow and long"), ct));
        }
    }

    private static SpeechRequest Line(string text) => new(text, "en", null, 1, 1, 1);

    private static async Task<TempFolder> Installed()
    {
        var there = new TempFolder();
        await File.WriteAllTextAsync(there["piper"], Program);
        File.SetUnixFileMode(there["piper"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(there["voice.onnx"], "a voice");
        await File.WriteAllTextAsync(there["voice.onnx.json"], Described);
        await File.WriteAllBytesAsync(there["sound.wav"], await FakeMedia.Speech);
        return there;
    }

    private PiperSpeech Open(string? binary = null, int patience = 120) => new(Account(binary ?? At("piper"), patience), At(""));

    private MakerAccount Account(string binary, int patience = 120) => new(
        "piper", () => ("", null), "local:", null, Catalog.BuiltIn.Model("piper", ServiceType.AudioGeneration, null),
        new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["binary"] = JsonSerializer.SerializeToElement(binary), ["voice_file"] = JsonSerializer.SerializeToElement(At("voice.onnx")), ["timeout_seconds"] = JsonSerializer.SerializeToElement(patience),
        });
}
