using Reelwright.Providers;
using Reelwright.Providers.Offline;

namespace Reelwright.Tests.Providers.Offline;

/// <summary>The offline voice keeps the contract, and what only espeak-ng would do to a text it does not.</summary>
public sealed class EspeakSpeechTests : SpeechMakerContract
{
    [Theory]
    [InlineData("[[h@loU]] there", "((h@loU)) there")]
    [InlineData("Hello\0 there", "Hello  there")]
    [InlineData("<speak>Hello</speak>", " speak Hello /speak ")]
    [InlineData("Hello\u001b there", "Hello  there")]
    public async Task Marks_that_command_it_are_only_marks(string text, string plain) => (await Speak(text)).ShouldBe(await Speak(plain));

    [Theory]
    [InlineData("…")]
    [InlineData("* * *")]
    [InlineData("🚀")]
    public async Task A_line_without_a_word_is_silence(string text) => (await Probe.Samples(await Speak(text))).ShouldAllBe(sample => sample == 0);

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("zh", "zh-Hant-TW")]
    public async Task A_tag_with_a_region_is_its_language(string language, string tag) => (await Speak("Hello", tag)).ShouldBe(await Speak("Hello", language));

    [Fact]
    public async Task A_variant_is_another_voice() => (await Speak("Hello", voice: "en-us+f3")).ShouldNotBe(await Speak("Hello", voice: "en-us"));

    protected override ISpeechMaker New() => new EspeakSpeech();

    private async Task<byte[]> Speak(string text, string language = "en", string? voice = null) =>
        (await New().Speak(new SpeechRequest(text, language, voice, 1, 1, 1), default)).Bytes;
}
