using System.Globalization;
using System.Runtime.InteropServices;
using Reelwright.Base;
using Reelwright.Media.Sound;

namespace Reelwright.Tests.Media.Sound;

/// <summary>Real sound to test with: espeak's voice, FFmpeg's tones, and samples read back.</summary>
internal static class Sounds
{
    public static readonly string[] English =
    [
        "Every great city begins as a handful of houses beside a slow river.",
        "Within a century the old wooden bridge is replaced with carved stone, and the ferrymen look for other work.",
        "Why?",
        "At night the lamps along the harbour glow like a second line of stars.",
    ];

    public static readonly string[] Chinese = ["此开卷第一回也。", "好。", "作者自云：因曾历过一番梦幻之后，故将真事隐去。", "列位看官：你道此书从何而来？"];

    public static async Task<byte[]> Speak(string text, string voice) =>
        (await Child.Run("espeak-ng", ["-v", voice, "--stdout", text])).OrThrow("Speaking").Output;

    public static async Task<byte[]> Convert(byte[] wav, string name)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["in.wav"], wav);
        (await Child.Run("ffmpeg", ["-loglevel", "error", "-i", folder["in.wav"], folder[name]])).OrThrow("Converting");
        return await File.ReadAllBytesAsync(folder[name]);
    }

    /// <summary>A loop of chords, a bell and a hiss at full level.</summary>
    public static async Task Play(string path, int seconds) => (await Child.Run("ffmpeg",
    [
        "-loglevel", "error", "-f", "lavfi", "-i",
        "aevalsrc='0.15*(sin(2*PI*220*t)+sin(2*PI*277.2*t)+sin(2*PI*329.6*t)+0.4*sin(2*PI*1318*t)*exp(-4*mod(t,0.5)))+0.2*(random(0)-0.5)*exp(-30*mod(t+0.25,0.5))|0.15*(sin(2*PI*220.5*t)+sin(2*PI*277*t)+sin(2*PI*329.9*t))+0.4*sin(2*PI*60*mod(t,1))*exp(-8*mod(t,1))':s=48000",
        "-t", seconds.ToString(CultureInfo.InvariantCulture), path,
    ])).OrThrow("Playing");

    public static float[] Tone(int samples, double amplitude, double hertz = 440) =>
        [.. Enumerable.Range(0, samples).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * i / 48_000)))];

    public static float[] Samples(byte[] wav) => [.. MemoryMarshal.Cast<byte, short>(wav.AsSpan(Wave.HeaderBytes)).ToArray().Select(sample => sample / 32768f)];

    /// <summary>What FFmpeg hears in a file, as stereo samples.</summary>
    public static async Task<float[]> Decode(string path) => MemoryMarshal.Cast<byte, float>(
        (await Child.Run("ffmpeg", ["-loglevel", "error", "-i", path, "-map", "0:a:0", "-ac", "2", "-f", "f32le", "pipe:1"])).OrThrow("Decoding").Output).ToArray();

    public static double Decibel(double value) => 20 * Math.Log10(Math.Max(value, 1e-12));
}
