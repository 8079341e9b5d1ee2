using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Tests.Media.Film;

namespace Reelwright.Tests.Media.Sound;

/// <summary>A minute of real voices, settled once for the tests of the mix.</summary>
public sealed class SpokenMinute : IAsyncLifetime, IDisposable
{
    public TempFolder Folder { get; } = new();

    public string Build { get; private set; } = "";

    public IReadOnlyList<VoiceSlot> Slots { get; private set; } = [];

    public MusicBed Bed { get; private set; } = new("", "", 1, 0);

    public async Task InitializeAsync()
    {
        Build = await SoundEncoder.Build(default);
        var lines = new List<VoiceSlot>();
        foreach (var (text, voice) in Sounds.English.Select(text => (text, "en-us")).Concat(Sounds.Chinese.Select(text => (text, "cmn"))))
        {
            var line = await VoiceLine.Settle(await Sounds.Speak(text, voice), "wav", 1, default);
            var path = Folder[$"{lines.Count}.wav"];
            await File.WriteAllBytesAsync(path, line.Wav);
            var gap = lines.Count % 4 == 3 ? Reelwright.Domain.Slots.ParagraphGap : Reelwright.Domain.Slots.SentenceGap;
            lines.Add(new VoiceSlot(path, Digest.Of(line.Wav), line.Samples, Reelwright.Domain.Slots.SlotSamples(Reelwright.Domain.Slots.FramesFor(line.Samples, gap, 30), 30)));
        }

        Slots = [.. lines, .. lines];
        await Sounds.Play(Folder["music.wav"], 7);
        var music = await Music.Prepare(Folder["music.wav"], Folder["music.pcm"], default);
        Bed = new MusicBed(music.PcmPath, music.Digest, music.Samples, MusicBed.DefaultVolume);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Folder.Dispose();
}

/// <summary>The encoded sound of a film: loud enough, never too loud, and without a seam.</summary>
public sealed class FilmSoundTests(SpokenMinute minute, FilmFixture pictures) : IClassFixture<SpokenMinute>, IClassFixture<FilmFixture>
{
    [Theory]
    [InlineData("mp4", false)]
    [InlineData("mp4", true)]
    [InlineData("webm", false)]
    [InlineData("webm", true)]
    public async Task Joined_windows_sound_like_one_encode_and_are_as_loud_as_promised(string format, bool music)
    {
        var codec = FilmContainer.Of(format).Sound;
        var plan = new SoundPlan(minute.Slots, music ? minute.Bed : null, codec);
        var windows = plan.Windows(minute.Build);
        windows.Count.ShouldBeGreaterThan(2);
        var name = music ? "music" : "plain";
        var joined = minute.Folder[$"{name}.{codec.Extension}"];
        var parts = windows.Select((_, i) => minute.Folder[$"{name}{i}.{codec.Extension}"]).ToArray();
        var peaks = await Task.WhenAll(windows.Select((window, i) => plan.Encode(window, parts[i], default)));
        await codec.Join(parts, plan.Samples, joined, default);
        await plan.Encode(new SoundWindow(0, (int)plan.Packets, ""), minute.Folder[$"{name}-whole.{codec.Extension}"], default);

        peaks.ShouldAllBe(peak => peak > 0.3 && peak <= Limiter.MixCeiling);
        var facts = await LoudnessFacts.Of(joined, default);
        facts.Lufs.ShouldBeInRange(-17, -15);
        facts.TruePeak.ShouldBeLessThan(-1.5);

        var mix = Mixed(plan);
        var seamed = Noise(codec, mix, await Sounds.Decode(joined));
        var whole = Noise(codec, mix, await Sounds.Decode(minute.Folder[$"{name}-whole.{codec.Extension}"]));
        seamed.Length.ShouldBe(whole.Length);
        seamed.Length.ShouldBeInRange((int)(plan.Samples / codec.PacketSamples), (int)plan.Packets - 1);
        foreach (var seam in windows.Skip(1).Select(window => (int)window.FirstPacket))
        {
            // Around a seam the coding noise is what one encode has there, give or take what the rate control does anywhere.
            for (var packet = seam - 4; packet < seam + 6; packet++)
            {
                Sounds.Decibel(seamed[packet]).ShouldBeLessThan(Math.Max(Sounds.Decibel(whole[(packet - 3)..(packet + 4)].Max()), -70) + 3, $"packet {packet}, seam {seam}");
            }
        }

        Sounds.Decibel(Math.Sqrt(seamed.Average(noise => noise * noise))).ShouldBe(Sounds.Decibel(Math.Sqrt(whole.Average(noise => noise * noise))), 1);
    }

