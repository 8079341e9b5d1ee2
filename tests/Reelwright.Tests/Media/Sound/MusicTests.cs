using Reelwright.Base;
using Reelwright.Media.Sound;

namespace Reelwright.Tests.Media.Sound;

/// <summary>Music: any audio file becomes samples of known loudness; anything else is refused by name.</summary>
public sealed class MusicTests
{
    [Theory]
    [InlineData("music.mp3")]
    [InlineData("music.m4a")]
    [InlineData("music.flac")]
    public async Task Music_is_brought_to_its_loudness_and_is_the_same_each_time(string name)
    {
        using var folder = new TempFolder();
        await Sounds.Play(folder[name], 4);
        var first = await Music.Prepare(folder[name], folder["first.pcm"], default);
        var second = await Music.Prepare(folder[name], folder["second.pcm"], default);
        second.Digest.ShouldBe(first.Digest);
        first.Digest.ShouldBe(await Digest.OfFile(folder["first.pcm"]));
        first.Samples.ShouldBe(new FileInfo(folder["first.pcm"]).Length / 4);
        first.Samples.ShouldBeInRange(190_000, 196_000);

        (await Child.Run("ffmpeg", ["-loglevel", "error", "-f", "s16le", "-ar", "48000", "-ac", "2", "-i", first.PcmPath, folder["out.wav"]])).OrThrow("Wrapping");
        (await LoudnessFacts.Of(folder["out.wav"], default)).Lufs.ShouldBe(-16, 0.3);
    }

    [Theory]
    [InlineData("text.mp3", "no music at all")]
    [InlineData("list.m3u8", "#EXTM3U\n#EXTINF:1,\n/etc/hostname\n")]
    [InlineData("list.txt", "ffconcat version 1.0\nfile music.wav\n")]
    [InlineData("empty.wav", "")]
    public async Task What_is_not_audio_is_refused_and_leaves_nothing(string name, string content)
    {
        using var folder = new TempFolder();
        await Sounds.Play(folder["music.wav"], 2);
        await File.WriteAllTextAsync(folder[name], content);
        (await Should.ThrowAsync<ReelException>(() => Music.Prepare(folder[name], folder["out.pcm"], default))).Code.ShouldBe("music_not_audio");
        File.Exists(folder["out.pcm"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_picture_a_missing_file_and_a_blip_are_refused()
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-loglevel", "error", "-f", "lavfi", "-i", "color=s=64x64", "-frames:v", "1", folder["picture.png"]])).OrThrow("Drawing");
        await File.WriteAllBytesAsync(folder["blip.wav"], Wave.Write(Sounds.Tone(4_800, 0.5)));
        foreach (var name in new[] { "picture.png", "missing.mp3", "blip.wav" })
        {
            (await Should.ThrowAsync<ReelException>(() => Music.Prepare(folder[name], folder["out.pcm"], default))).Code.ShouldBe("music_not_audio");
        }
    }

    [Fact]
    public async Task A_name_that_looks_like_an_address_is_only_a_name()
    {
        using var folder = new TempFolder();
        var odd = folder["concat:a|b %d.wav"];
        await File.WriteAllBytesAsync(odd, Wave.Write(Sounds.Tone(96_000, 0.5)));
        (await Music.Prepare(odd, folder["out.pcm"], default)).Samples.ShouldBe(96_000);
    }
}
