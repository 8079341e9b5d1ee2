using System.Runtime.InteropServices;
using System.Text.Json;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Providers;
using Reelwright.Providers.Offline;
using Reelwright.Tests.Providers;

namespace Reelwright.Tests.Features.Http;

/// <summary>A chapter as espeak-ng reads it in one recording, and when each of its words is heard there.</summary>
internal sealed class ReadAloud
{
    private const double Gap = 0.3;
    private readonly List<(string Word, double Start, double End)> words = [];
    private readonly List<float> samples = [];

    /// <summary>Seconds at which each sentence begins.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>How long it is.</summary>
    public double Seconds => (double)samples.Count / Slots.SampleRate;

    /// <summary>The file.</summary>
    public byte[] Wav => Wave.Write(CollectionsMarshal.AsSpan(samples));

    /// <summary>Reads these.</summary>
    public static async Task<ReadAloud> Of(IEnumerable<string> sentences)
    {
        var (voice, read) = (new EspeakSpeech(), new ReadAloud());
        read.samples.AddRange(new float[(int)(Gap * Slots.SampleRate)]);
        foreach (var sentence in sentences)
        {
            var made = await voice.Speak(new SpeechRequest(sentence, "en", null, 1, 1, 1), CancellationToken.None);
            read.Add(sentence, Faster(MemoryMarshal.Cast<byte, short>(made.Bytes.AsSpan(Wave.HeaderBytes))));
        }

        return read;
    }

    /// <summary>espeak-ng's 22050 samples a second as 48000.</summary>
    private static float[] Faster(ReadOnlySpan<short> line)
    {
        var faster = new float[(int)((line.Length - 1) * (Slots.SampleRate / 22050.0))];
        for (var i = 0; i < faster.Length; i++)
        {
            var at = i * (22050.0 / Slots.SampleRate);
            var (before, share) = ((int)at, (float)(at - (int)at));
            faster[i] = ((line[before] * (1 - share)) + (line[Math.Min(before + 1, line.Length - 1)] * share)) / 32768f;
        }

        return faster;
    }

    private void Add(string sentence, float[] line)
    {
        // As loud as it gets in ten milliseconds, it is no breath any more.
        var first = Array.FindIndex(line, s => Math.Abs(s) > 0.02);
        var last = Array.FindLastIndex(line, s => Math.Abs(s) > 0.02);
        var (at, length) = (Seconds + ((double)first / Slots.SampleRate), (double)(last - first) / Slots.SampleRate);
        Starts.Add(at);
        var parts = sentence.Split(' ');
        var letters = parts.Sum(p => p.Length);
        foreach (var part in parts)
        {
            var share = length * part.Length / letters;
            words.Add((part, at, at + share));
            at += share;
        }

        samples.AddRange(line);
        samples.AddRange(new float[(int)(Gap * Slots.SampleRate)]);
    }

    /// <summary>What somebody hears in it, as JSON: every word moved by up to so many seconds, so many of a hundred wrong or missing.</summary>
    public string Heard(double moved, int spoiled)
    {
        ulong state = 42;
        var told = new List<object>();
        foreach (var (word, start, end) in words)
        {
            var by = ((Next() * 2) - 1) * moved;
            var wrong = Next() * 100 < spoiled;
            if (!wrong || Next() < 0.5)
            {
                told.Add(new { word = wrong ? "mumble" : word, start = Math.Max(0, start + by), end = Math.Max(0, end + by) });
            }
        }

        return JsonSerializer.Serialize(told);

        double Next()
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (state >> 11) / (double)(1UL << 53);
        }
    }
}
