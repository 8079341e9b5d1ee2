using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Where the pixels of a frame's plane lie in the still's: <c>still = step * frame + start</c>, in whole pixels at pixel centres.</summary>
internal readonly record struct Lens(double StepX, double StartX, double StepY, double StartY)
{
    /// <summary>The lens of the luma plane.</summary>
    public static Lens Luma(View view, int width, int height)
    {
        var step = 1 / view.Zoom;
        return new Lens(step, Start(width, view.X, step), step, Start(height, view.Y, step));
    }

    /// <summary>The lens of both chroma planes: half as many samples, lying on the even luma columns and between two luma rows.</summary>
    public static Lens Chroma(View view, int width, int height)
    {
        var luma = Luma(view, width, height);
        return luma with { StartX = luma.StartX / 2, StartY = ((0.5 * luma.StepY) + luma.StartY - 0.5) / 2 };
    }

    private static double Start(int size, double share, double step) => (size * (1 - step) * share) + (0.5 * step) - 0.5;
}