    [Fact]
    public async Task A_window_has_the_same_bytes_whatever_comes_after_it()
    {
        var long_ = new SoundPlan(minute.Slots, minute.Bed, SoundCodec.Aac);
        var shorter = new SoundPlan([.. minute.Slots.Take(minute.Slots.Count - 2)], minute.Bed, SoundCodec.Aac);
        var window = long_.Windows(minute.Build)[1];
        shorter.Windows(minute.Build)[1].ShouldBe(window);
        await long_.Encode(window, minute.Folder["a.aac"], default);
        await shorter.Encode(window, minute.Folder["b.aac"], default);
        (await File.ReadAllBytesAsync(minute.Folder["b.aac"])).ShouldBe(await File.ReadAllBytesAsync(minute.Folder["a.aac"]));
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task In_a_film_the_sound_starts_with_the_picture_to_the_sample(string name)
    {
        var container = FilmContainer.Of(name);
        var plan = new SoundPlan([.. minute.Slots.Take(3)], null, container.Sound);
        var (window, track, path) = (minute.Folder["window." + container.Sound.Extension], minute.Folder["track." + container.Sound.Extension], minute.Folder["film." + name]);
        await plan.Encode(plan.Windows(minute.Build)[0], window, default);
        await container.Sound.Join([window], plan.Samples, track, default);
        var format = new FrameFormat(128, 96, 30);
        var frames = (int)(plan.Samples / format.Samples);
        var segments = await pictures.Encode(pictures.Spec(frames: frames, format: format) with { Codec = container.Pictures });
        await FilmJoin.Join(container, [(segments[0], frames)], track, plan.Samples, format, new FilmTags("", "en", Marked: false), path, default);

        var film = await Sounds.Decode(path);
        // Decoders round up to a packet; one sample early or late would leave far more than coding noise.
        film.Length.ShouldBeInRange((int)plan.Samples * 2, (int)(plan.Samples + 1023) * 2);
        var mix = Mixed(plan);
        var noise = Sounds.Decibel(Rms(mix, film, 0, (int)plan.Samples * 2));
        noise.ShouldBeLessThan(name is "mp4" ? -45 : -40);
        Sounds.Decibel(Rms(mix, film[2..], 0, (int)(plan.Samples - 1) * 2)).ShouldBeGreaterThan(noise + 3);
        Sounds.Decibel(Rms(mix[2..], film, 0, (int)(plan.Samples - 1) * 2)).ShouldBeGreaterThan(noise + 3);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_no_file()
    {
        var plan = new SoundPlan(minute.Slots, null, SoundCodec.Aac);
        var full = minute.Folder["full.aac"];
        File.CreateSymbolicLink(full, "/dev/full");
        (await Should.ThrowAsync<ReelException>(() => plan.Encode(plan.Windows(minute.Build)[0], full, default))).Code.ShouldBe("disk_full");
        File.Exists(full).ShouldBeFalse();
    }

    [Fact]
    public async Task Cancelling_leaves_no_file()
    {
        using var stop = new CancellationTokenSource(50);
        var plan = new SoundPlan(minute.Slots, minute.Bed, SoundCodec.Aac);
        await Should.ThrowAsync<OperationCanceledException>(() => plan.Encode(plan.Windows(minute.Build)[0], minute.Folder["stopped.aac"], stop.Token));
        File.Exists(minute.Folder["stopped.aac"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Silence_is_told()
    {
        await File.WriteAllBytesAsync(minute.Folder["silence.wav"], Wave.Write(new float[48_000]));
        var plan = new SoundPlan([new VoiceSlot(minute.Folder["silence.wav"], "silence", 48_000, 48_000)], null, SoundCodec.Aac);
        (await plan.Encode(plan.Windows(minute.Build)[0], minute.Folder["silence.aac"], default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_voice_shorter_than_planned_is_named()
    {
        var plan = new SoundPlan([minute.Slots[0] with { VoiceSamples = minute.Slots[0].VoiceSamples + 100, SlotSamples = minute.Slots[0].SlotSamples + 1600 }], null, SoundCodec.Aac);
        (await Should.ThrowAsync<ReelException>(() => plan.Encode(plan.Windows(minute.Build)[0], minute.Folder["bad.aac"], default))).Code.ShouldBe("sound_part_short");
    }

    private static float[] Mixed(SoundPlan plan)
    {
        using var mix = new SoundMix(plan);
        var samples = new float[plan.Samples * 2];
        for (long at = 0; at < plan.Samples; at += 3_000)
        {
            mix.Fill(at, samples.AsSpan((int)at * 2, (int)Math.Min(3_000, plan.Samples - at) * 2));
        }

        return samples;
    }

    // ADTS has no words for the priming: the decoder gives it first.
    private static double[] Noise(SoundCodec codec, float[] mix, float[] decoded)
    {
        var (rest, packet) = (codec == SoundCodec.Aac ? decoded[(codec.Priming * 2)..] : decoded, codec.PacketSamples * 2);
        return [.. Enumerable.Range(0, rest.Length / packet).Select(n => Rms(mix, rest, n * packet, packet))];
    }

    private static double Rms(float[] mix, float[] decoded, int at, int count)
    {
        double sum = 0;
        for (var i = at; i < at + count; i++)
        {
            var off = (i < mix.Length ? mix[i] : 0) - decoded[i];
            sum += off * off;
        }

        return Math.Sqrt(sum / count);
    }
}
