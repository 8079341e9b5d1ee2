using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Bench;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>Frames of a moving camera: the same bytes on every path, in the right place, without jitter.</summary>
public sealed class SamplerTests
{
    public static TheoryData<string> Motions => [.. Motion.All.Select(motion => motion.Name)];

    [Theory]
    [InlineData(64, 64)]
    [InlineData(70, 66)]
    [InlineData(130, 98)]
    [InlineData(320, 180)]
    [InlineData(186, 318)]
    public void Every_path_gives_the_same_bytes(int width, int height)
    {
        var still = Noise(width * height * 3 / 2);
        foreach (var motion in Motion.All)
        {
            foreach (var frame in (int[])[0, 1, 17, 99])
            {
                var view = motion.At(frame, 100, 25);
                var scalar = Draw(still, view, width, height, SamplerPath.Scalar);
                Draw(still, view, width, height, SamplerPath.Vector128).ShouldBe(scalar, $"{motion.Name} {frame}");
                if (SamplerPaths.Best == SamplerPath.Avx2)
                {
                    Draw(still, view, width, height, SamplerPath.Avx2).ShouldBe(scalar, $"{motion.Name} {frame}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Motions))]
    public void Nothing_strays_by_a_hundredth_of_a_pixel(string motion)
    {
        var jitter = Jitter.Measure(Motion.Parse(motion), new FrameFormat(480, 270, 30), 124);
        jitter.Rms.ShouldBeLessThan(0.01);
        jitter.Step.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void The_whole_still_is_shown_as_it_is()
    {
        var still = Noise(96 * 64 * 3 / 2);
        Draw(still, View.Whole, 96, 64, SamplerPaths.Best).ShouldBe(still);
    }

    [Fact]
    public void An_even_surface_keeps_its_value()
    {
        foreach (var value in (byte[])[16, 17, 128, 235, 255, 0])
        {
            var still = new byte[96 * 64 * 3 / 2];
            Array.Fill(still, value);
            Draw(still, new View(1.0731, 0.3, 0.9), 96, 64, SamplerPaths.Best).ShouldAllBe(pixel => pixel == value);
        }
    }

    [Fact]
    public void Colours_move_with_the_light()
    {
        const int width = 320, height = 180;
        var still = new byte[width * height * 3 / 2];
        still.AsSpan(width * height).Fill(128);
        // A ramp in all three planes: at one place of the frame all must show the same place of the still.
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                still[(y * width) + x] = (byte)(40 + (x / 2));
                if (x % 2 == 0 && y % 2 == 0)
                {
                    still[(width * height) + (y / 2 * width / 2) + (x / 2)] = (byte)(40 + (x / 2));
                }
            }
        }

        foreach (var motion in Motion.All)
        {
            var frame = Draw(still, motion.At(70, 124, 30), width, height, SamplerPaths.Best);
            for (var x = 10; x < 150; x++)
            {
                Math.Abs(frame[(90 * width) + (2 * x)] - frame[(width * height) + (45 * width / 2) + x]).ShouldBeLessThanOrEqualTo(1);
            }
        }
    }

    private static byte[] Draw(byte[] still, View view, int width, int height, SamplerPath path)
    {
        var sampler = new Sampler(width, height, path);
        var buffer = new byte[sampler.BufferBytes];
        sampler.Load(still);
        sampler.Draw(view, buffer);
        return buffer[..sampler.FrameBytes];
    }

    private static byte[] Noise(int length)
    {
        // Extremes side by side: the sums that saturate.
        var state = Digest.Number("noise");
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            var value = (byte)(state >> 56);
            bytes[i] = value < 80 ? (byte)0 : value > 176 ? (byte)255 : value;
        }

        return bytes;
    }
}
