using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline;

/// <summary>How fast the voices must speak for a film of a given length (002 <c>target_duration</c>).</summary>
public static class Pacing
{
    /// <summary>1 when the gaps alone can give, else the factor. Errors: <c>duration_unreachable</c>.</summary>
    public static double PaceFor(IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, StageContext context, double seconds)
    {
        var fit = CutList.Fitted(lines, voices, context.Makers, seconds, context.Video.Fps);
        return fit.Frames is null ? fit.SpeechRate : 1;
    }
}
