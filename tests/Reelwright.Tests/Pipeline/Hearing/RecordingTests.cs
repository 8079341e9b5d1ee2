using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Hearing;

namespace Reelwright.Tests.Pipeline.Hearing;

/// <summary>A recording on the disk: cut where nothing is said, refused when there is nothing in it.</summary>
public sealed class RecordingTests
{
    private const int Rate = 8000;

    [Fact]
    public async Task A_long_one_is_cut_where_nothing_is_said()
    {
        using var folder = new TempFolder();
        // Somebody hums for eleven minutes and breathes once.
        await File.WriteAllBytesAsync(folder["long.wav"], Hum(660, from: 592.0, to: 592.4));
        using var recording = await Recording.Open(folder["long.wav"], folder["scratch"], CancellationToken.None);
        recording.Seconds.ShouldBe(660, 0.01);
        File.Exists(folder["scratch"]).ShouldBeFalse();
        var parts = Parts.Of(recording).ToList();
        parts.Count.ShouldBe(2);
        (parts[0].From, parts[1].From, parts[1].To).ShouldBe((0L, parts[0].To, recording.Samples));
        ((double)parts[0].To / Slots.SampleRate).ShouldBeInRange(592.0, 592.4);
        // What is kept of it says the same.
        Parts.Of([.. parts.Select(p => p.To)]).SequenceEqual(parts).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_no_sound_or_too_short_is_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["short.wav"], Hum(0.5, 0, 0));
        await File.WriteAllTextAsync(folder["text.wav"], "It rained.");
        foreach (var name in new[] { "short.wav", "text.wav" })
        {
            (await Should.ThrowAsync<ReelException>(() => Recording.Open(folder[name], folder["scratch"], CancellationToken.None))).Code.ShouldBe("voice_unreadable");
            File.Exists(folder["scratch"]).ShouldBeFalse();
        }
    }

    private static byte[] Hum(double seconds, double from, double to)
    {
        var samples = new short[(int)(seconds * Rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (double)i / Rate is var at && at >= from && at < to ? (short)0 : (short)(8000 * Math.Sin(i * 0.35));
        }

        // The one form of ours, but for its rate.
        var file = Wave.Write([]).Concat(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray()).ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples.Length * 2);
        return file;
    }
}
